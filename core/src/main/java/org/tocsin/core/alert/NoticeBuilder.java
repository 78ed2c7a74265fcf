package org.tocsin.core.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.core.model.Texts;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Where;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Desk;
import org.tocsin.notice.KnownTo;
import org.tocsin.notice.Language;
import org.tocsin.notice.MessageType;
import org.tocsin.notice.Notice;
import org.tocsin.notice.NoticeId;
import org.tocsin.notice.Recommendation;
import org.tocsin.notice.Reference;
import org.tocsin.notice.SignerRole;
import org.tocsin.notice.Status;
import org.tocsin.notice.TranslationState;
import org.tocsin.notice.Version;

/**
 * Redaction: builds the public notice from a draft by an allow-list. Everything that is not named
 * here stays behind because nothing asks for it.
 *
 * <p>What passes: wording from the catalogue; public names of actors, places, lifelines, agreements
 * and institutions; the readings of each incident by the accounts of named sources alone ({@link
 * SituationView#inPublic}); the statements of named sources, quoted; dates, figures and grades of
 * their accounts.
 *
 * <p>Of a protected account pass: that there is one, its grade, the month in which it says
 * something began, the kind of event, whom it holds responsible, and, with all other accounts, its
 * part in counts and in the level. Not its words, day, hour, place, lifeline or figures, not when
 * it became known, and nothing of what it says comes to light through a reading: it neither
 * supplies one nor widens a range. Nor does it come to light through the reasoning: series,
 * cut-offs, findings, easing, attention, leverage and what would change the level are told as named
 * sources alone have them, and of conditions of the level that hold otherwise only the number. An
 * incident that protected accounts alone tell of is not named. A limit that stays: a level that
 * needs a certain kind of incident tells that there was one.
 *
 * <p>Phrases are redacted where they are made (in {@code assess} and by the drafter, which ask
 * {@code Shown} and {@code Wordings}); quotations, evidence, places and hearings here.
 */
public final class NoticeBuilder {

  private static final Duration EXPIRY = Duration.ofDays(30);

  /** What a party answered, and the source that states it. */
  public record Answer(Report report, Source source) {}

  /**
   * What a notice needs beside the draft itself.
   *
   * @param view the one the draft was made from
   * @param languages the original's first
   * @param earlier the issued notices of the situation
   * @param answers what parties answered, by party, for answers that came after the draft
   */
  public record Setting(
      AlertFile file,
      SituationView view,
      Desk desk,
      Status status,
      List<String> languages,
      List<Notice> earlier,
      Instant sent,
      Map<String, Answer> answers) {

    public Setting {
      languages = List.copyOf(languages);
      earlier = List.copyOf(earlier);
      sent = sent.truncatedTo(ChronoUnit.SECONDS);
      answers = Map.copyOf(answers);
    }

    /** Without answers but those that the view holds. */
    public Setting(
        AlertFile file,
        SituationView view,
        Desk desk,
        Status status,
        List<String> languages,
        List<Notice> earlier,
        Instant sent) {
      this(file, view, desk, status, languages, earlier, sent, Map.of());
    }

    /** With every answer that the desk has recorded by now, whatever the view could know. */
    public Setting withAnswers(DeskState state) {
      Map<String, Answer> received = new TreeMap<>();
      for (AlertFile.PositionRequest request : file.positions()) {
        request
            .report()
            .flatMap(id -> state.record(Report.class, RecordKind.REPORT, id))
            .ifPresent(
                report ->
                    state
                        .record(Source.class, RecordKind.SOURCE, report.source())
                        .ifPresent(
                            source -> received.put(request.party(), new Answer(report, source))));
      }
      return new Setting(file, view, desk, status, languages, earlier, sent, received);
    }
  }

  /** A notice, or why there can be none. */
  public sealed interface Built {
    record Ready(Notice notice) implements Built {}

    record Refused(Problem problem) implements Built {}
  }

  private final Draft draft;
  private final Setting setting;
  private final Texts texts;

  private NoticeBuilder(Draft draft, Setting setting, Texts texts) {
    this.draft = draft;
    this.setting = setting;
    this.texts = texts;
  }

  /**
   * Builds the notice as it would be issued at {@code setting.sent()}.
   *
   * @param texts opens statements that are quoted
   */
  public static Built build(Draft draft, Setting setting, Texts texts) {
    try {
      return new Built.Ready(new NoticeBuilder(draft, setting, texts).notice());
    } catch (IllegalArgumentException e) {
      // The notice refuses what may not be public, such as control characters in a quoted
      // statement.
      return new Built.Refused(
          Problem.error(
              Where.path(setting.file().revision()),
              "alert.not-publishable",
              String.valueOf(e.getMessage())));
    }
  }

  private Notice notice() {
    PublicEvidenceList evidence = new PublicEvidenceList(draft, setting.view(), knownTo());
    AlertFile file = setting.file();
    NoticeId id = new NoticeId(file.situation(), file.number(), file.revisionNumber());
    List<Version> versions = new ArrayList<>();
    for (String language : setting.languages()) {
      versions.add(
          new VersionWriter(draft, setting, evidence, texts, Catalogue.in(language))
              .version(state(language, versions.isEmpty())));
    }
    return new Notice(
        id,
        PublicNames.text(setting.view().situation().name()),
        status(),
        messageType(file.purpose()),
        draft.level(),
        setting.sent(),
        setting.sent().plus(EXPIRY),
        desk(),
        lineage(id),
        cites(id),
        new KnownTo(knownTo(), draft.position(), draft.laterJudgements() > 0),
        new Hearings(setting).all(draft.accused()),
        new PublicPlaces(setting.view()).of(draft.incidents()),
        new PublicPlaces(setting.view()).area(),
        evidence.all(),
        recommendations(),
        versions,
        List.of(SignerRole.DRAFTER, SignerRole.APPROVER, SignerRole.SIGNER));
  }

  private Instant knownTo() {
    Instant cutoff = draft.availableTo().truncatedTo(ChronoUnit.SECONDS);
    return cutoff.isBefore(setting.sent()) ? cutoff : setting.sent();
  }

  /** A teaching case is never published as an actual alert. */
  private Status status() {
    return setting.view().situation().fictional() && setting.status() == Status.ACTUAL
        ? Status.EXERCISE
        : setting.status();
  }

  /** Where nobody but the drafter approved it, the notice says that the desk is one person. */
  private Desk desk() {
    Desk desk = setting.desk();
    return new Desk(
        desk.name(),
        desk.sender(),
        desk.contact(),
        desk.sole() || setting.file().selfApproved(),
        desk.verifierKey(),
        desk.home());
  }

  private TranslationState state(String language, boolean original) {
    if (original) {
      return TranslationState.ORIGINAL;
    }
    boolean reviewed =
        setting.file().approvals().stream()
            .anyMatch(approval -> approval.languages().contains(language));
    return reviewed ? TranslationState.REVIEWED : TranslationState.UNREVIEWED;
  }

  private List<Reference> lineage(NoticeId id) {
    return setting.earlier().stream()
        .filter(notice -> notice.id().sameAlert(id) && notice.id().revision() < id.revision())
        .map(Notice::reference)
        .toList();
  }

  /** The last issued revision of each earlier alert of the situation. */
  private List<Reference> cites(NoticeId id) {
    SortedMap<Integer, Reference> last = new TreeMap<>();
    for (Notice notice : setting.earlier()) {
      if (notice.id().situation().equals(id.situation()) && notice.id().number() < id.number()) {
        last.put(notice.id().number(), notice.reference());
      }
    }
    return List.copyOf(last.values());
  }

  private List<Recommendation> recommendations() {
    List<Recommendation> recommendations = new ArrayList<>();
    for (Draft.Request request : draft.requests()) {
      recommendations.add(
          new Recommendation(
              recommendationKey(recommendations.size()),
              PublicNames.text(request.to()),
              setting
                  .sent()
                  .atOffset(ZoneOffset.UTC)
                  .toLocalDate()
                  .plusDays(request.withinDays())));
    }
    return recommendations;
  }

  static String recommendationKey(int index) {
    return "R" + (index + 1);
  }

  private static MessageType messageType(AlertFact.Purpose purpose) {
    return switch (purpose) {
      case ALERT -> MessageType.ALERT;
      case UPDATE -> MessageType.UPDATE;
      case CORRECTION -> MessageType.CORRECTION;
      case CANCEL -> MessageType.CANCEL;
    };
  }

  static Language language(Catalogue catalogue) {
    return Language.of(catalogue.language());
  }

  static Optional<String> nonBlank(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
