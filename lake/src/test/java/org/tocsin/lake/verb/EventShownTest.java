package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.lake.Fixtures;

/** What the provider said of an event, word for word. */
class EventShownTest {

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void found() {
    desk = Desk.in(folder);
  }

  @Test
  void the_record_is_shown_byte_for_byte_beside_the_columns() throws IOException {
    String first = Fixtures.ged(1, "2013-03-24", 5, "Clear");
    String second = Fixtures.ged(2, "2013-03-25", 7, "Clear");
    Files.writeString(folder.resolve("ged231.csv"), Fixtures.gedFile(first, second));
    desk.ok("import", "ged231.csv");
    assertThat(desk.ok("event", "show", "2", "--original").out().strip()).isEqualTo(second.strip());
    assertThat(desk.ok("event", "show", "2").out())
        .contains("release: 23.1", "gw: 482", "deaths: 7")
        .contains(second.strip())
        .doesNotContain(first.strip());
    assertThat(desk.ok("event", "show", "1", "--json").out()).contains("\"original\"", "\"iso3\"");
  }

  @Test
  void a_record_in_a_zip_is_found_where_it_lies_unpacked() throws IOException {
    String text = Fixtures.gdeltFile(30, 61);
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("20201113.export.CSV.zip")))) {
      zip.putNextEntry(new ZipEntry("20201113.export.CSV"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    desk.ok("import", "20201113.export.CSV.zip");
    String line = text.lines().skip(20).findFirst().orElseThrow();
    String id = line.substring(0, line.indexOf('\t'));
    assertThat(desk.ok("event", "show", id, "--original").out()).isEqualTo(line + "\n");
  }

  @Test
  void of_several_releases_each_is_shown_and_one_must_be_named_for_its_bare_record()
      throws IOException {
    Files.writeString(
        folder.resolve("ged221.csv"), Fixtures.gedFile(Fixtures.ged(1, "2013-03-24", 5, "Clear")));
    Files.writeString(
        folder.resolve("ged231.csv"), Fixtures.gedFile(Fixtures.ged(1, "2013-03-24", 6, "Clear")));
    desk.ok("import", "ged221.csv");
    desk.ok("import", "ged231.csv");
    assertThat(desk.ok("event", "show", "1").out()).contains("deaths: 5", "deaths: 6");
    Desk.Ran which = desk.run("event", "show", "1", "--original");
    assertThat(which.code()).isEqualTo(2);
    assertThat(which.err()).contains("--import N");
    assertThat(desk.ok("event", "show", "1", "--original", "--import", "2").out().strip())
        .isEqualTo(Fixtures.ged(1, "2013-03-24", 6, "Clear").strip());
  }

  @Test
  void an_unknown_event_is_a_problem_that_says_what_to_do() throws IOException {
    Files.writeString(
        folder.resolve("ged231.csv"), Fixtures.gedFile(Fixtures.ged(1, "2013-03-24", 5, "Clear")));
    desk.ok("import", "ged231.csv");
    Desk.Ran unknown = desk.run("event", "show", "77");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("no event of this id: 77", "event_id");
  }
}
