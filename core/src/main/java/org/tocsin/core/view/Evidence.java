package org.tocsin.core.view;

import java.util.List;
import org.tocsin.core.model.RecordKind;

/**
 * References to what something rests on, as text: {@code report/r-7}, {@code agreement/a-1}, {@code
 * people/source}, {@code signal/s-0123456789}, {@code forecast/f-0123456789}.
 */
public final class Evidence {

  private Evidence() {}

  public static String report(String id) {
    return RecordKind.REPORT.word() + "/" + id;
  }

  public static String agreement(String id) {
    return RecordKind.AGREEMENT.word() + "/" + id;
  }

  public static String response(String id) {
    return RecordKind.RESPONSE.word() + "/" + id;
  }

  /** A source's figure for the population at risk. */
  public static String people(String source) {
    return "people/" + source;
  }

  public static String signal(String id) {
    return "signal/" + id;
  }

  public static String forecast(String id) {
    return "forecast/" + id;
  }

  public static List<String> reports(List<String> ids) {
    return ids.stream().map(Evidence::report).toList();
  }

  public static List<String> accounts(SeenIncident incident) {
    return reports(incident.accountIds());
  }
}
