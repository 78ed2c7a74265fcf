package org.tocsin.notice.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.notice.Notice;
import org.tocsin.notice.PublicText;
import org.tocsin.notice.SampleNotices;
import org.tocsin.notice.SampleTexts;
import org.tocsin.notice.SectionKind;
import org.tocsin.notice.write.Writers;

class NoticeReaderTest {
  private static Stream<Notice> notices() {
    return Stream.of(
        SampleNotices.first(),
        SampleNotices.update(),
        SampleNotices.cancel(),
        SampleNotices.exercise());
  }

  @ParameterizedTest
  @MethodSource("notices")
  void whatIsWrittenReadsBackAsAnEqualNotice(Notice notice) {
    byte[] bytes = NoticeJson.write(notice);
    Notice back = NoticeReader.read(bytes);
    assertThat(back).isEqualTo(notice);
    assertThat(NoticeJson.write(back)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void whatIsWrittenValidatesAgainstThePublishedSchema(Notice notice) {
    assertThat(schema().validate(text(notice), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"RED_FLAG\" | \"PURPLE\" | level",
        "\"number\": 1 | \"number\": 2 | id",
        "\"number\": 1 | \"number\": 1.5 | number",
        "tocsin notice v1 | tocsin notice v9 | format",
        "2022-12-04T10:30:00Z | 2022-12-04T10:30Z | sent",
        "2022-12-04T10:30:00Z | yesterday | sent",
        "\"E2\" | \"X2\" | ",
        "\"latitude\": 39.77 | \"latitude\": 139.77 | places[0].point",
        "\"precisionKm\": 3 | \"precisionMiles\": 3 | places[0]",
        "https://www.lemkin | javascript://www.lemkin | evidence[1].reference",
        "\"contact\": \"desk@example.org\" | \"contact\": \"a\\u202eb\" | desk",
        "\"protected\": true | \"protected\": false | evidence[4].teller.protected",
        "\"C2\" | \"C9\" | evidence[0].grade",
        "\"language\": \"fr\" | \"language\": \"en\" | ",
      })
  void aFaultIsRefusedWithItsPlace(String old, String replacement, String path) {
    String text = text(SampleNotices.first());
    assertThat(text).contains(old);
    String broken = text.replace(old, replacement);
    assertThatThrownBy(() -> NoticeReader.read(broken.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(NoticeFault.class)
        .hasMessageContaining(path == null ? "" : path);
  }

  @ParameterizedTest
  @CsvSource({"level", "desk", "versions", "knownTo", "evidence", "sent"})
  void theSchemaRefusesWhatTheReaderRefuses(String member) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    var tree = (ObjectNode) mapper.readTree(text(SampleNotices.first()));
    tree.remove(member);
    assertThat(schema().validate(tree)).isNotEmpty();
    byte[] without = mapper.writeValueAsBytes(tree);
    assertThatThrownBy(() -> NoticeReader.read(without)).hasMessageContaining(member);
  }

  @Test
  void theSchemaKnowsTheSameSectionsAsTheProgram() throws Exception {
    var kinds =
        new ObjectMapper().readTree(schemaBytes()).at("/$defs/section/properties/kind/enum");
    Set<String> listed = new TreeSet<>();
    kinds.forEach(kind -> listed.add(kind.asText()));
    Set<String> known = new TreeSet<>();
    List.of(SectionKind.values()).forEach(kind -> known.add(kind.name()));
    assertThat(listed).isEqualTo(known);
    var procedural =
        new ObjectMapper().readTree(schemaBytes()).at("/$defs/section/if/properties/kind/enum");
    procedural.forEach(
        kind -> assertThat(SectionKind.valueOf(kind.asText()).procedural()).isTrue());
    assertThat(procedural.size())
        .isEqualTo((int) Stream.of(SectionKind.values()).filter(SectionKind::procedural).count());
  }

  @Property(tries = 500, seed = "20221203")
  void bytesChangedAnywhereAreReadOrRefusedButNeverBreakTheReader(
      @ForAll("positions") int position, @ForAll byte replacement) {
    byte[] bytes = NoticeJson.write(SampleNotices.exercise());
    bytes[position % bytes.length] = replacement;
    try {
      Notice read = NoticeReader.read(bytes);
      assertThat(NoticeReader.read(NoticeJson.write(read))).isEqualTo(read);
    } catch (NoticeFault fault) {
      assertThat(fault.getMessage()).isNotBlank();
    }
  }

  @Property(tries = 500, seed = "20221203")
  void anyTextIsEitherFoundFaultyOrSurvivesAsItIs(@ForAll("texts") String text) {
    if (PublicText.fault(text).isEmpty()) {
      byte[] bytes = NoticeJson.write(SampleTexts.withRemark(text));
      assertThat(NoticeReader.read(bytes).original().remarks()).containsExactly(text);
    }
  }

  @Provide
  Arbitrary<Integer> positions() {
    return Arbitraries.integers().between(0, 1_000_000);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20);
  }

  private static String text(Notice notice) {
    return new String(NoticeJson.write(notice), StandardCharsets.UTF_8);
  }

  private static JsonSchema schema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(new String(schemaBytes(), StandardCharsets.UTF_8));
  }

  private static byte[] schemaBytes() {
    return Writers.ALL.stream()
        .filter(writer -> writer.name().equals("schema"))
        .flatMap(writer -> writer.files(SampleNotices.edition()).values().stream())
        .findFirst()
        .orElseThrow();
  }
}
