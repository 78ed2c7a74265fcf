package org.tocsin.core.series;

import java.util.List;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.Report;
import org.tocsin.core.view.SeenIncident;

/** What accounts are worth, by the same rule as the level's indicators. */
final class Grades {

  private Grades() {}

  /** Whether one of these accounts, no party's own position, is graded 1 to 3. */
  static boolean graded(SeenIncident incident, List<String> accounts) {
    return incident.accounts().stream()
        .filter(account -> accounts.contains(account.id()))
        .filter(account -> account.positionOf().isEmpty())
        .map(Report::credibility)
        .anyMatch(grade -> grade.number() <= Credibility.POSSIBLY_TRUE.number());
  }

  /** Whether one of these accounts is no party's own position. */
  static boolean byOthers(SeenIncident incident, List<String> accounts) {
    return incident.accounts().stream()
        .filter(account -> accounts.contains(account.id()))
        .anyMatch(account -> account.positionOf().isEmpty());
  }
}
