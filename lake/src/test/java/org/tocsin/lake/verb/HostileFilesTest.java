package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.lake.Fixtures;

/** What may be wrong with a file: each a clear problem, nothing lost, never a hang. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileFilesTest {

  private static final String GOOD = Fixtures.ged(1, "2013-03-24", 5, "Clear");

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void found() {
    desk = Desk.in(folder);
  }

  private Desk.Ran bring(String text) throws IOException {
    return bring("ged231.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private Desk.Ran bring(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return desk.run("import", name);
  }

  private static byte[] zip(String member, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(member));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private void nothingIsKept() throws IOException {
    assertThat(desk.run("sql", "SELECT 1").err()).contains("No event data was imported yet");
    try (var items = Files.list(folder.resolve("desk/vault"))) {
      // The founder's name alone.
      assertThat(items.filter(item -> item.toString().endsWith(".sealed"))).hasSize(1);
    }
  }

  private void oneIsInAndOneAside(Desk.Ran ran, String reason) {
    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(desk.one("SELECT string_agg(event_id, ' ') FROM event")).isEqualTo("1");
    assertThat(desk.one("SELECT string_agg(reason, ' ') FROM rejected")).isEqualTo(reason);
  }

  @Test
  void a_zip_that_was_cut_off() throws IOException {
    byte[] whole =
        zip("GEDEvent_v23_1.csv", Fixtures.gdeltFile(20_000, 61).getBytes(StandardCharsets.UTF_8));
    Desk.Ran ran = bring("a.zip", Arrays.copyOf(whole, whole.length / 2));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("a.zip: The zip is damaged or cut off");
    nothingIsKept();
  }

  @Test
  void a_zip_with_a_flipped_byte() throws IOException {
    byte[] whole = zip("e.csv", Fixtures.gdeltFile(2_000, 61).getBytes(StandardCharsets.UTF_8));
    whole[whole.length / 2] ^= 0x55;
    assertThat(bring("a.zip", whole).code()).isEqualTo(2);
    nothingIsKept();
  }

  @Test
  void a_zip_bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("e.csv"));
      zip.write(Fixtures.gdeltFile(1000, 61).getBytes(StandardCharsets.UTF_8));
      byte[] nought = new byte[1 << 20];
      for (int i = 0; i < 400; i++) {
        zip.write(nought);
      }
    }
    Desk.Ran ran = bring("a.zip", bytes.toByteArray());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("looks like a bomb");
    nothingIsKept();
  }

  @Test
  void a_zip_with_two_data_files() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write("nothing".getBytes(StandardCharsets.UTF_8));
      for (String name : new String[] {"one.csv", "two.csv"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Fixtures.gdeltFile(3, 61).getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(bring("a.zip", bytes.toByteArray()).err())
        .contains("more than one data file", "two.csv");
    nothingIsKept();
  }

  @Test
  void another_delimiter_than_the_provider_has() throws IOException {
    // Semicolons, as a spreadsheet of some countries saves it: still known by its columns.
    String text =
        Fixtures.acled(false).replace("\"Made up, with a comma\"", "Made up").replace(',', ';');
    assertThat(bring("a.csv", text.getBytes(StandardCharsets.UTF_8)).out())
        .contains("acled: 1 rows");
    Desk.Ran spaces =
        bring(
            "b.csv", Fixtures.gdeltFile(5, 61).replace('\t', ' ').getBytes(StandardCharsets.UTF_8));
    assertThat(spaces.err()).contains("No provider known here writes such a file");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends() throws IOException {
    Desk.Ran ran = bring("\uFEFF" + Fixtures.gedFile(GOOD).replace("\n", "\r\n"));
    assertThat(ran.out()).contains("1 rows, 0 records kept aside");
    assertThat(desk.one("SELECT event_id || place FROM event")).isEqualTo("1Ndélé");
  }

  @Test
  void utf_16() throws IOException {
    assertThat(bring("a.csv", Fixtures.gedFile(GOOD).getBytes(StandardCharsets.UTF_16)).err())
        .contains("UTF-16");
    nothingIsKept();
  }

  @Test
  void bytes_of_nought_and_text_that_is_not_utf_8() throws IOException {
    String nought = Fixtures.ged(2, "2013-03-25", 5, "Clear").replace("Ndélé", "Nd\0l");
    oneIsInAndOneAside(bring(Fixtures.gedFile(GOOD, nought)), "text");
    String latin =
        Fixtures.gdeltFile(2, 61)
            .replaceFirst("Bangui, Central", "Bangü, Central")
            .replaceFirst(
                "(?s)^(.*\n.*)Bangui(.*\tCT\tCT18\t\t4.36667\t18.5833\t-2400\t2020)", "$1Bangü$2");
    Desk.Ran ran = bring("l.csv", latin.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(ran.code()).isZero();
    assertThat(desk.one("SELECT count(*) FROM rejected WHERE reason = 'text'")).isEqualTo("2");
  }

  @Test
  void quotes_inside_fields() throws IOException {
    // GDELT does not quote; a name may hold one quote.
    String text = Fixtures.gdeltFile(3, 61).replaceFirst("BANGUI", "BANG\"UI");
    assertThat(bring("a.csv", text.getBytes(StandardCharsets.UTF_8)).out()).contains("3 rows, 0");
    assertThat(desk.one("SELECT count(*) FROM event WHERE actor1 LIKE '%\"%'")).isEqualTo("1");
    // In a quoted field they are doubled; elsewhere they stand for themselves.
    String stray =
        Fixtures.gedFile(
            GOOD,
            Fixtures.ged(2, "2013-03-25", 5, "Clear").replace("near Ndélé", "near \"Ndélé\" town"));
    assertThat(bring("ged231.csv", stray.getBytes(StandardCharsets.UTF_8)).out())
        .contains("2 rows, 0");
  }

  @Test
  void a_quote_that_is_never_closed() throws IOException {
    StringBuilder text = new StringBuilder(Fixtures.gedFile(GOOD));
    text.append(
            Fixtures.ged(2, "2013-03-25", 5, "Clear")
                .replace("\"Example wire, made up\"", "\"Example wire")
                .replace("\"A headline\nover two lines, with a \"\"quotation\"\"\"", "none"))
        .append('\n');
    for (int i = 3; i < 60; i++) {
      text.append(
              Fixtures.ged(i, "2013-03-25", 5, "Clear")
                  .replace("\"Example wire, made up\"", "x")
                  .replace("\"A headline\nover two lines, with a \"\"quotation\"\"\"", "none"))
          .append('\n');
    }
    Desk.Ran ran = bring(text.toString());
    assertThat(ran.code()).isZero();
    assertThat(desk.one("SELECT count(*) FROM event")).isEqualTo("58");
    assertThat(desk.one("SELECT line || reason FROM rejected")).isEqualTo("4quote");
  }

  @Test
  void a_column_count_that_changes_in_the_middle() throws IOException {
    String text =
        Fixtures.gdeltFile(3, 61)
            + Fixtures.gdelt(7, "20201113", "190", 58)
            + "\n"
            + Fixtures.gdelt(8, "20201113", "190", 61)
            + "\n";
    Desk.Ran ran = bring("a.csv", text.getBytes(StandardCharsets.UTF_8));
    assertThat(ran.out()).contains("4 rows, 1 records kept aside");
    assertThat(ran.err()).contains("line 4: other number of columns (58 columns instead of 61)");
  }

  @Test
  void coordinates_of_nought() throws IOException {
    Desk.Ran ran =
        bring(
            Fixtures.gedFile(
                GOOD, GOOD.replaceFirst("^1,", "2,").replace(",8.41,20.65,", ",0,0,")));
    assertThat(ran.out()).contains("2 rows");
    assertThat(ran.err()).contains("1 points of 0, 0 are taken as unknown places");
    assertThat(
            desk.one(
                "SELECT count(*) FROM event WHERE latitude IS NULL AND cell IS NULL AND gw = 482"))
        .isEqualTo("1");
  }

  @Test
  void coordinates_outside_the_world() throws IOException {
    oneIsInAndOneAside(
        bring(
            Fixtures.gedFile(
                GOOD, GOOD.replaceFirst("^1,", "2,").replace(",8.41,20.65,", ",98.41,20.65,"))),
        "coordinates");
  }

  @Test
  void a_day_that_there_is_not() throws IOException {
    String text =
        Fixtures.gdelt(1, "20150228", "190", 61)
            + "\n"
            + Fixtures.gdelt(2, "20150229", "190", 61)
            + "\n";
    oneIsInAndOneAside(bring("a.csv", text.getBytes(StandardCharsets.UTF_8)), "date");
  }

  @Test
  void a_number_with_a_comma() throws IOException {
    String wrong =
        Fixtures.ged(2, "2013-03-25", 5, "Clear")
            .replace(",0,0,5,0,5,7,5,", ",0,0,5,0,\"1,234\",7,5,");
    Desk.Ran ran = bring(Fixtures.gedFile(GOOD, wrong));
    oneIsInAndOneAside(ran, "comma");
    assertThat(ran.err()).contains("comma inside a number (column 45: 1,234)");
  }

  @Test
  void an_id_that_comes_twice() throws IOException {
    Desk.Ran ran = bring(Fixtures.gedFile(GOOD, Fixtures.ged(1, "2013-03-25", 6, "Clear")));
    oneIsInAndOneAside(ran, "duplicate");
    assertThat(desk.one("SELECT deaths FROM event")).isEqualTo("5");
    // The first record has a headline over two lines; so does the second.
    assertThat(ran.err()).contains("line 4: event id seen before in the same file (1)");
    assertThat(desk.one("SELECT line FROM rejected")).isEqualTo("4");
  }

  @Test
  void ids_that_come_twice_far_apart_are_told_by_line_and_in_a_zip_too() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      text.append(Fixtures.gdeltFile(9_000, 61)).append("broken\n");
    }
    Desk.Ran ran = bring("a.zip", zip("20201113.export.CSV", bytes(text.toString())));
    assertThat(ran.out()).contains("9,000 rows, 18,003 records kept aside");
    assertThat(ran.err())
        .contains("line 9001: other number of columns", "line 9002: event id seen before")
        .doesNotContain("line 9006");
    String lines =
        "SELECT count(*) FILTER (line IS NULL) || ' ' || min(line) || ' ' || max(line) || ' ' ||"
            + " count(DISTINCT line) || ' ' || sum(line) FROM rejected WHERE reason = 'duplicate'";
    String told = desk.one(lines);
    // Lines 9002 to 18001 and 18003 to 27002.
    assertThat(told).isEqualTo("0 9002 27002 18000 324036000");
    Files.delete(folder.resolve("a.zip"));
    desk.ok("import", "--rebuild");
    assertThat(desk.one(lines)).isEqualTo(told);
  }

  @Test
  void a_file_that_grows_while_it_is_read() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), Fixtures.gdeltFile(20_000, 61));
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger more = new AtomicInteger();
    Thread writer =
        new Thread(
            () -> {
              try {
                while (!over.get()) {
                  String row = Fixtures.gdelt(900_000 + more.get(), "20201113", "190", 61) + "\n";
                  Files.writeString(file, row, StandardOpenOption.APPEND);
                  more.incrementAndGet();
                  Thread.sleep(5);
                }
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();
    Desk.Ran during = desk.run("import", "a.csv");
    over.set(true);
    writer.join();
    assertThat(during.code()).isEqualTo(2);
    assertThat(during.err()).contains("The file changed while it was read");
    nothingIsKept();
    assertThat(desk.ok("import", "a.csv").out())
        .contains(String.format(Locale.ROOT, "%,d rows", 20_000 + more.get()));
  }

  @Test
  void an_empty_file_and_one_of_a_header_alone() throws IOException {
    assertThat(bring("a.csv", new byte[0]).err()).contains("The file is empty");
    assertThat(bring(Fixtures.GED_HEADER + "\n").err()).contains("Not one record could be read");
    nothingIsKept();
  }

  @Test
  void a_country_number_that_is_none() throws IOException {
    for (String number : new String[] {"99999", "32768", "0", "-5"}) {
      Desk.Ran ran =
          bring(
              Fixtures.GED_HEADER
                  + "\n"
                  + GOOD
                  + "\n"
                  + Fixtures.ged(2, "2013-03-25", 1, "Clear").replace(",482,", "," + number + ",")
                  + "\n");
      assertThat(ran.code()).as(ran.toString()).isZero();
      assertThat(ran.err()).contains("code", "country_id: " + number);
    }
    assertThat(desk.one("SELECT string_agg(DISTINCT gw || iso3, ' ') FROM event"))
        .isEqualTo("482CAF");
  }

  @Test
  void a_zip_of_forty_bytes() throws IOException {
    byte[] whole = zip("GEDEvent_v23_1.csv", new byte[100]);
    Desk.Ran ran = bring("a.zip", Arrays.copyOf(whole, 40));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("a.zip: The zip is damaged or cut off").doesNotContain("null");
  }

  @Test
  void milliseconds_where_seconds_belong() throws IOException {
    String head =
        "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,country,"
            + "latitude,longitude,fatalities,timestamp\n";
    String row = ",2021-03-13,1,Violence against civilians,Attack,An actor,Chad,12.1,15.0,1,";
    Desk.Ran ran =
        bring("acled.csv", bytes(head + "1" + row + "1616000000\n2" + row + "1616000000000\n"));
    oneIsInAndOneAside(ran, "number");
  }

  @Test
  void a_condition_that_says_where_to_write() throws IOException {
    bring(Fixtures.GED_HEADER + "\n" + GOOD + "\n");
    Path elsewhere = folder.resolve("elsewhere.csv");
    for (String condition :
        new String[] {
          "1=1) TO '" + elsewhere + "' --",
          "1=1; COPY event TO '" + elsewhere + "'",
          "1=1')) TO '" + elsewhere + "' --"
        }) {
      Desk.Ran ran = desk.run("export", "--csv", "out.csv", "--where", condition);
      assertThat(ran.code()).as(condition + ran).isEqualTo(2);
      assertThat(elsewhere).doesNotExist();
      assertThat(folder.resolve("out.csv")).doesNotExist();
    }
    desk.ok("export", "--csv", "it's.csv", "--where", "actor1 LIKE '%front' -- a remark");
    assertThat(Files.readAllLines(folder.resolve("it's.csv"))).hasSize(2);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
