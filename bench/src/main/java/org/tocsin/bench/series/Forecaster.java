package org.tocsin.bench.series;

import java.util.Set;
import java.util.TreeSet;
import org.tocsin.core.series.EventDays;
import org.tocsin.core.series.NextEvent;

/** Says how likely the next event is within each horizon. */
interface Forecaster {

  String name();

  /** One chance for each of {@link NextEvent#HORIZONS}. */
  double[] chances(EventDays seen);

  /** The model, or some of its ways of going on. */
  record Model(String name, Set<String> ways) implements Forecaster {

    static Model all() {
      return new Model("model", new TreeSet<>(NextEvent.ways()));
    }

    static Model alone(String way) {
      return new Model(way + " alone", Set.of(way));
    }

    static Model without(String way) {
      Set<String> ways = new TreeSet<>(NextEvent.ways());
      ways.remove(way);
      return new Model("without " + way, ways);
    }

    @Override
    public double[] chances(EventDays seen) {
      NextEvent next = NextEvent.by(seen, ways);
      return NextEvent.HORIZONS.stream().mapToDouble(days -> next.within(days).best()).toArray();
    }
  }

  /**
   * (events + m c) / (days + m), each day halved in weight over a half-life; a constant rate where
   * that is endless.
   */
  record Weighted(String name, double common, Parameters[] parameters) implements Forecaster {

    record Parameters(double halfLife, double pseudoDays, boolean firstCounts) {
      @Override
      public String toString() {
        return (Double.isInfinite(halfLife) ? "" : "half-life " + (int) halfLife + ", ")
            + "m "
            + (int) pseudoDays
            + (firstCounts ? ", first counts" : "");
      }
    }

    @Override
    public double[] chances(EventDays seen) {
      double[] chances = new double[parameters.length];
      for (int h = 0; h < chances.length; h++) {
        chances[h] = chance(seen, common, parameters[h], NextEvent.HORIZONS.get(h));
      }
      return chances;
    }

    static double chance(EventDays seen, double common, Parameters p, int horizon) {
      double keep = StrictMath.pow(0.5, 1 / p.halfLife());
      double events = 0;
      for (int i = p.firstCounts() ? 0 : 1; i < seen.days().size(); i++) {
        events += StrictMath.pow(keep, seen.to() - seen.days().get(i));
      }
      double days = seen.to() - seen.from() + (p.firstCounts() ? 1 : 0);
      double weight = keep == 1 ? days : (1 - StrictMath.pow(keep, days)) / (1 - keep);
      double rate = (events + p.pseudoDays() * common) / (weight + p.pseudoDays());
      return 1 - StrictMath.pow(1 - Math.min(rate, 1), horizon);
    }
  }
}
