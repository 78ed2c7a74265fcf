package org.tocsin.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Small notices in which one text stands wherever a text can. */
public final class SampleTexts {
  private SampleTexts() {}

  /** A sample notice in English whose only remark is the text. */
  public static Notice withRemark(String text) {
    Notice good = SampleNotices.first();
    Version original = good.original();
    Version changed =
        new Version(
            original.language(),
            original.state(),
            original.headline(),
            original.sections(),
            original.measures(),
            List.of(text));
    return new Notice(
        good.id(),
        good.situationName(),
        good.status(),
        good.type(),
        good.level(),
        good.sent(),
        good.expires(),
        good.desk(),
        good.lineage(),
        good.cites(),
        good.knownTo(),
        good.hearings(),
        good.places(),
        good.area(),
        good.evidence(),
        good.recommendations(),
        List.of(changed),
        good.signerRoles());
  }

  /** A notice in which every text of at most 160 characters is the one given. */
  public static Notice everywhere(String text) {
    Notice good = SampleNotices.exercise();
    LocalText local = LocalText.of(Language.ENGLISH, text);
    Quotation quotation = new Quotation(Language.ARABIC, text, text);
    Sentence sentence = new Sentence(text, List.of("E1"), Optional.of(quotation));
    TreeMap<String, String> measures = new TreeMap<>();
    measures.put("R1", text);
    Version version =
        new Version(
            Language.ENGLISH,
            TranslationState.ORIGINAL,
            text,
            List.of(
                new Section(SectionKind.SUMMARY, text, List.of(sentence, sentence)),
                new Section(SectionKind.POSITION, text, List.of(sentence))),
            measures,
            List.of(text));
    return new Notice(
        good.id(),
        local,
        good.status(),
        good.type(),
        good.level(),
        good.sent(),
        good.expires(),
        new Desk(local, good.desk().sender(), text, true, SampleNotices.KEY, Optional.empty()),
        good.lineage(),
        good.cites(),
        good.knownTo(),
        List.of(new Hearing(local, Hearing.Outcome.NOT_ASKED, Optional.empty(), Optional.empty())),
        List.of(new Place(local, PlaceRole.INCIDENT, Optional.empty(), OptionalDouble.empty())),
        Optional.empty(),
        List.of(
            new PublicEvidence(
                "E1",
                new Teller.Named(local),
                Optional.empty(),
                Optional.of("2022-12"),
                good.knownTo().availability(),
                Optional.of(new PublicReference(text, Optional.empty())))),
        List.of(new Recommendation("R1", local, LocalDate.of(2023, 1, 1))),
        List.of(version),
        good.signerRoles());
  }
}
