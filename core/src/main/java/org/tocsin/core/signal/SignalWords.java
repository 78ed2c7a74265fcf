package org.tocsin.core.signal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Edtf;

/** What a signal says, in one sentence. */
public final class SignalWords {

  private static final MathContext TWO = new MathContext(2, RoundingMode.HALF_UP);

  /** Stands between provider of reports and provider of deaths where they are two. */
  public static final String BOTH = "-on-deaths-by-";

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** Odds told no longer than this: beyond it the digits of a model mean nothing. */
  private static final long LONGEST_ODDS = 1_000_000;

  private SignalWords() {}

  public static Phrase of(Signal signal) {
    TreeMap<String, Arg> args = new TreeMap<>();
    args.put("class", new Arg.Term("signal.class." + signal.events().word()));
    args.put("place", place(signal.area()));
    args.put("count", new Arg.Count(signal.observed()));
    args.put("when", when(signal));
    args.put("baseline", new Arg.Amount(usual(signal.baseline())));
    args.put("odds", new Arg.Count(odds(signal.p())));
    args.put("provider", new Arg.Verbatim(provider(signal)));
    String key =
        switch (signal.detector()) {
          case Signal.SILENCE -> "signal.says.silence";
          case Signal.ATTENTION -> "signal.says.attention";
          case "onset" -> "signal.says.onset";
          default -> "signal.says.rise";
        };
    return Phrase.of(key, args);
  }

  /** Where, what kind and how many, to stand in a list. */
  public static Phrase brief(Signal signal) {
    TreeMap<String, Arg> args = new TreeMap<>();
    args.put("class", new Arg.Term("signal.class." + signal.events().word()));
    args.put("place", place(signal.area()));
    args.put("count", new Arg.Count(signal.observed()));
    args.put("baseline", new Arg.Amount(usual(signal.baseline())));
    args.put("when", when(signal));
    return Phrase.of(
        switch (signal.detector()) {
          case Signal.SILENCE -> "signal.brief.silence";
          case Signal.ATTENTION -> "signal.brief.attention";
          default -> "signal.brief";
        },
        args);
  }

  /** What its provider is called. */
  public static String provider(Signal signal) {
    return Arrays.stream(signal.provider().split(BOTH))
        .map(SignalWords::named)
        .collect(Collectors.joining(", "));
  }

  private static String named(String provider) {
    String id = provider.replaceFirst("^mapped-", "");
    return id.equals("ucdp")
        ? "UCDP GED"
        : id.startsWith("gdelt-") ? "GDELT" : id.equals("acled") ? "ACLED" : id;
  }

  private static Arg place(Area area) {
    return new Arg.Verbatim(
        area.kind() == Area.Kind.CELL
            ? "PRIO-GRID " + area.code() + " (" + area.name() + ")"
            : area.name());
  }

  private static Arg when(Signal signal) {
    return new Arg.When(
        Edtf.parse(signal.from() + "/" + signal.to())
            .time()
            .orElseThrow(() -> new IllegalStateException("days are EDTF")));
  }

  /** To two digits; below a tenth, digits would only seem to tell something. */
  private static Figure usual(BigDecimal baseline) {
    if (baseline.compareTo(TENTH) < 0) {
      return Figure.atMost(TENTH);
    }
    return Figure.of(
        baseline.compareTo(BigDecimal.TEN) < 0
            ? baseline.round(TWO)
            : baseline.setScale(0, RoundingMode.HALF_UP));
  }

  /** One in so many, to two digits. */
  private static long odds(BigDecimal p) {
    BigDecimal odds = BigDecimal.ONE.divide(p, TWO);
    return odds.compareTo(BigDecimal.valueOf(LONGEST_ODDS)) > 0
        ? LONGEST_ODDS
        : Math.max(1, odds.longValue());
  }
}
