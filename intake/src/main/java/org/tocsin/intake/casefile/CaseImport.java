package org.tocsin.intake.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Outcome;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Texts;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * Works out what a case folder has that the desk has not: a folder imported twice changes nothing
 * the second time, an edited one only what was edited, as a correction. Nothing is recorded here;
 * new texts and originals are sealed on the way, once nothing known beforehand forbids the import.
 */
public final class CaseImport {
  private final CaseFile file;
  private final DeskState state;
  private final Missing missing;
  private final Problems problems = new Problems();
  private final SealedTexts sealed;
  private final Reasons reasons;
  private final RecordSealing records;
  private final String situation;
  private final List<Fact> facts = new ArrayList<>();
  private int unchanged;

  private CaseImport(
      CaseFile file, DeskState state, Texts texts, Seals seals, Instant at, Missing missing) {
    this.file = file;
    this.state = state;
    this.missing = missing;
    this.situation = file.situation().id();
    this.sealed = new SealedTexts(state, texts, seals, problems);
    this.reasons = new Reasons(sealed);
    this.records = new RecordSealing(situation, sealed, new EvidenceSealing(sealed, at));
  }

  /**
   * The facts that are to be recorded, and what a person should look at.
   *
   * @param at when the desk takes in what is new of the evidence
   */
  public static CaseChanges changes(
      CaseFile file, DeskState state, Texts texts, Seals seals, Instant at, Missing missing) {
    return new CaseImport(file, state, texts, seals, at, missing).work();
  }

  private CaseChanges work() {
    file.drafts().forEach(this::checkOwner);
    if (!problems.blocking()) {
      file.drafts().forEach(this::compare);
      Set<String> reports = new HashSet<>();
      file.reports().forEach(report -> reports.add(report.id()));
      facts.addAll(
          new JudgementChanges(state, sealed, reasons, missing, reports).of(file.incidents()));
      vanished();
      brought();
    }
    return new CaseChanges(problems.blocking() ? List.of() : facts, unchanged, problems);
  }

  /** Ids are unique on the whole desk, so one may belong to another situation's record. */
  private void checkOwner(Draft draft) {
    RecordKind kind = kind(draft);
    state.versions(kind, draft.id()).stream()
        .flatMap(version -> version.value().stream())
        .flatMap(record -> situationOf(record).stream())
        .filter(owner -> !owner.equals(situation))
        .findFirst()
        .ifPresent(
            owner ->
                problems.error(
                    draft.origin().where("id"), "import.id-taken", kind.word(), draft.id(), owner));
  }

  private void compare(Draft draft) {
    RecordKind kind = kind(draft);
    Optional<CaseRecord> before = state.record(kind, draft.id());
    CaseRecord now = records.record(draft, before);
    if (before.isEmpty()) {
      if (!state.versions(kind, draft.id()).isEmpty()) {
        problems.warning(draft.origin().where(), "import.filed-again", kind.word(), draft.id());
      }
      facts.add(new RecordFact.Filed(now));
    } else if (before.get().equals(now)) {
      unchanged++;
    } else {
      warnOfShared(draft);
      facts.add(new RecordFact.Corrected(now, Optional.of(reasons.edited())));
    }
  }

  /** A source that other situations' accounts have too is corrected for them as well. */
  private void warnOfShared(Draft draft) {
    if (draft instanceof DraftSource) {
      state.records(Report.class, RecordKind.REPORT).stream()
          .filter(report -> report.source().equals(draft.id()))
          .map(Report::situation)
          .filter(other -> !other.equals(situation))
          .findFirst()
          .ifPresent(
              other ->
                  problems.warning(
                      draft.origin().where(), "import.source-shared", draft.id(), other));
    }
  }

  /** Sources are left alone: they belong to no situation, and another case may rest on them. */
  private void vanished() {
    Set<String> present = new HashSet<>();
    file.drafts().forEach(draft -> present.add(kind(draft) + " " + draft.id()));
    RecordKind[] kinds = RecordKind.values();
    for (int i = kinds.length - 1; i >= 0; i--) {
      for (String id : state.idsIn(situation, kinds[i])) {
        if (state.record(kinds[i], id).isPresent() && !present.contains(kinds[i] + " " + id)) {
          vanished(kinds[i], id);
        }
      }
    }
  }

  /**
   * Remembers which records are in case files, so that what was typed in at the desk is never
   * withdrawn for not being there. A record that case files have counts as theirs from then on.
   */
  private void brought() {
    List<String> records =
        file.drafts().stream()
            .filter(draft -> kind(draft) != RecordKind.SOURCE)
            .filter(draft -> !state.imported(kind(draft), draft.id()))
            .map(draft -> kind(draft).word() + "/" + draft.id())
            .toList();
    if (!records.isEmpty()) {
      facts.add(new DeskFact.CaseImported(situation, records));
    }
  }

  private void vanished(RecordKind kind, String id) {
    if (!state.imported(kind, id)) {
      problems.warning(
          Where.path(kind.word() + " " + id), "import.never-in-files", kind.word(), id);
    } else if (missing == Missing.WITHDRAW) {
      facts.add(new RecordFact.Withdrawn(kind, id, Optional.of(reasons.vanished())));
    } else {
      problems.warning(Where.path(kind.word() + " " + id), "import.missing", kind.word(), id);
    }
  }

  private static RecordKind kind(Draft draft) {
    if (draft instanceof DraftSituation) {
      return RecordKind.SITUATION;
    } else if (draft instanceof DraftSource) {
      return RecordKind.SOURCE;
    } else if (draft instanceof DraftReport) {
      return RecordKind.REPORT;
    } else if (draft instanceof DraftIncident) {
      return RecordKind.INCIDENT;
    } else if (draft instanceof DraftAgreement) {
      return RecordKind.AGREEMENT;
    } else if (draft instanceof DraftResponse) {
      return RecordKind.RESPONSE;
    } else if (draft instanceof DraftCoverage) {
      return RecordKind.COVERAGE;
    }
    return RecordKind.OUTCOME;
  }

  private static Optional<String> situationOf(CaseRecord record) {
    if (record instanceof Report it) {
      return Optional.of(it.situation());
    } else if (record instanceof Incident it) {
      return Optional.of(it.situation());
    } else if (record instanceof Agreement it) {
      return Optional.of(it.situation());
    } else if (record instanceof Response it) {
      return Optional.of(it.situation());
    } else if (record instanceof Outcome it) {
      return Optional.of(it.situation());
    } else if (record instanceof Coverage it) {
      return Optional.of(it.situation());
    }
    return Optional.empty();
  }
}
