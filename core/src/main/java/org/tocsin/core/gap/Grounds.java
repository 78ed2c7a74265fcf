package org.tocsin.core.gap;

import java.util.List;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Source;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * What something rests on, and whether that makes it certain: an account does that is graded
 * possibly true or better (1 to 3) and is no party's own position; a source whose word on
 * compliance is taken does that is graded fairly reliable or better (A to C).
 */
public final class Grounds {

  private Grounds() {}

  public static String report(String id) {
    return RecordKind.REPORT.word() + "/" + id;
  }

  public static String response(String id) {
    return RecordKind.RESPONSE.word() + "/" + id;
  }

  public static String source(String id) {
    return RecordKind.SOURCE.word() + "/" + id;
  }

  public static List<String> accounts(SeenIncident incident) {
    return reports(incident.accountIds());
  }

  public static List<String> reports(List<String> ids) {
    return ids.stream().map(Grounds::report).toList();
  }

  /** Whether one of these accounts of the incident makes certain what it tells. */
  public static boolean graded(SeenIncident incident, List<String> accounts) {
    return incident.accounts().stream()
        .filter(account -> accounts.contains(account.id()))
        .filter(account -> account.positionOf().isEmpty())
        .anyMatch(account -> account.credibility().number() <= Credibility.POSSIBLY_TRUE.number());
  }

  /** Whether the adopted kind of event is certain. */
  public static boolean gradedKind(SeenIncident incident) {
    return incident.what().filter(what -> graded(incident, what.restsOn())).isPresent();
  }

  /** Whether somebody holds the actor responsible: YES if a graded account does. */
  public static Truth blamed(SeenIncident incident, String actor) {
    List<String> accounts = incident.attributions().get(actor);
    if (accounts == null) {
      return Truth.NO;
    }
    return graded(incident, accounts) ? Truth.YES : Truth.UNKNOWN;
  }

  static boolean graded(SituationView view, String source) {
    return view.source(source)
        .map(Source::reliability)
        .filter(grade -> grade.compareTo(Reliability.C) <= 0)
        .isPresent();
  }
}
