package org.tocsin.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Situation;
import org.tocsin.core.problem.Problem;

/**
 * The steps of an alert's procedure, each asked for by a named person. There is no command that
 * issues without one, and none that signs: signing follows on {@link Issue} alone.
 */
public sealed interface AlertCommand extends Command {

  /** Opens a new alert of a situation, under the next number of that situation. */
  record Draft(String situation, Sealed draft, Instant availableTo, long position)
      implements AlertCommand {

    @Override
    public Decision decide(DeskState state, Asker asker) {
      Optional<Problem> lacks = asker.lacks(state, Role.ANALYST);
      if (lacks.isPresent()) {
        return Decision.refuse(lacks.get());
      }
      if (state.record(RecordKind.SITUATION, situation).isEmpty()) {
        return Decision.refuse("record.unknown-reference", "situation", situation);
      }
      int number = nextNumber(state, situation);
      String id = alertId(situation, number);
      return Decision.record(
          new AlertFact.Drafted(
              id, id, situation, number, AlertFact.Purpose.ALERT, draft, availableTo, position));
    }
  }

  /**
   * Opens the next revision of an alert that was issued: an update, a correction or a cancellation.
   */
  record Revise(
      String alert, AlertFact.Purpose purpose, Sealed draft, Instant availableTo, long position)
      implements AlertCommand {

    @Override
    public Decision decide(DeskState state, Asker asker) {
      Optional<Problem> lacks = asker.lacks(state, Role.ANALYST);
      if (lacks.isPresent()) {
        return Decision.refuse(lacks.get());
      }
      // A revision that was given up was never public: its number is free, and the one before it
      // is the alert's last word.
      List<AlertFile> revisions = revisions(state, alert);
      Optional<AlertFile> standing =
          revisions.stream()
              .filter(file -> file.step() != AlertStep.ABANDONED)
              .reduce((first, second) -> second);
      if (revisions.isEmpty()) {
        return Decision.refuse("alert.unknown", alert);
      } else if (standing.isEmpty()) {
        return Decision.refuse("alert.never-issued", alert);
      }
      AlertFile last = standing.get();
      if (!last.step().open().contains(AlertStep.Act.REVISE)) {
        return Decision.refuse("alert.revision-open", last.revision(), last.step().word());
      }
      if (last.purpose() == AlertFact.Purpose.CANCEL) {
        return Decision.refuse("alert.cancelled", alert);
      }
      if (purpose == AlertFact.Purpose.ALERT) {
        throw new IllegalArgumentException("a revision updates, corrects or cancels");
      }
      int next = last.revisionNumber() + 1;
      return Decision.record(
          new AlertFact.Drafted(
              AlertFile.revisionId(alert, next),
              alert,
              last.situation(),
              last.number(),
              purpose,
              draft,
              availableTo,
              position));
    }
  }

  record Redraft(String revision, Sealed draft, Instant availableTo, long position)
      implements AlertCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      return step(
          state,
          asker,
          revision,
          Role.ANALYST,
          AlertStep.Act.REDRAFT,
          file -> Decision.record(new AlertFact.Redrafted(revision, draft, availableTo, position)));
    }
  }

  /** Sends a draft back to its drafter. */
  record Return(String revision, SealedText comment) implements AlertCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      return step(
          state,
          asker,
          revision,
          Role.REVIEWER,
          AlertStep.Act.RETURN,
          file -> Decision.record(new AlertFact.Returned(revision, comment)));
    }
  }

  /**
   * Approves the very draft that is named. Nobody approves what they wrote, unless nobody else is
   * there.
   *
   * @param draft commitment of the draft that the reviewer read
   */
  record Approve(
      String revision, String draft, List<String> languages, Optional<SealedText> comment)
      implements AlertCommand {

    public Approve {
      languages = List.copyOf(languages);
    }

    @Override
    public Decision decide(DeskState state, Asker asker) {
      return step(
          state,
          asker,
          revision,
          Role.REVIEWER,
          AlertStep.Act.APPROVE,
          file -> {
            if (file.drafters().contains(asker.person()) && !soleDesk(state)) {
              return Decision.refuse("alert.own-draft", revision);
            }
            if (!file.draft().commitment().equals(draft)) {
              return Decision.refuse("alert.draft-changed", revision);
            }
            return Decision.record(new AlertFact.Approved(revision, draft, languages, comment));
          });
    }
  }

  record AskPosition(String revision, String party, Instant deadline) implements AlertCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      return step(
          state,
          asker,
          revision,
          Role.ANALYST,
          AlertStep.Act.ASK_POSITION,
          file -> {
            List<String> actors = actors(state, file.situation());
            if (!actors.contains(party)) {
              return Decision.refuse(
                  "record.unknown-part",
                  "actor",
                  party,
                  file.situation(),
                  String.join(", ", actors));
            }
            return deadline.isAfter(asker.at())
                ? Decision.record(new AlertFact.PositionAsked(revision, party, deadline))
                : Decision.refuse("alert.deadline-past", deadline.toString());
          });
    }
  }

  /** What a party answered, filed before as an account that states this party's position. */
  record ReceivePosition(String revision, String party, String report) implements AlertCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      return step(
          state,
          asker,
          revision,
          Role.ANALYST,
          AlertStep.Act.RECEIVE_POSITION,
          file -> {
            if (file.positions().stream().noneMatch(request -> request.party().equals(party))) {
              return Decision.refuse("alert.position-not-asked", party, revision);
            }
            Optional<Report> answer = state.record(Report.class, RecordKind.REPORT, report);
            if (answer.isEmpty() || !answer.get().situation().equals(file.situation())) {
              return Decision.refuse("record.unknown-reference", "report", report);
            }
            if (!answer.get().positionOf().equals(Optional.of(party))) {
              return Decision.refuse("alert.not-its-position", report, party);
            }
            return Decision.record(new AlertFact.PositionReceived(revision, party, report));
          });
    }
  }

  /**
   * Issues what was approved.
   *
   * @param accused parties that accounts in the draft hold responsible: each must have been asked
   *     for its position
   * @param notice the notice's exact bytes, sealed
   * @param digest {@code sha256:} and their digest
   */
  record Issue(String revision, List<String> accused, Sealed notice, String digest)
      implements AlertCommand {

    public Issue {
      accused = List.copyOf(accused);
    }

    @Override
    public Decision decide(DeskState state, Asker asker) {
      return step(
          state,
          asker,
          revision,
          Role.SIGNER,
          AlertStep.Act.ISSUE,
          file -> {
            Set<String> unasked = new TreeSet<>(accused);
            file.positions().forEach(request -> unasked.remove(request.party()));
            if (!unasked.isEmpty()) {
              return Decision.refuse("alert.position-owed", String.join(", ", unasked), revision);
            }
            return Decision.record(
                new AlertFact.Issued(revision, notice, file.selfApproved()),
                new AlertFact.NoticeIssued(revision, digest));
          });
    }
  }

  record Abandon(String revision, Optional<SealedText> reason) implements AlertCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      return step(
          state,
          asker,
          revision,
          Role.ANALYST,
          AlertStep.Act.ABANDON,
          file -> Decision.record(new AlertFact.Abandoned(revision, reason)));
    }
  }

  /**
   * Keeps a notice out of what is published until an instant. Whoever prepares or issues the alert
   * may set it; once one stands, or the alert is issued, a signer alone moves it.
   */
  record Embargo(String revision, Instant until, SealedText reason) implements AlertCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      boolean prepares =
          asker.lacks(state, Role.ANALYST).isEmpty()
              && state
                  .alert(revision)
                  .filter(file -> file.embargo().isPresent() || file.issue().isPresent())
                  .isEmpty();
      return step(
          state,
          asker,
          revision,
          prepares ? Role.ANALYST : Role.SIGNER,
          AlertStep.Act.EMBARGO,
          file -> {
            if (Outgoing.published(state, revision)) {
              return Decision.refuse("alert.already-public", revision);
            }
            return until.isAfter(asker.at())
                ? Decision.record(new AlertFact.Embargoed(revision, Optional.of(until), reason))
                : Decision.refuse("alert.embargo-past", until.toString());
          });
    }
  }

  /** Lets a notice out before its embargo has passed. */
  record LiftEmbargo(String revision, SealedText reason) implements AlertCommand {
    @Override
    public Decision decide(DeskState state, Asker asker) {
      return step(
          state,
          asker,
          revision,
          Role.SIGNER,
          AlertStep.Act.EMBARGO,
          file ->
              file.embargo().filter(embargo -> embargo.holds(asker.at())).isPresent()
                  ? Decision.record(new AlertFact.Embargoed(revision, Optional.empty(), reason))
                  : Decision.refuse("alert.no-embargo", revision));
    }
  }

  /** Whether one person is all there is. */
  static boolean soleDesk(DeskState state) {
    return state.people().stream().filter(Person::active).count() == 1;
  }

  static List<AlertFile> revisions(DeskState state, String alert) {
    return state.alerts().stream().filter(file -> file.alert().equals(alert)).toList();
  }

  /** Alerts are numbered within their situation and numbers are never used twice. */
  static int nextNumber(DeskState state, String situation) {
    return state.alerts(situation).stream().mapToInt(AlertFile::number).max().orElse(0) + 1;
  }

  static String alertId(String situation, int number) {
    return situation + "-" + String.format(Locale.ROOT, "%03d", number);
  }

  private static List<String> actors(DeskState state, String situation) {
    return state
        .record(Situation.class, RecordKind.SITUATION, situation)
        .map(known -> known.actors().stream().map(Actor::id).toList())
        .orElse(List.of());
  }

  private static Decision step(
      DeskState state,
      Asker asker,
      String revision,
      Role role,
      AlertStep.Act act,
      Function<AlertFile, Decision> decide) {
    Optional<Problem> lacks = asker.lacks(state, role);
    if (lacks.isPresent()) {
      return Decision.refuse(lacks.get());
    }
    Optional<AlertFile> file = state.alert(revision);
    if (file.isEmpty()) {
      return Decision.refuse("alert.unknown", revision);
    }
    if (!file.get().step().open().contains(act)) {
      return Decision.refuse("alert.step-closed", revision, file.get().step().word(), act.word());
    }
    return decide.apply(file.get());
  }
}
