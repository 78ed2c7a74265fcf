package org.tocsin.core.assess;

import java.util.Map;
import org.tocsin.core.standard.Finding;
import org.tocsin.core.standard.Instance;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SituationView;

/** How provisions are named in phrases. */
final class Clauses {

  private Clauses() {}

  /** Its standard and number; what protected sources alone tell of does not name it. */
  static Arg named(SituationView view, Finding finding) {
    boolean open =
        finding.instances().stream()
            .map(Instance::incident)
            .anyMatch(incident -> view.inPublic(incident).isPresent());
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
