package org.tocsin.core.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.core.model.Texts;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Language;
import org.tocsin.notice.Quotation;
import org.tocsin.notice.Section;
import org.tocsin.notice.SectionKind;
import org.tocsin.notice.Sentence;
import org.tocsin.notice.TranslationState;
import org.tocsin.notice.Version;

/** Words a draft in one language. */
final class VersionWriter {

  private final Draft draft;
  private final NoticeBuilder.Setting setting;
  private final SituationView view;
  private final PublicEvidenceList evidence;
  private final Texts texts;
  private final Catalogue words;

  VersionWriter(
      Draft draft,
      NoticeBuilder.Setting setting,
      PublicEvidenceList evidence,
      Texts texts,
      Catalogue words) {
    this.draft = draft;
    this.setting = setting;
    this.view = setting.view();
    this.evidence = evidence;
    this.texts = texts;
    this.words = words;
  }

  Version version(TranslationState state) {
    return new Version(
        Language.of(words.language()), state, headline(), sections(), measures(), List.of());
  }

  private String headline() {
    Phrase full =
        Phrase.of(
            "headline",
            new TreeMap<>(
                Map.of(
                    "level", Wordings.level(draft.level()),
                    "situation", new Arg.Name(view.situation().name()),
                    "what", newest().map(Wordings::what).orElse(new Arg.Term("event.unknown")))));
    return words.title(full, Version.LONGEST_HEADLINE);
  }

  private Optional<SeenIncident> newest() {
    return draft.incidents().stream()
        .flatMap(id -> view.incident(id).stream())
        .max(Comparator.comparing(SeenIncident::begin));
  }

  private List<Section> sections() {
    Map<SectionKind, List<Sentence>> byKind = new EnumMap<>(SectionKind.class);
    for (Draft.Line line : draft.sentences()) {
      sentence(line)
          .ifPresent(
              sentence ->
                  byKind.computeIfAbsent(line.section(), kind -> new ArrayList<>()).add(sentence));
    }
    changes().ifPresent(sentences -> byKind.put(SectionKind.CHANGES, sentences));
    byKind.computeIfAbsent(SectionKind.POSITION, kind -> new ArrayList<>()).addAll(answers());
    List<Section> sections = new ArrayList<>();
    byKind.forEach(
        (kind, sentences) -> {
          if (!sentences.isEmpty()) {
            sections.add(new Section(kind, words.say("section." + Wordings.word(kind)), sentences));
          }
        });
    return sections;
  }

  private Optional<Sentence> sentence(Draft.Line line) {
    Optional<Quotation> quotation = line.quotes().flatMap(this::quotation);
    if (line.quotes().isPresent() && quotation.isEmpty()) {
      // A protected source is never quoted, nor is a statement whose key was destroyed.
      return Optional.empty();
    }
    String text =
        line.says()
            .map(words::say)
            .orElseGet(
                () ->
                    Objects.requireNonNull(
                        line.written()
                            .getOrDefault(
                                words.language(), line.written().get(line.written().firstKey()))));
    return Optional.of(new Sentence(text, evidence.keys(line.evidence()), quotation));
  }

  private Optional<Quotation> quotation(String reportId) {
    return view.report(reportId)
        .flatMap(
            report -> view.source(report.source()).flatMap(source -> quotation(report, source)));
  }

  private Optional<Quotation> quotation(Report report, Source source) {
    return source.identity() instanceof Source.Identity.Public open
        ? texts
            .text(report.statement().text())
            .flatMap(NoticeBuilder::nonBlank)
            .map(
                text ->
                    new Quotation(
                        Language.of(report.statement().language()),
                        text,
                        open.name().in(words.language())))
        : Optional.empty();
  }

  /**
   * What parties answered. That and by when they were asked stands in the notice's hearings, which
   * every format tells in its own words.
   */
  private List<Sentence> answers() {
    List<Sentence> sentences = new ArrayList<>();
    Hearings hearings = new Hearings(setting);
    for (String party : draft.accused()) {
      hearings
          .request(party)
          .filter(asked -> asked.report().isPresent())
          .ifPresent(asked -> sentences.add(answered(party, asked)));
    }
    return sentences;
  }

  private Sentence answered(String party, AlertFile.PositionRequest asked) {
    Optional<Quotation> answer = answer(Optional.of(asked));
    Map<String, Arg> args = new TreeMap<>();
    args.put("party", Wordings.actor(view, party));
    args.put("asked", new Arg.Moment(asked.askedAt()));
    args.put("deadline", new Arg.Moment(asked.deadline()));
    String key = answer.isPresent() ? "hearing.answered" : "hearing.answered-unquoted";
    return new Sentence(words.say(Phrase.of(key, args)), List.of(), answer);
  }

  private Optional<Quotation> answer(Optional<AlertFile.PositionRequest> request) {
    Optional<NoticeBuilder.Answer> filed =
        request.map(AlertFile.PositionRequest::party).map(setting.answers()::get);
    return filed.isPresent()
        ? quotation(filed.get().report(), filed.get().source())
        : request.flatMap(AlertFile.PositionRequest::report).flatMap(this::quotation);
  }

  /**
   * Why this revision exists; the sentence-by-sentence difference is shown by the desk, not
   * printed.
   */
  private Optional<List<Sentence>> changes() {
    AlertFact.Purpose purpose = setting.file().purpose();
    if (purpose == AlertFact.Purpose.ALERT) {
      return Optional.empty();
    }
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        new Sentence(words.say("changes." + Wordings.word(purpose)), List.of(), Optional.empty()));
    setting.earlier().stream()
        .filter(notice -> notice.id().text().equals(previousRevision()))
        .findFirst()
        .ifPresent(
            previous ->
                sentences.add(
                    new Sentence(
                        words.say(
                            Phrase.of(
                                previous.level() == draft.level()
                                    ? "changes.level-same"
                                    : "changes.level",
                                new TreeMap<>(
                                    Map.of(
                                        "before", Wordings.level(previous.level()),
                                        "now", Wordings.level(draft.level()))))),
                        List.of(),
                        Optional.empty())));
    return Optional.of(sentences);
  }

  private String previousRevision() {
    return AlertFile.revisionId(setting.file().alert(), setting.file().revisionNumber() - 1);
  }

  private SortedMap<String, String> measures() {
    SortedMap<String, String> measures = new TreeMap<>();
    for (int i = 0; i < draft.requests().size(); i++) {
      measures.put(
          NoticeBuilder.recommendationKey(i),
          draft.requests().get(i).measure().in(words.language()));
    }
    return measures;
  }
}
