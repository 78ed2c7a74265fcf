package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.lake.Fixtures;

/** What is told of a statement that cannot be answered. */
class SqlTest {

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void filled() throws IOException {
    desk = Desk.in(folder);
    Files.writeString(
        folder.resolve("ged231.csv"), Fixtures.gedFile(Fixtures.ged(1, "2013-03-24", 5, "Clear")));
    desk.ok("import", "ged231.csv");
  }

  private String refused(String... command) {
    Desk.Ran ran = desk.run(command);
    assertThat(ran.code()).as(String.join(" ", command)).isEqualTo(2);
    assertThat(ran.err()).doesNotContain("--rebuild", "Exception", "!.", "..");
    return ran.err();
  }

  @Test
  void an_empty_statement_is_told_as_empty() {
    for (String nothing : new String[] {"", "  ", ";", " ; -- no more", "/* nothing */"}) {
      assertThat(refused("sql", nothing)).contains("There is no statement to answer.");
    }
  }

  @Test
  void of_an_unknown_table_those_that_there_are_are_named() {
    assertThat(refused("sql", "SELECT * FROM nosuch"))
        .contains(
            "The lake has no table nosuch.", "It has: events, events_as_of(DATE, DAYS), event");
    assertThat(refused("sql", "SELECT * FROM nosuch('2013-01-01')"))
        .contains("The lake has no table nosuch.");
    assertThat(refused("export", "--csv", "x.csv", "--table", "nosuch"))
        .contains("The lake has no table nosuch.");
    for (String table : StatementFault.TABLES) {
      desk.ok("sql", "SELECT * FROM " + table.replace("DATE, DAYS", "'2013-04-30', 30"));
    }
  }

  @Test
  void what_else_is_wrong_with_a_statement_is_told_as_the_statements() {
    assertThat(refused("sql", "SELECT nosuch FROM events")).contains("no such column", ": nosuch.");
    assertThat(refused("export", "--csv", "x.csv", "--where", "nosuch = 1"))
        .contains("no such column", ": nosuch.");
    assertThat(refused("sql", "SELEC 1")).contains("cannot be answered: syntax error");
    assertThat(refused("sql", "SELECT CAST('a' AS INT)")).contains("Could not convert string");
    for (String change :
        new String[] {
          "DROP TABLE event",
          "UPDATE event SET gw = 1",
          "INSERT INTO events VALUES (1)",
          "CREATE TABLE mine (a INT)",
          "SET threads = 1",
          "COPY event TO 'x.csv'",
          "VACUUM",
          "BEGIN"
        }) {
      assertThat(refused("sql", change)).as(change).contains("is asked and never changed");
    }
  }

  @Test
  void options_of_import_and_export_that_cannot_be_meant_are_told() throws IOException {
    assertThat(refused("export", "--csv", "x.csv", "--table", "event; drop"))
        .contains("The lake has no table event; drop.");
    assertThat(refused("export", "--csv", "x.csv", "--release-lag", "30d"))
        .contains("--release-lag says nothing without --as-of");
    assertThat(refused("import", "ged231.csv", "--mapping", "nosuch.yaml"))
        .contains("there is no such file");
    assertThat(refused("import", "ged231.csv", "--mapping", "desk")).contains("it is a folder");
    assertThat(refused("import", "ged231.csv", "--released", "2026-11-23"))
        .contains("A release cannot be from a day to come");
    assertThat(desk.ok("import", "ged231.csv", "--released", "2023-07-01").out())
        .contains("nothing new, and its release stays as it was recorded.");
    assertThat(folder.resolve("x.csv")).doesNotExist();
  }

  @Test
  void what_cannot_be_fetched_is_told_before_the_network_is_asked() throws IOException {
    Files.writeString(folder.resolve("one.key"), "only one line\n");
    String[] acled = {"fetch", "acled", "--from", "2020-01-01", "--to", "2020-01-02", "--key-from"};
    for (String file : new String[] {"one.key", "nosuch.key"}) {
      String[] line = Arrays.copyOf(acled, acled.length + 1);
      line[acled.length] = file;
      assertThat(refused(line)).contains(file + ": The key is not in this file", "(2)");
    }
    assertThat(refused("fetch", "ged", "--release", "latest"))
        .contains("This is no release: latest");
    assertThat(refused("fetch", "ged", "--release", "23.1", "--base", "file:///etc/"))
        .contains("This is not an address: file:///etc/");
    assertThat(refused("fetch", "ged", "--release", "23.1", "--into", "one.key"))
        .contains("is a file, where a folder was expected");
    assertThat(refused("fetch", "gdelt", "--from", "2020-01-02", "--to", "2020-01-01"))
        .contains("The first day, 2020-01-02, is after the last, 2020-01-01");
    assertThat(refused("fetch", "ged", "--release", "23.1", "--pause", "-5"))
        .contains("The pause cannot be -5 milliseconds");
  }
}
