package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.hindsight.Recalled;
import org.tocsin.core.hindsight.Rule;
import org.tocsin.core.hindsight.WarningScores;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;

/** How the level went, for those within and for readers. */
class TimelineTest {

  private static final String TIMELINE = "/situations/tamrin/timeline";

  @TempDir static Path folder;

  private static DeskFixture desk;

  @BeforeAll
  static void serve() {
    desk = DeskFixture.serve(folder, "teaching");
    Map<String, String> account = new HashMap<>();
    account.put("situation", "tamrin");
    account.put("newSourceKind", "witness");
    account.put("newSourceReliability", "A");
    account.put("newSourceProtected", "yes");
    account.put("newSourceIdentity", "Somebody who saw it");
    account.put("happened", "1999-02-01");
    account.put("available", "1999-02-03");
    account.put("what", "mass-killing");
    account.put("credibility", "1");
    account.put("statement", "It was told that many were killed.");
    account.put("language", "en");
    account.put("newIncident", "Killings told of");
    Visitor.Reply filed = desk.visitor("Analyst").post("/intake/report", account);
    assertThat(filed.status()).as(filed.body()).isEqualTo(303);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static List<String> levels(Visitor visitor) throws JsonProcessingException {
    List<String> levels = new ArrayList<>();
    JsonNode page = new ObjectMapper().readTree(visitor.json(TIMELINE).body());
    page.path("levels")
        .forEach(turn -> levels.add(turn.path("day").asText() + " " + turn.path("level").asText()));
    return levels;
  }

  /** As the one of that day would be told whoever asked then. */
  private static String level(String turn, boolean insider) {
    String day = turn.substring(0, turn.indexOf(' '));
    SituationView then =
        ViewBuilder.of(desk.workspace().state(), "tamrin", AsOf.day(LocalDate.parse(day)))
            .orElseThrow();
    SituationView seen = insider ? then : new Reasoning(then).inPublic().view();
    return day + " " + AlertDesk.answer(seen).level().name().toLowerCase(Locale.ROOT);
  }

  @Test
  void eachHasTheLevelsOfWhatTheyMaySee() throws JsonProcessingException {
    List<String> within = levels(desk.visitor("Analyst"));
    List<String> reading = levels(desk.visitor("Reader"));
    assertThat(within)
        .isNotEmpty()
        .allSatisfy(turn -> assertThat(level(turn, true)).isEqualTo(turn));
    assertThat(reading)
        .isNotEmpty()
        .allSatisfy(turn -> assertThat(level(turn, false)).isEqualTo(turn));
    assertThat(reading).as("protected accounts change something here").isNotEqualTo(within);
  }

  /** Harm that protected sources alone tell of is not counted for who may not see them. */
  @Test
  void theScoreboardLooksBackAtWhatEachMaySee() throws JsonProcessingException {
    JsonNode within = scoreboard(desk.visitor("Analyst"));
    JsonNode reading = scoreboard(desk.visitor("Reader"));
    assertThat(within.path("progress").path("worked").asInt())
        .isEqualTo(within.path("progress").path("of").asInt());
    assertThat(episodes(within)).isEqualTo(episodes(reading) + 1);
    Recalled recalled =
        new Recalled(
            desk.workspace().state(),
            desk.desk().room().now(),
            Rule.STANDARD,
            view -> new Reasoning(view).inPublic().view());
    assertThat(episodes(reading))
        .isEqualTo(
            WarningScores.of(List.of(recalled.levels("tamrin").orElseThrow()), Rule.STANDARD)
                .get(0)
                .episodes());
  }

  private static JsonNode scoreboard(Visitor visitor) throws JsonProcessingException {
    return new ObjectMapper().readTree(visitor.json("/scoreboard").body());
  }

  private static int episodes(JsonNode scoreboard) {
    return scoreboard.path("levels").path(0).path("episodes").asInt();
  }
}
