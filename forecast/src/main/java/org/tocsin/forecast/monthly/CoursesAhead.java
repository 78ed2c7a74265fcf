package org.tocsin.forecast.monthly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tocsin.core.forecast.DeathsAhead;

/** What the courses drawn for one country come to, by three months at a time. */
public final class CoursesAhead {

  /** Months counted together; the last span may be shorter. */
  static final int MONTHS = 3;

  private static final int MANY = 25;
  private static final int DIGITS = 4;

  private CoursesAhead() {}

  /** Spans from the first month foretold on. */
  public static List<DeathsAhead> of(MonthlyRun run, MonthlyRun.Foretold foretold) {
    List<DeathsAhead> spans = new ArrayList<>();
    for (int from = run.firstLead(); from <= run.lastLead(); from += MONTHS) {
      int to = Math.min(from + MONTHS - 1, run.lastLead());
      spans.add(span(run, foretold, from, to));
    }
    return spans;
  }

  private static DeathsAhead span(MonthlyRun run, MonthlyRun.Foretold foretold, int from, int to) {
    double[] sums = new double[run.draws()];
    for (int lead = from; lead <= to; lead++) {
      double[] month = foretold.draws()[lead - run.firstLead()];
      for (int draw = 0; draw < sums.length; draw++) {
        sums[draw] += month[draw];
      }
    }
    Arrays.sort(sums);
    long many = Arrays.stream(sums).filter(sum -> sum >= MANY).count();
    return new DeathsAhead(
        Months.first(run.origin() + from),
        Months.last(run.origin() + to),
        quantile(sums, 0.5),
        quantile(sums, 0.05),
        quantile(sums, 0.95),
        BigDecimal.valueOf(many)
            .divide(BigDecimal.valueOf(sums.length), DIGITS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros());
  }

  /** The smallest sum that at least that share of the courses does not exceed. */
  private static long quantile(double[] sorted, double share) {
    return Math.round(sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)]);
  }
}
