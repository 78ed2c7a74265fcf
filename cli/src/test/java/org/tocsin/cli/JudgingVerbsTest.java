package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A named person confirms or rejects what rules propose, and takes it back: {@code finding} and
 * {@code series}. One desk serves all; each test takes back what it decided.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgingVerbsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String FINDING = "trilateral-2020/6";
  private static final String SERIES = "obstruction/lachin-road";
  private static final String INCIDENT = "i-2022-12-03-closing";
  private static final String WHY = "zqjudgementcanaryzq";

  @TempDir private static Path folder;

  private Shell desk;
  private JsonNode before;

  @BeforeAll
  void found() {
    desk = Shell.deskWith(folder, Shell.EXAMPLES.resolve("corridor")).withBen();
  }

  @BeforeEach
  void look() throws IOException {
    before = assess();
  }

  @AfterEach
  void nothingStays() throws IOException {
    JsonNode after = assess();
    Stream.of("level", "findings", "series", "measured")
        .forEach(key -> assertThat(after.at("/" + key)).isEqualTo(before.at("/" + key)));
  }

  private JsonNode assess() throws IOException {
    return MAPPER.readTree(desk.ok("assess", "corridor", "--as-of", "2022-12-03", "--json").out());
  }

  private static JsonNode one(JsonNode list, String key, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(each -> each.path(key).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + value));
  }

  private JsonNode finding() throws IOException {
    return one(assess().path("findings"), "clause", FINDING);
  }

  private JsonNode series() throws IOException {
    return one(assess().path("series"), "key", SERIES);
  }

  private static double least(JsonNode json, String indicator) {
    return one(json.path("measured"), "indicator", indicator).at("/value/low").asDouble();
  }

  @Test
  void aRejectedFindingIsUnknownAndCountsNoMoreUntilItIsReopened() throws IOException {
    assertThat(finding().path("verdict").asText()).isIn("engaged", "disputed");
    String out = desk.ok("finding", "reject", "corridor", FINDING, "--reason", WHY).out();
    assertThat(out).contains("Rejected: " + FINDING + ".");
    assertThat(finding().path("verdict").asText()).isEqualTo("unknown");
    assertThat(finding().path("proposed"))
        .isEqualTo(one(before.path("findings"), "clause", FINDING).path("proposed"));
    assertThat(finding().at("/judgement/ruling").asText()).isEqualTo("rejected");
    assertThat(finding().at("/judgement/by").asText()).startsWith("p-").doesNotContain("Ana");
    assertThat(least(assess(), "clauses-engaged-730d"))
        .isLessThan(least(before, "clauses-engaged-730d"));
    assertThat(desk.ok("finding", "reopen", "corridor", FINDING).out()).contains("Open again");
    assertThat(finding().has("judgement")).isFalse();
  }

  @Test
  void thePositionThatIsToldHoldsTheDecision() throws IOException {
    desk.ok("finding", "reject", "corridor", FINDING, "--reason", WHY);
    JsonNode rejected = assess();
    String at = rejected.path("position").asText();
    assertThat(at).isNotEqualTo(before.path("position").asText());
    JsonNode again =
        MAPPER.readTree(
            desk.ok("assess", "corridor", "--as-of", "2022-12-03", "--at", at, "--json").out());
    assertThat(again).isEqualTo(rejected);
    desk.ok("finding", "reopen", "corridor", FINDING);
  }

  @Test
  void aConfirmedFindingSaysWhoDecidedAndWhat() throws IOException {
    desk.ok("finding", "confirm", "corridor", FINDING, "--reason", WHY);
    assertThat(finding().at("/judgement/ruling").asText()).isEqualTo("confirmed");
    assertThat(finding().path("verdict")).isEqualTo(finding().path("proposed"));
    String out =
        desk.ok(
                "finding",
                "confirm",
                "corridor",
                FINDING,
                "--verdict",
                "not-engaged",
                "--reason",
                WHY)
            .out();
    assertThat(out).contains("as not-engaged");
    assertThat(finding().path("verdict").asText()).isEqualTo("not-engaged");
    desk.ok("finding", "reopen", "corridor", FINDING, "--reason", WHY);
  }

  @Test
  void anIncidentRejectedFromASeriesStaysListedAndIsNotCountedUntilItIsReleased()
      throws IOException {
    JsonNode counted = series().path("count");
    assertThat(one(series().path("members"), "incident", INCIDENT).path("standing").asText())
        .isNotEqualTo("rejected");
    String out = desk.ok("series", "reject", "corridor", SERIES, INCIDENT, "--reason", WHY).out();
    assertThat(out).contains(INCIDENT + " is not of " + SERIES);
    assertThat(one(series().path("members"), "incident", INCIDENT).path("standing").asText())
        .isEqualTo("rejected");
    assertThat(series().at("/count/high").asDouble()).isLessThan(counted.path("high").asDouble());
    desk.ok("series", "release", "corridor", SERIES, INCIDENT, "--reason", WHY);
    assertThat(series().path("count")).isEqualTo(counted);
  }

  @Test
  void anIncidentConfirmedInASeriesCountsThere() throws IOException {
    String out = desk.ok("series", "confirm", "corridor", SERIES, INCIDENT, "--reason", WHY).out();
    assertThat(out).contains(INCIDENT + " is of " + SERIES);
    JsonNode member = one(series().path("members"), "incident", INCIDENT);
    assertThat(member.path("standing").asText()).isEqualTo("confirmed");
    assertThat(desk.ok("series", "release", "corridor", SERIES, INCIDENT).out())
        .contains("By the rule again");
  }

  @Test
  void aDecisionMadeAfterwardsIsCountedOpenlyAndAStrictLookHasNone() throws IOException {
    desk.ok("finding", "reject", "corridor", FINDING, "--reason", WHY);
    assertThat(assess().path("laterJudgements").size())
        .isGreaterThan(before.path("laterJudgements").size());
    JsonNode strict =
        MAPPER.readTree(
            desk.ok("assess", "corridor", "--as-of", "2022-12-03", "--strict", "--json").out());
    assertThat(one(strict.path("findings"), "clause", FINDING).has("judgement")).isFalse();
    desk.ok("finding", "reopen", "corridor", FINDING);
  }

  static List<List<String>> refusals() {
    return List.of(
        List.of("did you mean corridor?", "finding", "reject", "coridor", FINDING),
        List.of("did you mean " + FINDING, "finding", "reject", "corridor", "trilateral-2020/66"),
        List.of("no finding nowhere/1", "finding", "confirm", "corridor", "nowhere/1"),
        List.of("Nobody has decided", "finding", "reopen", "corridor", FINDING),
        List.of("not how a series is named", "series", "reject", "corridor", "road", INCIDENT),
        List.of(
            "did you mean lachin-road?",
            "series",
            "confirm",
            "corridor",
            "obstruction/lachin-raod",
            INCIDENT),
        List.of("no actor mars", "series", "confirm", "corridor", SERIES + "/mars", INCIDENT),
        List.of("did you mean " + INCIDENT, "series", "reject", "corridor", SERIES, INCIDENT + "s"),
        List.of("Nobody has decided", "series", "release", "corridor", SERIES, INCIDENT),
        List.of("There is no situation", "series", "reject", "elsewhere", SERIES, INCIDENT));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatIsNotThereIsRefusedAndNothingRecorded(List<String> refusal) {
    List<String> arguments = new java.util.ArrayList<>(refusal.subList(1, refusal.size()));
    arguments.addAll(List.of("--reason", WHY));
    refused(desk.run(arguments.toArray(String[]::new)), refusal.get(0));
  }

  @Test
  void aDecisionNeedsAReasonAndOneThatSaysSomething() {
    refused(desk.run("finding", "reject", "corridor", FINDING), "--reason");
    refused(
        desk.run("finding", "confirm", "corridor", FINDING, "--reason", " "), "needs its reason");
    refused(desk.run("series", "reject", "corridor", SERIES, INCIDENT), "--reason");
    refused(
        desk.run("series", "confirm", "corridor", SERIES, INCIDENT, "--reason", ""),
        "needs its reason");
    refused(
        desk.run("finding", "confirm", "corridor", FINDING, "--verdict", "guilty", "--reason", WHY),
        "guilty");
  }

  @Test
  void onlyAnAnalystDecides() {
    Shell ben = desk.as("Ben");
    refused(ben.run("finding", "reject", "corridor", FINDING, "--reason", WHY), "analyst");
    refused(ben.run("series", "reject", "corridor", SERIES, INCIDENT, "--reason", WHY), "analyst");
    refused(
        desk.as("Nobody").run("finding", "reject", "corridor", FINDING, "--reason", WHY), "Nobody");
  }

  private void refused(Shell.Ran ran, String words) {
    assertThat(ran.code()).as(ran.toString()).isEqualTo(ExitCode.PROBLEM);
    assertThat(ran.err().replaceAll("\\s+", " ")).contains(words);
  }

  @Test
  void theReasonIsInTheClearNowhereOnTheDisk() throws IOException {
    desk.ok("finding", "reject", "corridor", FINDING, "--reason", WHY);
    desk.ok("finding", "reopen", "corridor", FINDING, "--reason", WHY);
    for (Path file : Shell.files(folder)) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContain(WHY);
    }
  }
}
