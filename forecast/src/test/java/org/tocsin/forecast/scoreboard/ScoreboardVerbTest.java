package org.tocsin.forecast.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.forecast.CommandLines;
import org.tocsin.forecast.CommandLines.Ran;
import org.tocsin.forecast.monthly.InventedEvents;

class ScoreboardVerbTest {

  @TempDir private Path folder = Path.of("");

  private Ran scoreboard(String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = "scoreboard";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return CommandLines.run(folder, arguments);
  }

  @Test
  void aForecastIsHeldAgainstWhatTheLakeCameToKnow() throws IOException {
    CommandLines.desk(folder);
    CommandLines.must(folder, "import", InventedEvents.file(folder, 2000, 2004).toString());
    CommandLines.must(
        folder,
        "forecast",
        "monthly",
        "--lake",
        "--target",
        "ged_best_os",
        "--origin",
        "2004-08",
        "--leads",
        "1-6",
        "--draws",
        "100",
        "--record",
        "--for",
        "corridor=CAF");

    Ran ran = scoreboard("--json");
    Ran told = scoreboard("corridor");

    assertThat(ran.code()).as(ran.err()).isZero();
    // September to December 2004 are told of; January and February 2005 are not.
    assertThat(ran.out())
        .contains("\"rows\": " + 4 * countries(ran.out()), "\"of\": " + 6 * countries(ran.out()))
        .contains("\"crpsOwnLastYear\"", "\"happened\": true", "\"happened\": null")
        .contains("\"decided\": 1", "\"open\": 1", "\"tooFewToTell\": true");
    assertThat(told.out())
        .contains("Alerts issued", "nothing to tell from", "it happened", "too few to tell");
  }

  private static int countries(String json) {
    String of = json.substring(json.indexOf("\"of\": ", json.indexOf("\"rows\"")) + 6);
    return Integer.parseInt(of.substring(0, of.indexOf(',')).strip()) / 6;
  }

  @Test
  void levelsAreScoredByTheHistoryAndAWrongRuleIsRefused() {
    CommandLines.desk(folder);

    Ran ran = scoreboard("corridor", "--levels", "--json");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("\"of\": \"levels\"", "\"interval\": \"wilson\"", "\"level\": \"EMERGENCY\"");
    assertThat(scoreboard("--rung", "8").code()).isEqualTo(2);
    assertThat(scoreboard("--rung", "8").err()).contains("no rule");
    assertThat(scoreboard("nowhere").err()).contains("nowhere");
  }
}
