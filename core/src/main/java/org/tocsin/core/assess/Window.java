package org.tocsin.core.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.Report;
import org.tocsin.core.time.Bound;
import org.tocsin.core.time.Bounds;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/** The days before the cutoff that an indicator looks at. */
record Window(SituationView view, int days) {

  Instant to() {
    return view.asOf().cutoff();
  }

  Instant from() {
    return to().minus(Duration.ofDays(days));
  }

  /**
   * Whether some of it may lie in the window; what goes on without an end lies in every later one.
   */
  boolean touches(Edtf time) {
    Bounds bounds = time.bounds();
    boolean endsBefore = bounds.to() instanceof Bound.At end && !end.instant().isAfter(from());
    boolean startsAfter =
        bounds.from() instanceof Bound.At start && !start.instant().isBefore(to());
    return !endsBefore && !startsAfter;
  }

  List<SeenIncident> incidents() {
    return view.incidents().stream()
        .filter(incident -> incident.happened().filter(when -> touches(when.value())).isPresent())
        .toList();
  }

  List<SeenIncident> incidents(int lowestRung) {
    return incidents().stream()
        .filter(incident -> incident.rung().filter(rung -> rung >= lowestRung).isPresent())
        .toList();
  }

  /**
   * Whether some account of it is graded possibly true or better: 1 to 3. What rests on worse or
   * ungraded accounts alone counts as possible, not as certain.
   */
  boolean solid(SeenIncident incident) {
    return incident.accounts().stream()
        .filter(account -> account.positionOf().isEmpty())
        .map(Report::credibility)
        .anyMatch(credibility -> credibility.number() <= Credibility.POSSIBLY_TRUE.number());
  }
}
