package org.tocsin.core.alert;

import java.util.List;
import java.util.Map;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.standard.Finding;
import org.tocsin.core.standard.Findings;
import org.tocsin.core.standard.Standards;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.notice.SectionKind;

/**
 * What an alert says of agreements and law: which provision may be engaged or is in dispute, why,
 * and what speaks against it; by what named sources tell.
 */
final class StandardsLines {

  private final List<Finding> findings;

  StandardsLines(Assessment assessment) {
    this.findings = Findings.toldInPublic(assessment.view(), Standards.shipped());
  }

  void addTo(List<Draft.Line> lines) {
    for (Finding finding : findings) {
      if (finding.verdict() == Verdict.ENGAGED || finding.verdict() == Verdict.DISPUTED) {
        add(lines, finding, headline(finding));
        finding.reasoning().forEach(phrase -> add(lines, finding, phrase));
        finding.counterArgument().forEach(phrase -> add(lines, finding, phrase));
      }
    }
  }

  private static Phrase headline(Finding finding) {
    return Phrase.of(
        "draft.standards.finding",
        Wordings.sorted(
            Map.of(
                "standard", new Arg.Name(finding.clause().source()),
                "clause", new Arg.Verbatim(finding.clause().number()),
                "provides", new Arg.Name(finding.clause().provides()),
                "verdict", finding.verdictWord(),
                "confidence", finding.confidence().level().word())));
  }

  private static void add(List<Draft.Line> lines, Finding finding, Phrase phrase) {
    lines.add(Draft.Line.says(SectionKind.STANDARDS, phrase, finding.evidence()));
  }
}
