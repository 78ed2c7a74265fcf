package org.tocsin.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Report;
import org.tocsin.core.sample.Golden;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.journal.json.JsonString;

class UnreadRecordTest {

  private static final String REPORT =
      text(FactCodec.encode(FactSamples.all().get("report.filed/2")).body());

  static Stream<Fact> records() {
    return Stream.concat(FactSamples.all().values().stream(), FactSamples.spare().stream())
        .filter(fact -> fact instanceof RecordFact.Filed || fact instanceof RecordFact.Corrected);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Fact later(String kind, String body) {
    return FactCodec.decodeLater(17, kind, body.getBytes(StandardCharsets.UTF_8), new Shelf());
  }

  private static CaseRecord recordOf(Fact fact) {
    return fact instanceof RecordFact.Corrected corrected
        ? corrected.record()
        : ((RecordFact.Filed) fact).record();
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatIsReadLaterIsWhatIsReadAtOnce(Fact fact) {
    FactCodec.Encoded encoded = FactCodec.encode(fact);
    UnreadRecord unread =
        (UnreadRecord) FactCodec.decodeLater(17, encoded.kind(), encoded.body(), new Shelf());
    CaseRecord record = recordOf(FactCodec.decode(encoded.kind(), encoded.body()));
    assertThat(unread.get()).isEqualTo(record).isEqualTo(unread.get());
    assertThat(unread.of()).isEqualTo(record.recordKind());
    assertThat(unread.id()).isEqualTo(record.id());
    assertThat(unread.correction()).isEqualTo(fact instanceof RecordFact.Corrected);
    JsonObject json =
        (JsonObject) JsonReader.read(FactCodec.encode(new RecordFact.Filed(record)).body());
    Optional<String> situation =
        Optional.ofNullable(json.members().get("situation"))
            .map(value -> ((JsonString) value).value());
    assertThat(unread.situation()).isEqualTo(situation);
    assertThat(unread.availableFrom())
        .isEqualTo(
            record instanceof Report report
                ? Optional.of(report.available().from())
                : Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"situation.filed/1", "report.filed/1", "agreement.filed/1"})
  void anEarlierShapeIsReadLaterToo(String kind) {
    String body = Golden.read("facts/" + kind.replace("/", "-") + ".json").strip();
    CaseRecord record = recordOf(FactCodec.decode(kind, body.getBytes(StandardCharsets.UTF_8)));
    assertThat(((UnreadRecord) later(kind, body)).get()).isEqualTo(record);
  }

  @Test
  void factsThatAreNoRecordsAreReadAtOnce() {
    FactSamples.all()
        .forEach(
            (kind, fact) -> {
              if (!(fact instanceof RecordFact.Filed || fact instanceof RecordFact.Corrected)) {
                assertThat(
                        FactCodec.decodeLater(17, kind, FactCodec.encode(fact).body(), new Shelf()))
                    .isEqualTo(fact);
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"id\":\"r-1\"' | '\"id\":1'",
        "'\"id\":\"r-1\",' | ''",
        "'\"situation\":\"strand\",' | ''",
        "'\"from\":\"2022-12-05T00:00:00Z\",' | ''",
        "'\"from\":\"2022-12-05T00:00:00Z\"' | '\"from\":\"2022-12-05\"'",
        "'\"effect\":\"closes\"' | '\"effect\":closes'",
        "'\"credibility\":3' | '\"credibility\":'",
        "'\"lifeline-closed\"}' | '\"lifeline-closed\"'",
        "'\"lifeline-closed\"}' | '\"lifeline-closed\"}}'",
      })
  void whatAFoldGoesByIsRefusedAtOnceWithItsPosition(String good, String bad) {
    assertThat(REPORT).contains(good);
    assertThatThrownBy(() -> later("report.filed/2", REPORT.replace(good, bad)))
        .isInstanceOf(FactCodec.UnreadableFact.class)
        .hasMessageContaining("entry 17")
        .hasMessageContaining("report.filed/2");
  }

  @Test
  void aKindOfALaterVersionIsRefusedAtOnceWithItsPosition() {
    assertThatThrownBy(() -> later("report.filed/99", REPORT))
        .isInstanceOf(FactCodec.UnreadableFact.class)
        .hasMessageContaining("entry 17")
        .hasMessageContaining("not known");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"credibility\":3' | '\"credibility\":7'",
        "'\"place\":' | '\"plaza\":'",
        "'\"8000-10000\"' | '\"many\"'",
      })
  void anythingElseIsRefusedWithItsPositionWhenItIsFirstUsed(String good, String bad) {
    assertThat(REPORT).contains(good);
    UnreadRecord unread = (UnreadRecord) later("report.filed/2", REPORT.replace(good, bad));
    assertThatThrownBy(unread::get)
        .isInstanceOf(FactCodec.UnreadableFact.class)
        .hasMessageContaining("entry 17")
        .hasMessageContaining("report.filed/2");
  }

  @ParameterizedTest
  @CsvSource({"situation.filed/2, strand", "situation.corrected/2, strand"})
  void anIdWithAnEscapeIsReadAtOnceAndRight(String kind, String id) {
    String body = text(FactCodec.encode(FactSamples.all().get(kind)).body());
    Fact fact = later(kind, body.replace("\"id\":\"" + id + "\"", "\"id\":\"str\\u0061nd\""));
    assertThat(fact).isNotInstanceOf(UnreadRecord.class);
    assertThat(recordOf(fact).id()).isEqualTo(id);
  }

  /** Bytes changed at random: whatever both ways can read, they read alike. */
  @Property(tries = 2_000, seed = "20221207")
  void aScanNeverReadsOtherwiseThanTheDecoder(@ForAll long seed) {
    Random chance = new Random(seed);
    List<Fact> samples = records().toList();
    FactCodec.Encoded encoded = FactCodec.encode(samples.get(chance.nextInt(samples.size())));
    byte[] body = encoded.body();
    byte[] signs = "{}[]\",:\\0eaid. ".getBytes(StandardCharsets.US_ASCII);
    for (int i = chance.nextInt(3); i >= 0; i--) {
      body[chance.nextInt(body.length)] = signs[chance.nextInt(signs.length)];
    }
    CaseRecord record;
    try {
      record = recordOf(FactCodec.decode(encoded.kind(), body));
    } catch (FactCodec.UnreadableFact e) {
      return;
    }
    Fact later = FactCodec.decodeLater(17, encoded.kind(), body, new Shelf());
    if (later instanceof UnreadRecord unread) {
      assertThat(unread.id()).isEqualTo(record.id());
      assertThat(unread.get()).isEqualTo(record);
      if (record instanceof Report report) {
        assertThat(unread.situation()).contains(report.situation());
        assertThat(unread.availableFrom()).contains(report.available().from());
      }
    } else {
      assertThat(recordOf(later)).isEqualTo(record);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"incident\":\"i-1\",\"report\":\"r-1\"}",
        "{\"incident\":\"i-\\u0031\",\"report\":\"r-1\"}",
        "{\"incident\":\"i-é\",\"report\":\"r-1\"}",
        "{\"incident\":\"i-1\",\"reason\":null,\"report\":\"r-1\"}"
      })
  void aLinkIsReadForAFoldAsItIsOtherwise(String body) {
    assertThat(later("report.linked/1", body))
        .isEqualTo(FactCodec.decode("report.linked/1", body.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"incident\":\"i-1\"}",
        "{\"incident\":\"i-1\",\"report\":7}",
        "{\"incident\":\"i-1\",\"report\":\"r-1\",\"more\":\"x\"}",
        "{\"incident\":\"i-1\",\"report\":\"r-1\"}{}",
        "{\"incident\":\"i-1\",\"report\":\"r-1",
        "{\"incident\":\"i-1\",\"report\":\"r-1\\"
      })
  void whatIsNoLinkIsRefusedInAFoldToo(String body) {
    assertThatThrownBy(() -> later("report.linked/1", body))
        .isInstanceOf(FactCodec.UnreadableFact.class)
        .hasMessageContaining("17");
  }
}
