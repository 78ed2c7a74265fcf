package org.tocsin.core.standard;

import java.util.List;
import org.tocsin.core.model.Label;

/**
 * A risk factor of the UN Framework of Analysis for Atrocity Crimes.
 *
 * @param number 1 to 14
 * @param indicators by number, rising; may be incomplete
 * @param complete whether every indicator is listed
 * @param sure whether numbers and sense are sure
 */
public record RiskFactor(
    int number,
    Group group,
    Label name,
    String citation,
    List<Indicator> indicators,
    boolean complete,
    boolean sure) {

  public enum Group {
    COMMON,
    GENOCIDE,
    CRIMES_AGAINST_HUMANITY,
    WAR_CRIMES
  }

  /**
   * @param code factor and number, such as {@code 7.4}
   * @param shows what an account tells that is the indicator itself
   * @param may what it tells that may be
   */
  public record Indicator(
      String code, int number, Label says, List<Told> shows, List<Told> may) {
    public Indicator {
      shows = List.copyOf(shows);
      may = List.copyOf(may);
    }
  }

  public RiskFactor {
    indicators = List.copyOf(indicators);
  }
}
