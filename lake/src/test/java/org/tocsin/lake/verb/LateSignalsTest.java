package org.tocsin.lake.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.lake.Fixtures;

/** Releases of which the first have only some of what the last have. */
class LateSignalsTest {

  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void found() {
    desk = Desk.in(folder);
  }

  /** Twenty events in each month up to one; of the candidate's single months, known so many. */
  private void file(String name, LocalDate from, LocalDate to, int known) throws IOException {
    List<String> records = new ArrayList<>();
    for (LocalDate month = from; month.isBefore(to); month = month.plusMonths(1)) {
      for (int event = 0; event < known; event++) {
        int id = month.getYear() * 10_000 + month.getMonthValue() * 100 + event;
        records.add(Fixtures.ged(id, month.plusDays(event).toString(), 1, "Clear"));
      }
    }
    Files.writeString(folder.resolve(name), Fixtures.gedFile(records.toArray(String[]::new)));
  }

  /** Candidates of 2021, of which the yearly release has four times as much, and of 2022. */
  private void releases() throws IOException {
    file("GEDEvent_v22_1.csv", FIRST, LocalDate.of(2022, 1, 1), 20);
    List<String> all = new ArrayList<>(List.of("import", "GEDEvent_v22_1.csv"));
    for (int month = 1; month <= 12; month++) {
      LocalDate begin = LocalDate.of(2021, month, 1);
      file("GEDEvent_v21_0_" + month + ".csv", begin, begin.plusMonths(1), 5);
      all.add("GEDEvent_v21_0_" + month + ".csv");
    }
    for (int month = 1; month <= 3; month++) {
      LocalDate begin = LocalDate.of(2022, month, 1);
      file("GEDEvent_v22_0_" + month + ".csv", begin, begin.plusMonths(1), 5);
      all.add("GEDEvent_v22_0_" + month + ".csv");
    }
    desk.ok(all.toArray(String[]::new));
  }

  @Test
  void newest_months_look_silent_unless_what_comes_late_is_allowed_for() throws IOException {
    releases();
    String[] ask = {
      "signals", "list", "--since", "2022-01-01", "--as-of", "2022-07-01", "--delays"
    };
    List<String> plain = new ArrayList<>(List.of(ask));
    plain.add("none");
    assertThat(desk.ok(plain.toArray(String[]::new)).out()).contains("fewer events than usual");
    String learnt =
        desk.ok("signals", "list", "--since", "2022-01-01", "--as-of", "2022-07-01").out();
    assertThat(learnt)
        .contains("None.", "Reports of ucdp come in late: 3 periods", "2022-01-01 on", "25 %");
    List<String> stated = new ArrayList<>(List.of(ask));
    stated.add("0.25,0.25,0.25,0.25,0.25,0.25");
    assertThat(desk.ok(stated.toArray(String[]::new)).out()).contains("None.", "25 %");
    List<String> wrong = new ArrayList<>(List.of(ask));
    wrong.add("25,50");
    assertThat(desk.run(wrong.toArray(String[]::new)).err()).contains("Not shares");
  }

  @Test
  void what_is_known_earlier_than_ever_before_is_withheld_and_said() throws IOException {
    file("GEDEvent_v20_1.csv", FIRST.minusYears(2), LocalDate.of(2020, 1, 1), 20);
    file("GEDEvent_v21_1.csv", FIRST.minusYears(2), LocalDate.of(2021, 1, 1), 20);
    // Half a year after the year as usual; then a year's file on its last day.
    file("GEDEvent_v22_1.csv", FIRST.minusYears(2), LocalDate.of(2022, 1, 1), 20);
    desk.ok("import", "GEDEvent_v20_1.csv", "GEDEvent_v21_1.csv");
    desk.ok("import", "GEDEvent_v22_1.csv", "--released", "2021-12-31");
    String listed =
        desk.ok("signals", "list", "--since", "2021-01-01", "--as-of", "2022-01-02").out();
    assertThat(listed).contains("6 periods of countries of ucdp are not judged");
  }

  /** One event each fourth month, in two yearly releases, and a rise in the last month. */
  @Test
  void an_earlier_release_of_the_same_events_changes_no_signal() throws IOException {
    LocalDate begin = FIRST.minusYears(8);
    for (int release = 0; release < 2; release++) {
      List<String> records = new ArrayList<>();
      LocalDate end = LocalDate.of(2021 + release, 1, 1);
      for (LocalDate month = begin; month.isBefore(end); month = month.plusMonths(4)) {
        records.add(Fixtures.ged(records.size() + 1, month.plusDays(9).toString(), 1, "Clear"));
      }
      for (int event = 0; release == 1 && event < 9; event++) {
        LocalDate day = end.minusDays(3L * event + 1);
        records.add(Fixtures.ged(1_000 + event, day.toString(), 1, "Clear"));
      }
      Files.writeString(
          folder.resolve("GEDEvent_v2" + (1 + release) + "_1.csv"),
          Fixtures.gedFile(records.toArray(String[]::new)));
    }
    String[] list = {"signals", "list", "--since", "2012-01-01"};
    desk.ok("import", "GEDEvent_v22_1.csv");
    String alone = desk.ok(list).out();
    desk.ok("import", "GEDEvent_v21_1.csv");
    assertThat(desk.ok(list).out()).isEqualTo(alone).contains("9 events");
  }
}
