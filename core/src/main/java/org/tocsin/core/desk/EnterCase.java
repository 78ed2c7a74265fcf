package org.tocsin.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * Files, corrects and withdraws records and judges accounts: what an import or a typed-in report
 * comes down to. All of it is recorded or nothing is.
 *
 * @param changes in order; a record may refer to one that comes before it here or stands already.
 *     That case files brought them may be among them
 */
public record EnterCase(List<Fact> changes) implements Command {

  public EnterCase {
    for (Fact fact : changes) {
      if (!(fact instanceof RecordFact)
          && !(fact instanceof JudgementFact)
          && !(fact instanceof DeskFact.CaseImported)) {
        throw new IllegalArgumentException("not a change of a case: " + fact);
      }
    }
    changes = List.copyOf(changes);
  }

  public static EnterCase of(Fact... changes) {
    return new EnterCase(List.of(changes));
  }

  @Override
  public Decision decide(DeskState state, Asker asker) {
    Optional<Problem> lacks = asker.lacks(state, Role.ANALYST);
    if (lacks.isPresent()) {
      return Decision.refuse(lacks.get());
    }
    Problems problems = new Problems();
    // Changes are tried on an index of their own, so that a refusal leaves no trace.
    Standing standing = new Standing(state);
    for (Fact fact : changes) {
      if (fact instanceof RecordFact record) {
        checkRecord(standing, record, problems);
      } else if (fact instanceof JudgementFact judgement) {
        checkJudgement(standing, judgement, problems);
      }
      standing.add(fact);
    }
    return problems.blocking()
        ? new Decision.Refused(problems)
        : new Decision.Accepted(new ArrayList<>(changes), problems);
  }

  private static void checkRecord(Standing standing, RecordFact fact, Problems problems) {
    Where where = Where.path(fact.of().word() + " " + fact.id());
    if (!soundId(fact)) {
      problems.error(where, "record.bad-id", fact.id());
    }
    boolean stands = standing.record(fact.of(), fact.id()).isPresent();
    if (fact instanceof RecordFact.Filed filed) {
      if (stands) {
        problems.error(where, "record.already-filed", fact.of().word(), fact.id());
      }
      checkSameSituation(standing, filed.record(), where, problems);
      References.check(standing, filed.record(), where, problems);
    } else if (!stands) {
      problems.error(where, "record.not-filed", fact.of().word(), fact.id());
    } else if (fact instanceof RecordFact.Corrected corrected) {
      checkSameSituation(standing, corrected.record(), where, problems);
      References.check(standing, corrected.record(), where, problems);
    }
  }

  /** A situation's id becomes part of public names and folders, hence its narrower form. */
  private static boolean soundId(RecordFact fact) {
    return fact.of() == RecordKind.SITUATION
        ? fact.id().length() <= 64 && fact.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
        : fact.id().matches("[a-z][a-z0-9-]{0,79}");
  }

  /** A record stays in its situation, even where it was withdrawn and is filed again. */
  private static void checkSameSituation(
      Standing standing, CaseRecord record, Where where, Problems problems) {
    RecordKind kind = record.recordKind();
    standing
        .home(kind, record.id())
        .filter(home -> !History.situationOf(record).equals(Optional.of(home)))
        .ifPresent(home -> problems.error(where, "record.moved", kind.word(), record.id(), home));
  }

  private static void checkJudgement(Standing standing, JudgementFact fact, Problems problems) {
    if (fact instanceof JudgementFact.ReportLinked linked) {
      References.checkLink(standing, linked, problems);
    } else if (fact instanceof JudgementFact.ReportUnlinked unlinked) {
      if (!standing.linked(unlinked.incident(), unlinked.report())) {
        problems.error(
            Where.path("incident " + unlinked.incident()),
            "link.not-linked",
            unlinked.report(),
            unlinked.incident());
      }
    } else if (fact instanceof JudgementFact.ReadingAdopted adopted) {
      Where where = Where.path("incident " + adopted.incident());
      checkField(adopted.field(), where, problems);
      if (!standing.linked(adopted.incident(), adopted.report())) {
        problems.error(where, "reading.account-not-linked", adopted.report(), adopted.incident());
      }
    } else if (fact instanceof JudgementFact.ReadingReleased released) {
      checkField(released.field(), Where.path("incident " + released.incident()), problems);
    } else {
      checkJudged(standing, fact, problems);
    }
  }

  /** What is judged of a situation or of an incident in it has to be there. */
  private static void checkJudged(Standing standing, JudgementFact fact, Problems problems) {
    if (fact instanceof JudgementFact.FindingJudged judged) {
      Where where = Where.path("finding " + judged.finding());
      References.need(standing, RecordKind.SITUATION, judged.situation(), where, problems);
      if (judged.ruling() == Ruling.REJECTED && judged.verdict().isPresent()) {
        problems.error(where, "finding.rejected-with-verdict");
      }
    } else if (fact instanceof JudgementFact.FindingReopened reopened) {
      Where where = Where.path("finding " + reopened.finding());
      References.need(standing, RecordKind.SITUATION, reopened.situation(), where, problems);
    } else if (fact instanceof JudgementFact.SeriesJudged judged) {
      Where where = Where.path("series " + judged.series());
      References.need(standing, RecordKind.SITUATION, judged.situation(), where, problems);
      References.need(standing, RecordKind.INCIDENT, judged.incident(), where, problems);
    } else if (fact instanceof JudgementFact.SeriesReleased released) {
      Where where = Where.path("series " + released.series());
      References.need(standing, RecordKind.SITUATION, released.situation(), where, problems);
    } else if (fact instanceof JudgementFact.SignalRecorded taken) {
      Where where = Where.path("signal " + taken.signal().id());
      References.need(standing, RecordKind.SITUATION, taken.situation(), where, problems);
    } else if (fact instanceof JudgementFact.SignalReleased released) {
      Where where = Where.path("signal " + released.signal());
      References.need(standing, RecordKind.SITUATION, released.situation(), where, problems);
    }
  }

  private static void checkField(String field, Where where, Problems problems) {
    if (!ReadingField.known(field)) {
      problems.error(
          where, "reading.unknown-field", field, String.join(", ", ReadingField.words()));
    }
  }
}
