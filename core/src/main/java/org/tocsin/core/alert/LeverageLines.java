package org.tocsin.core.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.core.leverage.Leverage;
import org.tocsin.core.leverage.Reach;
import org.tocsin.core.model.Report;
import org.tocsin.core.view.Evidence;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.SectionKind;

/**
 * Why those are asked who are asked: the ties by which they may be heard, or that accounts hold
 * them responsible themselves; by what named sources tell.
 */
final class LeverageLines {

  private final SituationView open;
  private final List<Reach> reaches;

  LeverageLines(SituationView view, SituationView open) {
    this.open = open;
    this.reaches = Leverage.toldInPublic(view);
  }

  /** Recommendations whose addressee has a way to a party, by id. */
  boolean reaches(String recommendation) {
    return reaches.stream()
        .filter(reach -> reach.recommendation().filter(recommendation::equals).isPresent())
        .anyMatch(reach -> !evidence(reach).isEmpty());
  }

  /**
   * @param asked ids of the recommendations that are made
   */
  void addTo(List<Draft.Line> lines, Set<String> asked) {
    List<Draft.Line> said = new ArrayList<>();
    for (Reach reach : reaches) {
      List<String> evidence = evidence(reach);
      if (reach.recommendation().filter(asked::contains).isPresent() && !evidence.isEmpty()) {
        said.add(Draft.Line.says(SectionKind.RESPONSE, reach.says(), evidence));
      }
    }
    said.stream().distinct().forEach(lines::add);
  }

  /** Of ties what shows them; of the party itself the accounts that hold it responsible. */
  private List<String> evidence(Reach reach) {
    return reach.actor().equals(reach.over())
        ? open.reports().stream()
            .filter(report -> report.positionOf().isEmpty())
            .filter(report -> report.attributedTo().contains(reach.over()))
            .map(Report::id)
            .map(Evidence::report)
            .toList()
        : Citable.of(reach.evidence());
  }
}
