package org.tocsin.core.assess;

import java.util.Map;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.standard.Finding;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;

/** How provisions are named in phrases. */
final class Clauses {

  private Clauses() {}

  /** Its standard and number; what protected sources alone tell of does not name it. */
  static Arg named(Reasoning reasoning, Finding finding) {
    boolean open =
        reasoning.inPublic().agreementFindings().stream()
            .filter(told -> told.key().equals(finding.key()))
            .flatMap(told -> told.instances().stream())
            .anyMatch(told -> told.verdict() != Verdict.NOT_ENGAGED);
    return open
        ? new Arg.Said(
            Phrase.of(
                "clause.named",
                Map.of(
                    "agreement", new Arg.Name(finding.clause().source()),
                    "clause", new Arg.Verbatim(finding.clause().number()))))
        : new Arg.Term("clause.protected");
  }
}
