package org.tocsin.core.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Edtf;

/** What a forecast says of a situation, in one sentence. */
public final class ForecastWords {

  /** UCDP's kinds of violence, by the end of the column's name. */
  private static final Map<String, String> KINDS =
      Map.of(
          "ged_best_sb", "forecast.deaths.state-based",
          "ged_best_ns", "forecast.deaths.non-state",
          "ged_best_os", "forecast.deaths.one-sided");

  private ForecastWords() {}

  /**
   * @param day of the months that the sentence is about: see {@link Outlook#current}
   */
  public static Phrase of(SeenForecast forecast, LocalDate day) {
    TreeMap<String, Arg> args = new TreeMap<>();
    args.put("place", new Arg.Verbatim(forecast.outlook().name()));
    args.put("origin", when(forecast.run().origin().toString()));
    Optional<OnsetRisk> onset = forecast.outlook().onset();
    if (onset.isPresent()) {
      args.put("one", percent(onset.get().oneYear()));
      args.put("two", percent(onset.get().twoYears()));
      args.put("rank", new Arg.Count(onset.get().rank()));
      args.put("of", new Arg.Count(onset.get().of()));
      return Phrase.of("forecast.says.onset", args);
    }
    args.put("what", what(forecast.run().target()));
    Optional<DeathsAhead> ahead = forecast.outlook().current(day);
    if (ahead.isEmpty()) {
      return Phrase.of("forecast.says.over", args);
    }
    args.put("when", when(ahead.get().from() + "/" + ahead.get().to()));
    args.put("low", new Arg.Count(ahead.get().low()));
    args.put("median", new Arg.Count(ahead.get().median()));
    args.put("high", new Arg.Count(ahead.get().high()));
    args.put("chance", percent(ahead.get().atLeastTwentyFive()));
    return Phrase.of("forecast.says.deaths", args);
  }

  private static Arg what(String target) {
    String key = KINDS.get(target);
    return key == null ? new Arg.Verbatim(target) : new Arg.Term(key);
  }

  /** To a tenth; below it, digits would only seem to tell something. */
  private static Arg percent(BigDecimal chance) {
    BigDecimal hundredths = chance.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    return new Arg.Amount(Figure.of(hundredths.stripTrailingZeros()));
  }

  private static Arg when(String time) {
    return new Arg.When(
        Edtf.parse(time).time().orElseThrow(() -> new IllegalStateException("days are EDTF")));
  }
}
