package org.tocsin.core.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.fact.AlertFact;
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
 * Redaction: builds the public notice from a draft by an allow-list. What passes is named here and
 * in the three classes it uses: wording from the catalogue, public names, dates, figures, grades,
 * the statements of sources that have a public name. Everything else stays behind because nothing
 * asks for it: a protected source gives its grade and its dates, in months, and nothing more.
 */
public final class NoticeBuilder {

  private static final Duration EXPIRY = Duration.ofDays(30);

  /** What a notice needs beside the draft itself. */
  public record Setting(
      AlertFile file,
      SituationView view,
      Desk desk,
      Status status,
      List<String> languages,
      List<Notice> earlier,
      Instant sent) {

    public Setting {
      languages = List.copyOf(languages);
      earlier = List.copyOf(earlier);
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
   * @param setting {@code view} is the view the draft was made from; {@code earlier} the issued
   *     notices of the situation
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
    PublicEvidenceList evidence = new PublicEvidenceList(draft, setting.view());
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
        setting.status(),
        messageType(file.purpose()),
        draft.level(),
        setting.sent(),
        setting.sent().plus(EXPIRY),
        setting.desk(),
        lineage(id),
        cites(id),
        new KnownTo(
            earlierOf(draft.availableTo(), setting.sent()),
            draft.position(),
            draft.laterJudgements() > 0),
        new Hearings(setting).all(draft.accused()),
        new PublicPlaces(setting.view()).of(draft.incidents()),
        new PublicPlaces(setting.view()).area(),
        evidence.all(),
        recommendations(),
        versions,
        List.of(SignerRole.DRAFTER, SignerRole.APPROVER, SignerRole.SIGNER));
  }

  private static Instant earlierOf(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
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
