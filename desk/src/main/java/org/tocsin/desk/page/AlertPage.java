package org.tocsin.desk.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.words.Words;

/**
 * One revision of an alert: its draft beside its evidence, and what can be done with it.
 *
 * @param draft the commitment of the very draft shown; what is approved or issued is this one
 * @param naked a sentence of this person's form that rests on nothing
 * @param evidence what the chosen sentence rests on
 * @param revisions of the same alert
 * @param own the sentence form as this person left it
 * @param seenAt the journal's position; a form made here says so, that later changes are noticed
 */
public record AlertPage(
    String revision,
    String situation,
    String situationName,
    String situationAddress,
    String purpose,
    String step,
    String stepWord,
    Standing standing,
    String knownTo,
    String draft,
    List<DraftPart.Section> sections,
    List<DraftPart.Request> requests,
    Optional<Naked> naked,
    Optional<EvidencePart> evidence,
    List<Owed> owed,
    EmbargoPart embargo,
    List<HearingPart> parties,
    List<AlertHistory.Step> history,
    List<AlertHistory.Comment> comments,
    List<Revision> revisions,
    Rights rights,
    List<DraftPart.Pick> picks,
    List<AlertsPage.Choice> sources,
    Map<String, String> own,
    Map<String, String> answer,
    Map<String, String> comment,
    long seenAt) {

  public record Naked(String text) {}

  public record Revision(String id, String address, String stepWord, boolean here) {}

  /**
   * What this person may do with it now.
   *
   * @param ownDraft they may not approve it, since they wrote at it
   */
  public record Rights(
      boolean write,
      boolean ask,
      boolean abandon,
      boolean review,
      boolean approve,
      boolean ownDraft,
      boolean issue,
      boolean publish,
      boolean revise) {}

  /**
   * @param sentence number of the chosen sentence, from 1
   */
  public static AlertPage of(
      Sight sight,
      AlertFile file,
      Draft draft,
      SituationView view,
      Optional<Integer> sentence,
      Person person) {
    Words words = sight.words();
    Owed.Going going = Owed.Going.now(sight);
    Rights rights = rights(sight, file, going, person);
    Map<String, String> own = person.draft("own-" + file.revision());
    return new AlertPage(
        file.revision(),
        file.situation(),
        view.situation().name().in(words.language()),
        sight.link("/situations/" + file.situation()),
        words.of("purpose", file.purpose()),
        file.step().word(),
        words.of("step", file.step()),
        Standing.of(words, draft.level()),
        words.moment(draft.availableTo()),
        file.draft().commitment(),
        DraftPart.sections(sight, file.revision(), draft, view),
        DraftPart.requests(words, draft),
        naked(own),
        sentence
            .filter(number -> number >= 1 && number <= draft.sentences().size())
            .map(number -> EvidencePart.of(sight, view, draft, number)),
        Owed.of(sight, file, going, Optional.of(Drafts.Brief.of(draft))),
        EmbargoPart.of(sight, file, going.outgoing(), person),
        HearingPart.of(sight, file, draft),
        AlertHistory.steps(sight, file.revision()),
        sight.insider() ? AlertHistory.comments(sight, file.revision()) : List.of(),
        AlertCommand.revisions(sight.room().state(), file.alert()).stream()
            .map(
                other ->
                    new Revision(
                        other.revision(),
                        "/alerts/" + other.revision(),
                        words.of("step", other.step()),
                        other.revision().equals(file.revision())))
            .toList(),
        rights,
        rights.write() ? DraftPart.picks(words, view, own) : List.of(),
        rights.ask() ? HearingPart.sources(sight) : List.of(),
        own,
        person.draft("said-" + file.revision()),
        person.draft("note-" + file.revision()),
        sight.room().state().position());
  }

  /** Who looks, as far as the page depends on it. */
  public interface Person {
    String pseudonym();

    boolean may(Needs needs);

    /** What they last had in a form. */
    Map<String, String> draft(String form);
  }

  private static Optional<Naked> naked(Map<String, String> own) {
    boolean bare = own.getOrDefault("evidence", "").isBlank();
    return Optional.ofNullable(own.get("text_en"))
        .or(() -> Optional.ofNullable(own.get("text_fr")))
        .or(() -> Optional.ofNullable(own.get("text_ar")))
        .filter(text -> bare && !text.isBlank())
        .map(Naked::new);
  }

  private static Rights rights(Sight sight, AlertFile file, Owed.Going going, Person person) {
    boolean analyst = person.may(Needs.ANALYST);
    boolean reviewer = person.may(Needs.REVIEWER);
    boolean wrote =
        file.drafters().contains(person.pseudonym())
            && !AlertCommand.soleDesk(sight.room().state());
    boolean approve = reviewer && open(file, AlertStep.Act.APPROVE);
    return new Rights(
        writes(file, person),
        analyst && open(file, AlertStep.Act.ASK_POSITION),
        analyst && open(file, AlertStep.Act.ABANDON),
        reviewer && open(file, AlertStep.Act.RETURN),
        approve && !wrote,
        approve && wrote,
        person.may(Needs.PUBLISHER) && open(file, AlertStep.Act.ISSUE),
        person.may(Needs.PUBLISHER)
            && file.step() == AlertStep.ISSUED
            && going.outgoing().out().contains(file.revision())
            && !going.published().contains(file.revision()),
        analyst
            && open(file, AlertStep.Act.REVISE)
            && file.purpose() != AlertFact.Purpose.CANCEL
            && last(sight, file));
  }

  /** Whether this person may write at the draft now. */
  public static boolean writes(AlertFile file, Person person) {
    return person.may(Needs.ANALYST) && open(file, AlertStep.Act.REDRAFT);
  }

  private static boolean last(Sight sight, AlertFile file) {
    return AlertCommand.revisions(sight.room().state(), file.alert()).stream()
        .filter(other -> other.step() != AlertStep.ABANDONED)
        .noneMatch(other -> other.revisionNumber() > file.revisionNumber());
  }

  private static boolean open(AlertFile file, AlertStep.Act act) {
    return file.step().open().contains(act);
  }
}
