package org.tocsin.forecast.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Wording;

class PanelReaderTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aMissingCellAndAMissingMonthAreNotKnownAndNotZero() throws IOException {
    MonthlyPanel panel = read("109,1,3", "110,1,", "111,1,NA", "113,1,5.0", "113,2,7");

    assertThat(panel.deaths(0, 109)).isEqualTo(3);
    assertThat(panel.knows(0, 110)).isFalse();
    assertThat(panel.knows(0, 111)).isFalse();
    assertThat(panel.knows(0, 112)).isFalse();
    assertThat(panel.deaths(0, 113)).isEqualTo(5);
    assertThat(panel.known(0, 109, 113)).containsExactly(3, 5);
    assertThatThrownBy(() -> panel.deaths(0, 112)).hasMessageContaining("1989-04");
  }

  @Test
  void aCountryHasItsOwnHistoryFromItsFirstMonthToItsLast() throws IOException {
    MonthlyPanel panel = read("109,245,40", "110,245,41", "110,246,2", "111,246,3");

    assertThat(panel.knows(1, 109)).isFalse();
    assertThat(panel.knows(0, 111)).isFalse();
    assertThat(panel.deaths(1, 110)).isEqualTo(2);
  }

  @Test
  void whatCannotBeUsedIsToldWithItsLine() {
    assertThat(problems("109,1,3", "109,1,4")).contains("panel.csv:3").contains("1989-01 twice");
    assertThat(problems("109,1,many")).contains("panel.csv:2").contains("“many”");
    assertThat(problems("109,1,-4")).contains("“-4”");
    assertThat(problems("109,1,3,9")).contains("4 cells");
    assertThat(problems("soon,1,3")).contains("month_id");
    assertThat(problems("109,one,3")).contains("country_id");
    assertThat(problems("109,1,x", "110,1,y")).contains("panel.csv:2").contains("panel.csv:3");
  }

  @Test
  void yearAndMonthServeAsWell() throws IOException {
    Path file =
        Files.write(
            folder.resolve("other.csv"),
            List.of("year,month,country_id,ged_best_sb", "1989,2,1,6", "1989,3,1,7"));

    assertThat(PanelReader.read(file, "ged_best_sb").deaths(0, 110)).isEqualTo(6);
  }

  @Test
  void aColumnThatIsNotThereIsToldWithThoseThatAre() {
    assertThatThrownBy(
            () -> PanelReader.read(Invented.file(folder, List.of("109,1,3")), "ged_best_os"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(told(refusal)).contains("ged_best_os").contains("country_id"));
  }

  @Test
  void ofRowsAfterTheOriginOnlyTheMonthIsRead() throws IOException {
    Path file = Invented.file(folder, List.of("109,1,3", "110,1,rubbish", "110,1,rubbish"));

    assertThat(PanelReader.read(file, "ged_best_sb", 109).last()).isEqualTo(109);
  }

  private MonthlyPanel read(String... rows) throws IOException {
    return PanelReader.read(Invented.file(folder, List.of(rows)), "ged_best_sb");
  }

  private String problems(String... rows) {
    return told(
        java.util.Objects.requireNonNull(catchThrowableOfType(Refusal.class, () -> read(rows))));
  }

  private static String told(Refusal refusal) {
    return refusal.problems().all().stream().map(Wording::line).toList().toString();
  }
}
