package org.tocsin.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.core.sample.Golden;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.journal.json.JsonString;

class FactCodecTest {

  static Stream<String> kinds() {
    return FactCodec.presentKinds().stream();
  }

  static Stream<Fact> facts() {
    return Stream.concat(FactSamples.all().values().stream(), FactSamples.spare().stream());
  }

  private static Fact sample(String kind) {
    Fact fact = FactSamples.all().get(kind);
    assertThat(fact).as("a sample of " + kind).isNotNull();
    return fact;
  }

  private static Fact decode(String kind, String body) {
    return FactCodec.decode(kind, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void thereIsASampleOfEveryKind() {
    assertThat(FactSamples.all().keySet())
        .containsExactlyInAnyOrderElementsOf(FactCodec.presentKinds());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aFactIsWrittenUnderItsOwnKind(String kind) {
    assertThat(FactCodec.encode(sample(kind)).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theBytesOfAKindNeverChange(String kind) {
    String body = text(FactCodec.encode(sample(kind)).body());
    Golden.check("facts/" + kind.replace("/", "-") + ".json", body);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatWasOnceRecordedIsReadAsTheSameFact(String kind) {
    String recorded = Golden.read("facts/" + kind.replace("/", "-") + ".json").strip();
    assertThat(decode(kind, recorded)).isEqualTo(sample(kind));
  }

  static Stream<String> pastKinds() {
    return FactCodec.kinds().stream().filter(kind -> !FactCodec.presentKinds().contains(kind));
  }

  @ParameterizedTest
  @MethodSource("pastKinds")
  void whatWasRecordedInAnEarlierShapeIsReadAsOneOfToday(String kind) {
    String recorded = Golden.read("facts/" + kind.replace("/", "-") + ".json").strip();
    FactCodec.Encoded now = FactCodec.encode(decode(kind, recorded));
    assertThat(now.kind()).isEqualTo(kind.replace("/1", "/2"));
    Golden.check("facts/" + kind.replace("/", "-") + "-as-now.json", text(now.body()));
  }

  @ParameterizedTest
  @MethodSource("pastKinds")
  void anEarlierShapeWithPartsOfALaterOneIsRefused(String kind) {
    String later = Golden.read("facts/" + kind.replace("/1", "-2") + ".json").strip();
    assertThatThrownBy(() -> decode(kind, later))
        .isInstanceOf(FactCodec.UnreadableFact.class)
        .hasMessageContaining(kind);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void aFactComesBackAsItWentIn(Fact fact) {
    FactCodec.Encoded encoded = FactCodec.encode(fact);
    Fact back = FactCodec.decode(encoded.kind(), encoded.body());
    assertThat(back).isEqualTo(fact);
    assertThat(FactCodec.encode(back).body()).isEqualTo(encoded.body());
  }

  @ParameterizedTest
  @MethodSource("facts")
  void theBytesAreCanonical(Fact fact) {
    byte[] body = FactCodec.encode(fact).body();
    assertThat(text(CanonicalJson.bytes(JsonReader.read(body)))).isEqualTo(text(body));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void aPropertyNobodyKnowsIsRefused(Fact fact) {
    FactCodec.Encoded encoded = FactCodec.encode(fact);
    JsonObject body = (JsonObject) JsonReader.read(encoded.body());
    JsonObject.Builder more = JsonObject.builder();
    body.members().forEach(more::put);
    more.put("zzzUnknown", new JsonString("x"));
    assertThatThrownBy(() -> FactCodec.decode(encoded.kind(), CanonicalJson.bytes(more.build())))
        .isInstanceOf(FactCodec.UnreadableFact.class)
        .hasMessageContaining(encoded.kind())
        .hasMessageContaining("zzzUnknown");
  }

  @ParameterizedTest
  @MethodSource("facts")
  void aPropertyThatIsMissingIsRefusedUnlessItMayBe(Fact fact) {
    FactCodec.Encoded encoded = FactCodec.encode(fact);
    JsonObject body = (JsonObject) JsonReader.read(encoded.body());
    for (String missing : body.members().keySet()) {
      JsonObject.Builder fewer = JsonObject.builder();
      body.members().entrySet().stream()
          .filter(member -> !member.getKey().equals(missing))
          .forEach(member -> fewer.put(member.getKey(), member.getValue()));
      byte[] bytes = CanonicalJson.bytes(fewer.build());
      try {
        Fact read = FactCodec.decode(encoded.kind(), bytes);
        assertThat(text(FactCodec.encode(read).body()))
            .as("read without %s, which may be missing", missing)
            .isEqualTo(text(bytes));
      } catch (FactCodec.UnreadableFact e) {
        assertThat(e).hasMessageContaining(encoded.kind()).hasMessageContaining(missing);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "source.filed/1, id",
    "report.filed/2, happened",
    "report.filed/2, statement",
    "report.filed/2, credibility",
    "report.withdrawn/1, id",
    "alert.issued/1, soleDesk",
    "alert.drafted/1, position",
    "desk.founded/1, sender"
  })
  void whatEveryFactOfAKindHasMustBeThere(String kind, String property) {
    JsonObject body = (JsonObject) JsonReader.read(FactCodec.encode(sample(kind)).body());
    JsonObject.Builder fewer = JsonObject.builder();
    body.members()
        .forEach(
            (key, value) -> {
              if (!key.equals(property)) {
                fewer.put(key, value);
              }
            });
    assertThatThrownBy(() -> FactCodec.decode(kind, CanonicalJson.bytes(fewer.build())))
        .isInstanceOf(FactCodec.UnreadableFact.class)
        .hasMessageContaining(property);
  }

  @Test
  void aKindOfALaterVersionIsRefusedByName() {
    assertThatThrownBy(() -> decode("report.filed/3", "{}"))
        .isInstanceOf(FactCodec.UnreadableFact.class)
        .hasMessageContaining("report.filed/3")
        .hasMessageContaining("not known");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"credibility\":3' | '\"credibility\":7'",
        "'\"credibility\":3' | '\"credibility\":2.5'",
        "'\"credibility\":3' | '\"credibility\":\"3\"'",
        "'\"what\":\"lifeline-closed\"' | '\"what\":\"LIFELINE_CLOSED\"'",
        "'\"what\":\"lifeline-closed\"' | '\"what\":12'",
        "'\"id\":\"r-1\"' | '\"id\":1'",
        "'\"place\":\"harbour\"' | '\"place\":null,\"statement2\":1'",
        "'\"8000-10000\"' | '8000'",
        "'\"8000-10000\"' | '\"many\"'",
        "'2022-12-03T10:30:00+04:00/' | '3 Dec 2022/'",
        "'persons-cut-off' | 'persons-cut-of'",
      })
  void aValueOfAnotherFormIsRefused(String good, String bad) {
    String body = text(FactCodec.encode(sample("report.filed/2")).body());
    assertThat(body).contains(good);
    assertThatThrownBy(() -> decode("report.filed/2", body.replace(good, bad)))
        .isInstanceOf(FactCodec.UnreadableFact.class)
        .hasMessageContaining("report.filed/2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{\"public\":{\"en\":\"N\"},\"protected\":{\"item\":\"v\",\"commitment\":\"h\"}}'",
        "'{\"protected\":{\"item\":\"v\",\"commitment\":\"h\"},\"public\":{\"en\":\"N\"}}'",
        "'{\"secret\":{\"en\":\"N\"}}'",
        "'{\"public\":{}}'",
        "'{}'",
        "'[]'",
        "'\"N\"'",
      })
  void aSourceIsEitherPublicOrProtected(String identity) {
    String body =
        "{\"id\":\"s\",\"identity\":%s,\"kind\":\"press\",\"reliability\":\"b\"}"
            .formatted(identity);
    assertThatThrownBy(() -> decode("source.filed/1", body))
        .isInstanceOf(FactCodec.UnreadableFact.class);
    String good = body.replace(identity, "{\"public\":{\"en\":\"N\"}}");
    assertThat(decode("source.filed/1", good)).isInstanceOf(RecordFact.Filed.class);
  }

  @Test
  void bytesThatAreNoJsonObjectAreRefused() {
    for (String body :
        new String[] {"", "[]", "null", "1", "{\"person\":\"p\"} x", "{\"person\""}) {
      assertThatThrownBy(() -> decode("person.left/1", body))
          .as(body)
          .isInstanceOf(FactCodec.UnreadableFact.class);
      assertThatThrownBy(() -> decode("report.withdrawn/1", body))
          .as(body)
          .isInstanceOf(FactCodec.UnreadableFact.class);
      assertThatThrownBy(() -> decode("report.corrected/2", body))
          .as(body)
          .isInstanceOf(FactCodec.UnreadableFact.class);
    }
  }

  @Test
  void noIdentityOfAProtectedSourceStandsInItsEntry() {
    Map<String, Fact> all = FactSamples.all();
    all.values()
        .forEach(
            fact ->
                assertThat(text(FactCodec.encode(fact).body()))
                    .doesNotContain("who the witness is", "a name"));
  }
}
