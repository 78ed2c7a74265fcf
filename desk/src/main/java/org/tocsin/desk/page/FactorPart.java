package org.tocsin.desk.page;

import java.util.List;
import java.util.Locale;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.standard.FactorReading;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/** The worksheet of the UN Framework's fourteen risk factors. */
public record FactorPart(List<Row> rows) {

  /**
   * @param state unknown, possible or present; there is no word for absent
   * @param evidence the first of it
   * @param all how much there is
   */
  public record Row(
      int number,
      String name,
      String citation,
      String state,
      String says,
      List<Sign> signs,
      List<Resting> evidence,
      int all) {}

  /** An indicator of which something is on record. */
  public record Sign(
      String code, String says, String state, List<String> tagged, List<String> byRule) {}

  static FactorPart of(Words words, Assessment assessment) {
    return new FactorPart(
        assessment.reasoning().factors().stream()
            .map(factor -> row(words, assessment.view(), factor))
            .toList());
  }

  private static Row row(Words words, SituationView view, FactorReading factor) {
    return new Row(
        factor.number(),
        factor.name().in(words.language()),
        factor.citation(),
        lower(factor.state()),
        words.say(factor.says()),
        factor.seen().stream()
            .map(
                sign ->
                    new Sign(
                        sign.code(),
                        sign.says().in(words.language()),
                        lower(sign.state()),
                        Said.first(sign.tagged()),
                        Said.first(sign.byRule())))
            .toList(),
        Resting.first(words, view, factor.evidence()),
        factor.evidence().size());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
