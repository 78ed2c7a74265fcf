package org.tocsin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {
  @Test
  void noSentenceStandsWithoutEvidenceOutsideProceduralSections() {
    Sentence bare = Sentence.of("It was them.");
    assertThatThrownBy(() -> new Section(SectionKind.WHAT_HAPPENED, "Facts", List.of(bare)))
        .hasMessageContaining("no evidence, no sentence");
    assertThat(new Section(SectionKind.UNKNOWN, "Not known", List.of(bare)).sentences()).hasSize(1);
  }

  @Test
  void everyVersionHasTheAccusedPartysPosition() {
    Section summary =
        new Section(SectionKind.SUMMARY, "In short", List.of(Sentence.of("So it was.", "E1")));
    assertThatThrownBy(
            () ->
                new Version(
                    Language.ENGLISH,
                    TranslationState.ORIGINAL,
                    "Headline",
                    List.of(summary),
                    new TreeMap<>(),
                    List.of()))
        .hasMessageContaining("POSITION");
  }

  @Test
  void thePositionFollowsWhatHappenedAtOnce() {
    List<SectionKind> kinds = List.of(SectionKind.values());
    assertThat(kinds.indexOf(SectionKind.POSITION))
        .isEqualTo(kinds.indexOf(SectionKind.WHAT_HAPPENED) + 1);
  }

  @Test
  void aTranslationThatDropsASectionOrRestsOnOtherEvidenceIsRefused() {
    Notice good = SampleNotices.first();
    Version french = good.versions().get(1);
    List<Section> fewer = french.sections().subList(0, french.sections().size() - 1);
    assertThatThrownBy(() -> withFrench(good, french, fewer))
        .hasMessageContaining("other sections");
    List<Section> other = new ArrayList<>(french.sections());
    other.set(0, new Section(SectionKind.SUMMARY, "En bref", List.of(Sentence.of("Donc.", "E3"))));
    assertThatThrownBy(() -> withFrench(good, french, other))
        .hasMessageContaining("other evidence");
  }

  @Test
  void evidenceThatBecameAvailableLaterThanTheNoticeKnowsIsRefused() {
    Notice good = SampleNotices.first();
    KnownTo early = new KnownTo(Instant.parse("2022-12-03T10:00:00Z"), 3, false);
    assertThatThrownBy(
            () -> with(good, good.id(), good.type(), good.lineage(), early, good.versions()))
        .hasMessageContaining("E2 became available after");
  }

  @Test
  void aRevisionNamesAllEarlierOnesAndTheFirstIsAnAlert() {
    Notice good = SampleNotices.update();
    assertThatThrownBy(
            () -> with(good, good.id(), good.type(), List.of(), good.knownTo(), good.versions()))
        .hasMessageContaining("earlier revisions");
    assertThatThrownBy(
            () ->
                with(
                    good,
                    good.id(),
                    MessageType.ALERT,
                    good.lineage(),
                    good.knownTo(),
                    good.versions()))
        .hasMessageContaining("ALERT");
  }

  @Test
  void aProtectedSourceHasNoPublicReference() {
    assertThatThrownBy(
            () ->
                new PublicEvidence(
                    "E1",
                    new Teller.Protected(),
                    Optional.empty(),
                    Optional.empty(),
                    SampleNotices.SENT,
                    Optional.of(new PublicReference("Its diary", Optional.empty()))))
        .hasMessageContaining("protected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "tab\there",
        "return\r",
        "\u202Eevil",
        "\u2066open",
        "close\u2069",
        "half \uD800",
        "\uFFFE",
        "\u0085",
        "",
        "  ",
        "\uFEFFmark",
        "line\u2028separator"
      })
  void textThatDoesNotShowItselfAsItIsIsRefused(String text) {
    assertThat(PublicText.fault(text)).isPresent();
    assertThatThrownBy(() -> Sentence.of(text, "E1")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "]]>",
        "&amp;",
        "\u2066isolated\u2069",
        "عربي\u200F!",
        "😀",
        "a\nb"
      })
  void textThatOnlyNeedsEscapingIsLetThrough(String text) {
    assertThat(PublicText.fault(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"corridor-001", "corridor-001-r2", "north-east-2-014-r12", "a-123456"})
  void idsReadBackAsTheyAreWritten(String text) {
    assertThat(NoticeId.parse(text).orElseThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "corridor", "corridor-1", "corridor-000", "corridor-001-r1", "corridor-001-r0",
        "Corridor-001", "-001", "a--001", "../x-001", "a b-001", "corridor-0001"
      })
  void whatIsNoIdIsNotReadAsOne(String text) {
    assertThat(NoticeId.parse(text)).isEmpty();
  }

  @Test
  void aPrecisionNeedsAPointAndARingMustBeSimple() {
    LocalText name = LocalText.of(Language.ENGLISH, "Somewhere");
    assertThatThrownBy(
            () -> new Place(name, PlaceRole.CONTEXT, Optional.empty(), OptionalDouble.of(1)))
        .hasMessageContaining("without a point");
    Point a = new Point(0, 0);
    assertThatThrownBy(
            () -> new Polygon(List.of(a, new Point(1, 1), new Point(0, 1), new Point(1, 0), a)))
        .hasMessageContaining("meet");
    assertThatThrownBy(() -> new Polygon(List.of(a, new Point(1, 1), new Point(0, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void directionFollowsScriptAndLanguage() {
    assertThat(Language.of("ar").direction().html()).isEqualTo("rtl");
    assertThat(Language.of("FA-ir").direction().html()).isEqualTo("rtl");
    assertThat(Language.of("ur").direction().html()).isEqualTo("rtl");
    assertThat(Language.of("he").direction().html()).isEqualTo("rtl");
    assertThat(Language.of("az-Arab").direction().html()).isEqualTo("rtl");
    assertThat(Language.of("ar-Latn").direction().html()).isEqualTo("ltr");
    assertThat(Language.of("fr").direction().html()).isEqualTo("ltr");
    assertThatThrownBy(() -> Language.of("no tag")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Notice withFrench(Notice good, Version french, List<Section> sections) {
    Version changed =
        new Version(
            french.language(),
            french.state(),
            french.headline(),
            sections,
            french.measures(),
            french.remarks());
    return with(
        good,
        good.id(),
        good.type(),
        good.lineage(),
        good.knownTo(),
        List.of(good.original(), changed));
  }

  private static Notice with(
      Notice good,
      NoticeId id,
      MessageType type,
      List<Reference> lineage,
      KnownTo knownTo,
      List<Version> versions) {
    return new Notice(
        id,
        good.situationName(),
        good.status(),
        type,
        good.level(),
        good.sent(),
        good.expires(),
        good.desk(),
        lineage,
        good.cites(),
        knownTo,
        good.hearings(),
        good.places(),
        good.area(),
        good.evidence(),
        good.recommendations(),
        versions,
        good.signerRoles());
  }
}
