package org.tocsin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code assess --json} prints keeps the schema that is published for it. */
class AssessmentSchemaTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNode SCHEMA =
      read(TestDesk.ROOT.resolve(Path.of("schema", "assessment.schema.json")));
  private static final JsonSchema VALIDATOR =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

  /** From before anything was known to after all was over. */
  private static final Map<String, List<String>> DAYS =
      Map.of(
          "aceh", List.of("2002-01-01", "2003-06-01", "2006-12-31"),
          "corridor", List.of("2020-01-01", "2022-03-26", "2022-12-03", "2024-06-30"),
          "kenya", List.of("2007-01-01", "2008-01-15", "2012-09-12", "2013-12-31"),
          "srebrenica", List.of("1993-04-17", "1995-07-12", "2021-06-08"),
          "tamrin", List.of("2024-05-10", "2024-09-12", "2025-06-30"));

  @TempDir static Path home;

  private static TestDesk desk;

  @BeforeAll
  static void takeAll() throws IOException {
    desk = TestDesk.found(home);
    CasesTest.examples().forEach(desk::take);
  }

  static List<String> questions() {
    List<String> questions = new ArrayList<>();
    DAYS.forEach((situation, days) -> days.forEach(day -> questions.add(situation + " " + day)));
    return questions.stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyAssessmentOfTheExamplesKeepsTheSchema(String question) throws IOException {
    String[] of = question.split(" ");
    assertThat(VALIDATOR.validate(assess(of[0], of[1]))).isEmpty();
  }

  @Test
  void anAssessmentAtAMomentAndAPositionStrictlyKeepsTheSchema() throws IOException {
    String json =
        desk.must(
            "assess",
            "corridor",
            "--as-of",
            "2022-12-03T10:00:00Z",
            "--at",
            Long.toString(desk.size() - 1),
            "--strict",
            "--json");
    assertThat(VALIDATOR.validate(MAPPER.readTree(json))).isEmpty();
  }

  @Test
  void theKeysThatReadersCountOnAreThere() throws IOException {
    JsonNode json = assess("corridor", "2022-12-03");
    assertThat(names(json))
        .contains(
            "situation",
            "asOf",
            "position",
            "level",
            "reasons",
            "wouldRaise",
            "wouldLower",
            "unknowns",
            "sensitivity",
            "lifelines",
            "series",
            "ladder",
            "responseGap",
            "attention",
            "findings",
            "factors");
    assertThat(names(json.at("/lifelines/0")))
        .contains("settlement", "people", "cutOffHours", "personHours", "lastOfKind");
    assertThat(names(json.at("/series/0")))
        .contains("kind", "count", "since", "intervals", "trend", "nextWithin");
    assertThat(names(json.at("/series/0/trend"))).contains("direction", "p");
    assertThat(names(json.at("/series/0/nextWithin"))).containsExactly("d30", "d7", "d90");
    assertThat(names(json.at("/ladder"))).contains("steps", "growthAfterUnanswered", "verdict");
    assertThat(names(json.at("/ladder/growthAfterUnanswered"))).contains("effect", "p");
    assertThat(names(json.at("/responseGap"))).contains("unansweredShare", "window", "open");
    assertThat(names(json.at("/findings/0")))
        .contains("clause", "verdict", "confidence", "reasoning", "counterArgument", "evidence");
    assertThat(json.at("/factors")).hasSize(14);
  }

  static List<Consumer<ObjectNode>> wrongs() {
    return List.of(
        json -> json.remove("level"),
        json -> json.remove("sensitivity"),
        json -> json.put("level", "PANIC"),
        json -> json.put("asOf", "yesterday"),
        json -> json.put("position", -1),
        json -> json.put("probability", 0.5),
        json -> ((ArrayNode) json.at("/factors")).remove(13),
        json -> ((ObjectNode) json.at("/lifelines/0")).put("people", 120_000),
        json -> ((ObjectNode) json.at("/lifelines/0")).remove("personHours"),
        json -> ((ObjectNode) json.at("/lifelines/0/people")).put("about", 1),
        json -> ((ObjectNode) json.at("/series/0/trend")).put("direction", "up"),
        json -> ((ObjectNode) json.at("/series/0/trend")).put("p", 1.5),
        json -> ((ObjectNode) json.at("/series/0/trend")).remove("p"),
        json -> ((ObjectNode) json.at("/series/0/nextWithin/d7")).put("best", 2),
        json -> ((ObjectNode) json.at("/ladder/steps/0")).put("rung", 8),
        json -> ((ObjectNode) json.at("/ladder")).put("verdict", "rising"),
        json -> ((ObjectNode) json.at("/responseGap/unansweredShare")).remove("lowPart"),
        json -> ((ObjectNode) json.at("/attention")).put("verdict", "low"),
        json -> ((ObjectNode) json.at("/findings/0")).put("confidence", "high"),
        json -> ((ObjectNode) json.at("/findings/0")).put("verdict", "guilty"),
        json -> ((ArrayNode) json.at("/findings/0/evidence")).add("somebody said"),
        json -> ((ObjectNode) json.at("/reasons/0")).put("condition", "many"),
        json -> ((ObjectNode) json.at("/leverage/0")).remove("says"));
  }

  @ParameterizedTest
  @MethodSource("wrongs")
  void whatIsWrongIsRefused(Consumer<ObjectNode> wrong) throws IOException {
    ObjectNode json = (ObjectNode) assess("corridor", "2022-12-03");
    ObjectNode before = json.deepCopy();
    wrong.accept(json);
    assertThat(json).isNotEqualTo(before);
    assertThat(VALIDATOR.validate(json)).isNotEmpty();
  }

  /** Only maps from ids and from words to counts are open, and these say what they hold. */
  @Test
  void everyObjectSaysWhichKeysItMayHave() {
    List<String> open = new ArrayList<>();
    collectOpen(SCHEMA, "", open);
    assertThat(open).isEmpty();
  }

  private static void collectOpen(JsonNode node, String path, List<String> open) {
    if (node.path("type").asText().equals("object") && !node.has("additionalProperties")) {
      open.add(path);
    }
    node.properties()
        .forEach(entry -> collectOpen(entry.getValue(), path + "/" + entry.getKey(), open));
  }

  private static JsonNode assess(String situation, String day) throws IOException {
    return MAPPER.readTree(desk.must("assess", situation, "--as-of", day, "--json"));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(file.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
