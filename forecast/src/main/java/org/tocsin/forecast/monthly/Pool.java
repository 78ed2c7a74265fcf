package org.tocsin.forecast.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tocsin.forecast.draws.Atoms;
import org.tocsin.forecast.draws.Crps;

/**
 * Several forecasters pooled, with weights by how violent a country has been and by how far ahead:
 * those that would have served best on past origins whose outcomes were known at this one. Then the
 * upper ends of the intervals are set so that they would have covered there what they say.
 *
 * @param hold how strongly weights are held near equal ones; from 1 on they are equal
 * @param cover share of past outcomes that 90 % intervals are to cover; from 1 on as they come
 */
record Pool(String name, List<Family> families, double hold, double cover)
    implements MonthlyForecaster {

  /** What a class of countries or a band of leads one further off counts for. */
  private static final double BORROW = 0.3;

  /** Between past origins; of them one in a year, as far back as examples allow. */
  private static final int STEP = 12;

  private static final int SHORTEST = 36;

  /** Each third lead is learnt from. */
  private static final int EACH_LEAD = 3;

  private static final int QUANTILES = 60;

  private static final double[] DOUBTS = {0, 0.5, 1, 2};

  @Override
  public Pooled fit(MonthlyPanel panel, int leads) {
    return fit(panel, leads, origin -> rows(panel, origin, leads));
  }

  private Pooled fit(MonthlyPanel panel, int leads, IntFunction<List<Row>> rows) {
    Past past = new Past(panel, leads);
    return new Pooled(past, parts(past), learn(panel, leads, rows), lent());
  }

  /** What was foretold from an origin and came of it within the leads is the same ever after. */
  @Override
  public MonthlyForecaster forOnePanel() {
    Map<List<Integer>, List<Row>> kept = new ConcurrentHashMap<>();
    return new MonthlyForecaster() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Fitted fit(MonthlyPanel panel, int leads) {
        return Pool.this.fit(
            panel,
            leads,
            origin ->
                kept.computeIfAbsent(List.of(origin, leads), unseen -> rows(panel, origin, leads)));
      }
    };
  }

  private MonthlyForecaster.Fitted[] parts(Past past) {
    return families.stream()
        .flatMap(family -> family.fit(past).stream())
        .toArray(MonthlyForecaster.Fitted[]::new);
  }

  private int size() {
    return families.stream().mapToInt(family -> family.names().size()).sum();
  }

  /**
   * What was learnt.
   *
   * @param weights by class of countries, band of leads, part
   * @param levels by class of countries
   * @param doubt the power of {@link Analogues.Found#trust} by which parts that go by what followed
   *     elsewhere lose weight
   */
  record Learnt(double[][][] weights, UpperTail[] levels, double doubt) {}

  /** One past forecast and what came of it. */
  private record Row(
      int intensity, int band, double importance, double trust, double outcome, Atoms[] parts) {

    Atoms pooled(double[][][] weights, boolean[] lent, double doubt) {
      return Atoms.pooled(
          parts, trusted(weights[intensity][band], lent, StrictMath.pow(trust, doubt)));
    }
  }

  /** Of each part, whether it goes by what followed elsewhere. */
  boolean[] lent() {
    boolean[] lent = new boolean[size()];
    int at = 0;
    for (Family family : families) {
      for (int i = 0; i < family.names().size(); i++) {
        lent[at++] = family.lent();
      }
    }
    return lent;
  }

  /** How much of their weight such parts keep; where there is peace nothing lies beyond. */
  static double trust(Past past, int country, int intensity) {
    return intensity < Intensity.FIRST_ACTIVE ? 1 : past.alike().trust(country);
  }

  /** Weights of which those of parts that go by what followed elsewhere are lowered. */
  static double[] trusted(double[] weights, boolean[] lent, double trust) {
    double[] lowered = weights.clone();
    for (int k = 0; k < lowered.length; k++) {
      lowered[k] *= lent[k] ? trust : 1;
    }
    return lowered;
  }

  private Learnt learn(MonthlyPanel panel, int leads, IntFunction<List<Row>> from) {
    List<List<Row>> rows =
        hold >= 1 && cover >= 1
            ? List.of()
            : IntStream.iterate(
                    panel.last() - leads, at -> at >= panel.first() + SHORTEST, at -> at - STEP)
                .parallel()
                .mapToObj(from)
                .toList();
    double[][][] weights = weights(rows);
    double doubt = doubt(rows, weights);
    UpperTail[] tails =
        IntStream.range(0, Intensity.COUNT)
            .parallel()
            .mapToObj(intensity -> tail(rows, intensity, weights, doubt))
            .toArray(UpperTail[]::new);
    return new Learnt(weights, tails, doubt);
  }

  private List<Row> rows(MonthlyPanel panel, int origin, int leads) {
    Past before = new Past(panel.upTo(origin), leads);
    MonthlyForecaster.Fitted[] fitted = parts(before);
    List<Row> rows = new ArrayList<>();
    for (int country = 0; country < panel.size(); country++) {
      if (!before.panel().knows(country, origin)) {
        continue;
      }
      int intensity = Intensity.of(before.panel(), country);
      double trust = trust(before, country, intensity);
      double importance = 1 / (1 + before.panel().sum(country, origin - 11, origin) / 12);
      for (int lead = EACH_LEAD - 1; lead <= leads; lead += EACH_LEAD) {
        if (panel.knows(country, origin + lead)) {
          Atoms[] parts = new Atoms[fitted.length];
          for (int k = 0; k < parts.length; k++) {
            parts[k] = fitted[k].at(country, lead).thinned(QUANTILES);
          }
          double outcome = panel.deaths(country, origin + lead);
          rows.add(new Row(intensity, LeadBands.of(lead), importance, trust, outcome, parts));
        }
      }
    }
    return rows;
  }

  private double[][][] weights(List<List<Row>> rows) {
    Weighing[][] seen = new Weighing[Intensity.COUNT][LeadBands.COUNT];
    // Each class and band sums its own rows in their order, whoever sums the others.
    IntStream.range(0, Intensity.COUNT * LeadBands.COUNT)
        .parallel()
        .forEach(
            cell ->
                seen[cell / LeadBands.COUNT][cell % LeadBands.COUNT] =
                    weighing(rows, cell / LeadBands.COUNT, cell % LeadBands.COUNT));
    double[][][] weights = new double[Intensity.COUNT][LeadBands.COUNT][];
    for (int intensity = 0; intensity < Intensity.COUNT; intensity++) {
      for (int band = 0; band < LeadBands.COUNT; band++) {
        weights[intensity][band] = borrowed(seen, intensity, band).weights(hold);
      }
    }
    return weights;
  }

  private Weighing weighing(List<List<Row>> rows, int intensity, int band) {
    Weighing weighing = new Weighing(size());
    if (hold < 1) {
      for (List<Row> some : rows) {
        for (Row row : some) {
          if (row.intensity() == intensity && row.band() == band) {
            weighing.add(row.parts(), row.outcome(), row.importance());
          }
        }
      }
    }
    return weighing;
  }

  private Weighing borrowed(Weighing[][] seen, int intensity, int band) {
    Weighing all = new Weighing(size());
    for (int other = 0; other < seen.length; other++) {
      for (int further = 0; further < seen[other].length; further++) {
        int apart = Math.abs(other - intensity) + Math.abs(further - band);
        all.add(seen[other][further], StrictMath.pow(BORROW, apart));
      }
    }
    return all;
  }

  /** What would have served best on past origins where a country lay beyond the examples. */
  private double doubt(List<List<Row>> rows, double[][][] weights) {
    boolean[] lent = lent();
    double[] sums = new double[DOUBTS.length];
    for (List<Row> some : rows) {
      for (Row row : some) {
        for (int i = 0; i < sums.length && row.trust() < 1; i++) {
          Atoms pooled = row.pooled(weights, lent, DOUBTS[i]);
          sums[i] += row.importance() * Crps.of(pooled, row.outcome());
        }
      }
    }
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] < sums[best] ? i : best;
    }
    return DOUBTS[best];
  }

  /** So that so many past outcomes of the class lie within, conformally. */
  private UpperTail tail(List<List<Row>> rows, int intensity, double[][][] weights, double doubt) {
    if (cover >= 1 || intensity < Intensity.FIRST_ACTIVE) {
      return UpperTail.AS_IT_IS;
    }
    boolean[] lent = lent();
    List<double[]> places = new ArrayList<>();
    for (List<Row> some : rows) {
      for (Row row : some) {
        if (row.intensity() == intensity) {
          Atoms pooled = row.pooled(weights, lent, doubt);
          places.add(new double[] {pooled.below(row.outcome()), pooled.atOrBelow(row.outcome())});
        }
      }
    }
    return UpperTail.covering(places, cover);
  }
}
