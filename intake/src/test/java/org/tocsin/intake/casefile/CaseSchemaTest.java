package org.tocsin.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.core.desk.ReadingField;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Source;
import org.tocsin.intake.casefile.BrokenCases.Broken;

/**
 * The published schema and the reader know the same keys and words, and judge the same cases alike.
 */
class CaseSchemaTest {
  private static final Path ROOT = Path.of(System.getProperty("tocsin.root", ".."));
  private static final JsonNode SCHEMA = schema();
  private static final JsonSchema VALIDATOR =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

  static List<Shape> shapes() {
    return Shapes.ALL;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void every_mapping_has_the_same_keys_in_both(Shape shape) {
    JsonNode definition =
        shape.equals(Shapes.CASE) ? SCHEMA : SCHEMA.path("$defs").path(shape.name());
    assertThat(names(definition.path("properties"))).isEqualTo(shape.keySet());
    assertThat(texts(definition.path("required"))).isEqualTo(new TreeSet<>(shape.required()));
    assertThat(definition.path("additionalProperties").asBoolean(true)).isFalse();
  }

  @Test
  void the_schema_defines_no_mapping_that_the_reader_does_not_know() {
    Set<String> mappings = new TreeSet<>();
    SCHEMA
        .path("$defs")
        .properties()
        .forEach(
            definition -> {
              if (definition.getValue().has("properties")) {
                mappings.add(definition.getKey());
              }
            });
    Set<String> known = new TreeSet<>(Shapes.ALL.stream().map(Shape::name).toList());
    known.remove(Shapes.CASE.name());
    assertThat(mappings).isEqualTo(known);
  }

  static Stream<Map.Entry<String, Set<String>>> words() {
    return Map.of(
        "/$defs/event-kind/enum", Words.of(EventKind.class).keySet(),
        "/$defs/lifeline/properties/kind/enum", Words.of(Lifeline.Kind.class).keySet(),
        "/$defs/actor/properties/kind/enum", Words.of(Actor.Kind.class).keySet(),
        "/$defs/source/properties/kind/enum", Words.of(Source.Kind.class).keySet(),
        "/$defs/source/properties/reliability/enum", Words.of(Reliability.class).keySet(),
        "/$defs/lifeline-change/properties/effect/enum", Words.of(LifelineEffect.class).keySet(),
        "/$defs/response/properties/instrument/enum", Words.of(Response.Instrument.class).keySet(),
        "/$defs/compliance/properties/verdict/enum", Words.of(Response.Verdict.class).keySet(),
        "/$defs/reading/properties/field/enum", Set.copyOf(ReadingField.words()))
        .entrySet()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("words")
  void every_enumeration_has_the_same_words_in_both(Map.Entry<String, Set<String>> words) {
    assertThat(texts(SCHEMA.at(words.getKey()))).isEqualTo(new TreeSet<>(words.getValue()));
  }

  @Test
  void every_key_and_definition_is_described() {
    List<String> silent = new ArrayList<>();
    SCHEMA
        .path("$defs")
        .properties()
        .forEach(
            definition -> {
              if (!definition.getValue().has("description")) {
                silent.add(definition.getKey());
              }
              definition
                  .getValue()
                  .path("properties")
                  .properties()
                  .forEach(
                      key -> {
                        if (!key.getValue().has("description") && !key.getValue().has("$ref")) {
                          silent.add(definition.getKey() + "." + key.getKey());
                        }
                      });
            });
    assertThat(silent).isEmpty();
  }

  @Test
  void the_examples_of_the_schema_are_what_it_asks_for() {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    List<String> unfit = new ArrayList<>();
    SCHEMA
        .path("$defs")
        .properties()
        .forEach(
            definition -> {
              JsonNode alone =
                  SCHEMA
                      .<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy()
                      .removeAll()
                      .put("$ref", "#/$defs/" + definition.getKey())
                      .set("$defs", SCHEMA.path("$defs"));
              for (JsonNode example : definition.getValue().path("examples")) {
                factory
                    .getSchema(alone)
                    .validate(example)
                    .forEach(message -> unfit.add(definition.getKey() + ": " + message));
              }
            });
    assertThat(unfit).isEmpty();
  }

  @Test
  void the_teaching_case_fits_the_schema() {
    assertThat(verdict(TeachingCase.yaml())).isEmpty();
  }

  static List<Broken> broken() {
    return BrokenCases.all();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void what_the_schema_refuses_the_reader_refuses_and_the_other_way_round_as_far_as_it_can(
      Broken broken) {
    boolean refused = !verdict(broken.yaml()).isEmpty();
    assertThat(refused).isEqualTo(broken.schema() == BrokenCases.Schema.REFUSES);
    if (refused) {
      assertThat(TeachingCase.read(broken.yaml()).problems().blocking()).isTrue();
    }
  }

  @Test
  void the_examples_that_are_shipped_fit_the_schema() throws IOException {
    Path examples = ROOT.resolve("examples");
    assumeTrue(Files.isDirectory(examples), "no examples beside this module");
    try (Stream<Path> files = Files.walk(examples)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        assertThat(verdict(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  private static Set<ValidationMessage> verdict(String yaml) {
    return VALIDATOR.validate(Trees.of(yaml));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  private static JsonNode schema() {
    try {
      return new ObjectMapper().readTree(ROOT.resolve("schema/case.schema.json").toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
