package org.tocsin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.core.assess.Assessor;
import org.tocsin.core.assess.Condition;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;

/**
 * Which thresholds of the level table, moved by one, change the level of an example on one of the
 * days that its case file tells of. What does is listed in a file that {@code docs/lab.md} speaks
 * of, so that whoever changes the table sees what hangs on it.
 */
class ThresholdsTest {

  private static final Path RECORDED =
      TestDesk.ROOT.resolve("cases/src/test/resources/golden/thresholds.txt");

  @Test
  void whatHangsOnAThresholdIsOnRecord(@TempDir Path home) throws IOException {
    List<String> flips = new ArrayList<>();
    int tried = 0;
    for (Path example : CasesTest.examples()) {
      TestDesk desk =
          TestDesk.found(Files.createDirectories(home.resolve(example.getFileName().toString())));
      desk.take(example);
      for (CaseFiles.Moment moment : CaseFiles.all()) {
        if (moment.example().equals(example.getFileName().toString())) {
          SituationView view =
              desk.read(
                  open ->
                      ViewBuilder.of(open.state(), moment.situation(), AsOf.day(moment.when()))
                          .orElseThrow());
          tried += flips(moment, view, flips);
        }
      }
    }
    String found =
        String.format(
                Locale.ROOT, "%d of %d moved thresholds change a level:%n", flips.size(), tried)
            + String.join(System.lineSeparator(), flips)
            + System.lineSeparator();
    if ("rewrite".equals(System.getProperty("tocsin.golden"))) {
      Files.createDirectories(RECORDED.getParent());
      Files.writeString(RECORDED, found);
    }
    assertThat(found).isEqualTo(Files.readString(RECORDED));
  }

  private static int flips(CaseFiles.Moment moment, SituationView view, List<String> flips) {
    List<LevelTable.Line> lines = LevelTable.standard().lines();
    String before = new Assessor(LevelTable.standard()).level(view).name();
    int tried = 0;
    for (int line = 0; line < lines.size(); line++) {
      for (int at = 0; at < lines.get(line).conditions().size(); at++) {
        Condition condition = lines.get(line).conditions().get(at);
        for (int by : List.of(-1, 1)) {
          if (!(condition.test() instanceof Condition.Test.Is)
              && moved(condition, by).signum() >= 0) {
            tried++;
            String after = new Assessor(moved(lines, line, at, by)).level(view).name();
            if (!after.equals(before)) {
              flips.add(
                  moment.situation()
                      + " "
                      + moment.when()
                      + " "
                      + before
                      + " becomes "
                      + after
                      + " with "
                      + moved(condition, by)
                      + " in "
                      + lines.get(line).level()
                      + ": "
                      + condition);
            }
          }
        }
      }
    }
    return tried;
  }

  private static BigDecimal moved(Condition condition, int by) {
    BigDecimal threshold =
        condition.test() instanceof Condition.Test.AtLeast atLeast
            ? atLeast.threshold()
            : ((Condition.Test.AtMost) condition.test()).threshold();
    return threshold.add(BigDecimal.valueOf(by));
  }

  private static LevelTable moved(List<LevelTable.Line> lines, int line, int at, int by) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      List<String> conditions = new ArrayList<>();
      for (int j = 0; j < lines.get(i).conditions().size(); j++) {
        Condition condition = lines.get(i).conditions().get(j);
        String sign = condition.test() instanceof Condition.Test.AtLeast ? ">=" : "<=";
        conditions.add(
            i == line && j == at
                ? condition.indicator() + " " + sign + " " + moved(condition, by)
                : condition.toString());
      }
      text.append(lines.get(i).level())
          .append('\t')
          .append(String.join("; ", conditions))
          .append('\n');
    }
    return LevelTable.read(text.toString());
  }
}
