package org.tocsin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Situation;
import org.tocsin.notice.Level;

/** Who it is and when it was must not matter: the same happening gives the same level. */
class ShiftTest {

  private static final int YEARS = 10;

  static List<Path> examples() throws IOException {
    return CasesTest.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void otherNamesAndDatesTenYearsLaterGiveTheSameLevels(Path example, @TempDir Path home)
      throws IOException {
    Path shifted = home.resolve("shifted");
    CaseShift shift = new CaseShift(YEARS);
    shift.rewrite(example, shifted);
    TestDesk here = TestDesk.found(Files.createDirectories(home.resolve("here")));
    TestDesk there = TestDesk.found(Files.createDirectories(home.resolve("there")));
    here.take(example);
    there.take(shifted);

    String situation = situation(here);
    Map<LocalDate, Level> before = new LinkedHashMap<>();
    Map<LocalDate, Level> after = new LinkedHashMap<>();
    for (LocalDate day : days(here, situation)) {
      before.put(day, here.level(situation, day));
      after.put(day, there.level(shift.id(situation), day.plusYears(YEARS)));
    }
    assertThat(situation(there)).isNotEqualTo(situation);
    assertThat(after).isEqualTo(before);
    assertThat(new HashSet<>(before.values())).as("levels that differ").hasSizeGreaterThan(1);
  }

  private static String situation(TestDesk desk) {
    return desk.read(
        open -> open.state().records(Situation.class, RecordKind.SITUATION).get(0).id());
  }

  /** The case file's days, and the day after each account came out. */
  private static SortedSet<LocalDate> days(TestDesk desk, String situation) {
    SortedSet<LocalDate> days = new TreeSet<>();
    CaseFiles.all().stream()
        .filter(moment -> moment.situation().equals(situation))
        .forEach(moment -> days.add(moment.when()));
    desk.read(open -> open.state().records(Report.class, RecordKind.REPORT)).stream()
        .map(report -> report.available().from().atOffset(ZoneOffset.UTC).toLocalDate())
        .filter(day -> day.getYear() > 1990)
        .forEach(day -> days.add(day.plusDays(1)));
    return days;
  }
}
