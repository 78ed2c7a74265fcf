package org.tocsin.intake.casefile;

/**
 * One record of a case folder as it was written, texts open; which situation it is of, the folder
 * says.
 */
public sealed interface Draft
    permits DraftSituation,
        DraftSource,
        DraftReport,
        DraftIncident,
        DraftAgreement,
        DraftResponse,
        DraftOutcome,
        DraftCoverage {
  Origin origin();

  String id();
}
