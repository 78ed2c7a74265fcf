package org.tocsin.core.standard;

import java.util.Collection;
import java.util.List;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.view.SeenIncident;

/** What an account is worth, and how it is cited. */
final class Accounts {

  private Accounts() {}

  /** Graded possibly true or better (1 to 3), and no party's own position. */
  static boolean certain(Report report) {
    return report.positionOf().isEmpty()
        && report.credibility().number() <= Credibility.POSSIBLY_TRUE.number();
  }

  static boolean anyCertain(SeenIncident incident, Collection<String> accounts) {
    return of(incident, accounts).stream().anyMatch(Accounts::certain);
  }

  static List<Report> of(SeenIncident incident, Collection<String> accounts) {
    return incident.accounts().stream()
        .filter(account -> accounts.contains(account.id()))
        .toList();
  }

  /** {@code report/r-7}. */
  static String cite(String report) {
    return RecordKind.REPORT.word() + "/" + report;
  }

  /** {@code agreement/a-1}. */
  static String citeAgreement(String agreement) {
    return RecordKind.AGREEMENT.word() + "/" + agreement;
  }
}
