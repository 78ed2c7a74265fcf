package org.tocsin.core.standard;

import java.util.List;
import org.tocsin.core.model.Label;
import org.tocsin.core.text.Phrase;

/**
 * What the record shows of one risk factor. There is no word for absent: that nothing is on record
 * shows nothing.
 *
 * @param indicators every indicator of it that is listed
 * @param complete whether the list is complete
 * @param sure whether numbers and sense of the list are sure
 * @param evidence of all indicators together, each once
 */
public record FactorReading(
    int number,
    RiskFactor.Group group,
    Label name,
    String citation,
    boolean complete,
    boolean sure,
    State state,
    List<IndicatorReading> indicators,
    Phrase says,
    List<String> evidence) {

  public enum State {
    UNKNOWN,
    /** Some account may bear on it; or one does that is doubtful, or a party's own. */
    POSSIBLE,
    /** A person read a graded account as bearing on it, or what graded accounts tell is it. */
    PRESENT
  }

  /**
   * @param code factor and number, such as {@code 7.4}
   * @param tagged accounts that a person read as bearing on it
   * @param byRule accounts that a stated rule reads so
   */
  public record IndicatorReading(
      String code, Label says, State state, List<String> tagged, List<String> byRule) {
    public IndicatorReading {
      tagged = List.copyOf(tagged);
      byRule = List.copyOf(byRule);
    }
  }

  public FactorReading {
    indicators = List.copyOf(indicators);
    evidence = List.copyOf(evidence);
  }

  /** Those of its indicators of which something is on record. */
  public List<IndicatorReading> seen() {
    return indicators.stream().filter(reading -> reading.state() != State.UNKNOWN).toList();
  }
}
