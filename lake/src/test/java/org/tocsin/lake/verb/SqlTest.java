package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
