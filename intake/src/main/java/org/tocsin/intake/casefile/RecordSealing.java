package org.tocsin.intake.casefile;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Outcome;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Source;

/**
 * Drafts to records. What the desk's record has sealed already, with the same words, is taken over
 * from it, so that an unchanged draft gives a record equal to the desk's.
 */
final class RecordSealing {
  private final String situation;
  private final SealedTexts sealed;
  private final EvidenceSealing evidence;

  RecordSealing(String situation, SealedTexts sealed, EvidenceSealing evidence) {
    this.situation = situation;
    this.sealed = sealed;
    this.evidence = evidence;
  }

  /**
   * @param before the desk's record of the same kind and id, where it has one
   */
  CaseRecord record(Draft draft, Optional<CaseRecord> before) {
    if (draft instanceof DraftSituation it) {
      return it.situation();
    } else if (draft instanceof DraftSource it) {
      return source(it, before.map(Source.class::cast));
    } else if (draft instanceof DraftReport it) {
      return report(it, before.map(Report.class::cast));
    } else if (draft instanceof DraftIncident it) {
      return new Incident(it.id(), situation, it.name());
    } else if (draft instanceof DraftAgreement it) {
      return agreement(it);
    } else if (draft instanceof DraftResponse it) {
      return response(it, before.map(Response.class::cast));
    } else if (draft instanceof DraftCoverage it) {
      return coverage(it);
    }
    return outcome((DraftOutcome) draft, before.map(Outcome.class::cast));
  }

  private Source source(DraftSource draft, Optional<Source> before) {
    return new Source(
        draft.id(), identity(draft, before), draft.kind(), draft.reliability(), draft.speaksFor());
  }

  private Source.Identity identity(DraftSource draft, Optional<Source> before) {
    if (draft.identity() instanceof DraftSource.Identity.Open open) {
      return new Source.Identity.Public(open.name());
    }
    String who = ((DraftSource.Identity.Protected) draft.identity()).who();
    Optional<Source.Identity> former = before.map(Source::identity);
    if (former.isPresent() && former.get() instanceof Source.Identity.Protected hidden) {
      return new Source.Identity.Protected(
          sealed.item(
              Optional.of(hidden.identity()),
              who,
              Seals.IDENTITY,
              draft.origin().where("protected")));
    }
    if (former.isPresent()) {
      sealed
          .problems()
          .warning(draft.origin().where("protected"), "import.source-was-public", draft.id());
    }
    return new Source.Identity.Protected(sealed.seal(who, Seals.IDENTITY));
  }

  private Report report(DraftReport draft, Optional<Report> before) {
    return new Report(
        draft.id(),
        situation,
        draft.source(),
        draft.happened(),
        draft.available(),
        draft.what(),
        draft.place(),
        draft.lifelines(),
        draft.attributedTo(),
        draft.positionOf(),
        draft.figures(),
        draft.credibility(),
        draft.indicators(),
        sealed.text(
            before.map(Report::statement), draft.statement(), draft.origin().where("statement")),
        evidence.all(before.map(Report::evidence).orElse(List.of()), draft.evidence()));
  }

  private Agreement agreement(DraftAgreement draft) {
    return new Agreement(
        draft.id(),
        situation,
        draft.name(),
        draft.parties(),
        draft.signed(),
        draft.inForce(),
        draft.available(),
        draft.source(),
        draft.clauses());
  }

  private Response response(DraftResponse draft, Optional<Response> before) {
    return new Response(
        draft.id(),
        situation,
        draft.by(),
        draft.instrument(),
        draft.to(),
        draft.happened(),
        draft.available(),
        draft.source(),
        draft.incidents(),
        draft.asked(),
        draft.askedBy(),
        draft.compliance(),
        sealed.text(
            before.map(Response::statement), draft.statement(), draft.origin().where("statement")));
  }

  private Coverage coverage(DraftCoverage draft) {
    return new Coverage(
        draft.id(),
        situation,
        draft.period(),
        draft.available(),
        draft.source(),
        draft.articles(),
        draft.outlets(),
        draft.incidents());
  }

  private Outcome outcome(DraftOutcome draft, Optional<Outcome> before) {
    return new Outcome(
        draft.id(),
        situation,
        draft.happened(),
        draft.available(),
        draft.what(),
        draft.figures(),
        draft.source(),
        sealed.text(
            before.map(Outcome::statement), draft.statement(), draft.origin().where("statement")));
  }
}
