package org.tocsin.notice.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.notice.Level;
import org.tocsin.notice.Notice;
import org.tocsin.notice.SampleNotices;
import org.tocsin.notice.xml.XmlElement;
import org.tocsin.notice.xml.XmlReading;

class CapWriterTest {
  private static List<Notice> notices() {
    return List.of(
        SampleNotices.first(),
        SampleNotices.update(),
        SampleNotices.cancel(),
        SampleNotices.exercise());
  }

  @ParameterizedTest
  @MethodSource("notices")
  void ourMessagesBreakNoRuleAtAllButAreasKnownOnlyByName(Notice notice) {
    assertThat(CapRules.checkOwn(CapWriter.write(notice)))
        .allMatch(violation -> violation.rule().equals("area-bounds"));
  }

  @ParameterizedTest
  @MethodSource("notices")
  void ourMessagesPassTheSchemaOfTheStandard(Notice notice) throws Exception {
    Path xsd = CapRulesTest.shared("CAP-v1.2.xsd");
    assumeTrue(Files.exists(xsd), "skipped: no " + xsd);
    Schema schema = SchemaFactory.newDefaultInstance().newSchema(xsd.toFile());
    assertThat(schema).isNotNull();
    assertThatCode(
            () ->
                schema
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(CapWriter.write(notice)))))
        .doesNotThrowAnyException();
  }

  @Test
  void thereIsOneInfoForEachLanguage() throws Exception {
    XmlElement alert = XmlReading.read(CapWriter.write(SampleNotices.first()));
    assertThat(alert.children("info"))
        .extracting(info -> info.childText("language"))
        .containsExactly("en", "fr", "ar");
  }

  @Test
  void timesAreInUtcWrittenWithMinusZero() {
    String text = new String(CapWriter.write(SampleNotices.first()), StandardCharsets.UTF_8);
    assertThat(text).contains("<sent>2022-12-04T10:30:00-00:00</sent>").doesNotContain("00Z");
  }

  @Test
  void anUpdateRefersToEveryEarlierRevision() throws Exception {
    XmlElement alert = XmlReading.read(CapWriter.write(SampleNotices.cancel()));
    assertThat(alert.childText("msgType")).isEqualTo("Cancel");
    assertThat(alert.childText("references"))
        .isEqualTo(
            "desk@example.org,corridor-001,2022-12-04T10:30:00-00:00"
                + " desk@example.org,corridor-001-r2,2022-12-06T10:30:00-00:00");
  }

  @Test
  void anExerciseSaysSoInStatusNoteHeadlineAndText() throws Exception {
    XmlElement alert = XmlReading.read(CapWriter.write(SampleNotices.exercise()));
    assertThat(alert.childText("status")).isEqualTo("Exercise");
    assertThat(alert.childText("note")).contains("EXERCISE");
    XmlElement info = alert.children("info").get(0);
    assertThat(info.childText("headline")).startsWith("EXERCISE: ").hasSizeLessThanOrEqualTo(160);
    assertThat(info.childText("description")).startsWith("EXERCISE.").contains("One-person desk");
  }

  @Test
  void aPlaceWithoutKnownPrecisionGetsNoCircle() throws Exception {
    XmlElement info =
        XmlReading.read(CapWriter.write(SampleNotices.exercise())).children("info").get(0);
    assertThat(info.children("area"))
        .extracting(area -> area.childText("circle"))
        .containsExactly("39.77,46.75 3", "", "");
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyLevelHasCapTermsThatTheStandardKnows(Level level) {
    CapLevels.Terms terms = CapLevels.of(level);
    assertThat(terms.categories()).isNotEmpty();
    assertThat(List.of("Immediate", "Expected", "Future", "Past", "Unknown"))
        .contains(terms.urgency());
    assertThat(List.of("Extreme", "Severe", "Moderate", "Minor", "Unknown"))
        .contains(terms.severity());
    assertThat(List.of("Observed", "Likely", "Possible", "Unlikely", "Unknown"))
        .contains(terms.certainty());
  }
}
