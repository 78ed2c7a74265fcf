package org.tocsin.intake.casefile;

import java.util.ArrayList;
import java.util.List;

/** A case folder, read and found sound: ids are unique and every reference leads somewhere. */
public record CaseFile(
    DraftSituation situation,
    List<DraftSource> sources,
    List<DraftReport> reports,
    List<DraftIncident> incidents,
    List<DraftAgreement> agreements,
    List<DraftResponse> responses,
    List<DraftOutcome> outcomes,
    List<DraftCoverage> coverage) {

  public CaseFile {
    sources = List.copyOf(sources);
    reports = List.copyOf(reports);
    incidents = List.copyOf(incidents);
    agreements = List.copyOf(agreements);
    responses = List.copyOf(responses);
    outcomes = List.copyOf(outcomes);
    coverage = List.copyOf(coverage);
  }

  /** Every record, in an order in which each refers only to earlier ones. */
  public List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(situation);
    drafts.addAll(sources);
    drafts.addAll(reports);
    drafts.addAll(incidents);
    drafts.addAll(agreements);
    drafts.addAll(responses);
    drafts.addAll(outcomes);
    drafts.addAll(coverage);
    return drafts;
  }
}
