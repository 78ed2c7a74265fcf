package org.tocsin.forecast.monthly;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.tocsin.forecast.draws.Atoms;
import org.tocsin.forecast.linear.Logistic;
import org.tocsin.forecast.linear.Table;
import org.tocsin.forecast.trees.BoostedTrees;
import org.tocsin.forecast.trees.QuantileTrees;

/**
 * Whether there is any death, and how many there are if so, each learnt apart by boosted trees (a
 * hurdle model: Mullahy, Journal of Econometrics 33, 1986, 341-365), from the country's own past,
 * deaths in the countries that border on it and deaths of other kinds, where the panel tells of
 * them. Trees cannot go beyond what they have seen: so the number is learnt as a share of the
 * country's recent level, and goes with it.
 */
final class Hurdle implements Family {

  static final Hurdle FAMILY = new Hurdle();

  /** The trait that numbers are counted against: mean deaths at a memory of eight months. */
  private static final int LEVEL = 2;

  private static final BoostedTrees.Growth ANY = new BoostedTrees.Growth(60, 3, 0.1, 5, 3);
  private static final BoostedTrees.Growth MANY = new BoostedTrees.Growth(50, 2, 0.1, 20, 30);

  /**
   * Months of one country tell nearly the same: each sixth is learnt from, each second if lively.
   */
  private static final int EACH = 6;

  private static final int EACH_WITH_DEATHS = 2;
  private static final int FEWEST = 200;

  private Hurdle() {}

  @Override
  public List<String> names() {
    return List.of("hurdle");
  }

  @Override
  public List<MonthlyForecaster.Fitted> fit(Past past) {
    Map<Integer, Optional<Learnt>> learnt = new ConcurrentHashMap<>();
    Map<Integer, Atoms> made = new ConcurrentHashMap<>();
    return List.of(
        (country, lead) -> {
          int band = LeadBands.of(lead);
          Optional<Learnt> known = learnt.computeIfAbsent(band, some -> learn(past, some));
          return made.computeIfAbsent(
              country * LeadBands.COUNT + band,
              unseen -> known.map(both -> both.of(past, country)).orElse(Atoms.at(0)));
        });
  }

  /** Both parts for one band of leads. */
  private record Learnt(BoostedTrees any, QuantileTrees many) {

    Atoms of(Past past, int country) {
      float[] traits = past.here(country);
      Table table = table(List.of(traits), List.of(past.besideHere(country)));
      double chance = Logistic.probability(any.logOdds(table, 0));
      double[] shares = many.quantiles(table, 0);
      double[] values = new double[shares.length + 1];
      double[] weights = new double[values.length];
      weights[shares.length] = 1 - chance;
      for (int i = 0; i < shares.length; i++) {
        values[i] = Math.max(1, Math.rint(StrictMath.exp(shares[i] + traits[LEVEL])));
        weights[i] = chance / shares.length;
      }
      return Atoms.of(values, weights);
    }
  }

  private static Optional<Learnt> learn(Past past, int band) {
    int[] rows = rows(past, band, EACH, 0);
    int[] lively = rows(past, band, EACH_WITH_DEATHS, 1);
    if (rows.length < FEWEST || lively.length < FEWEST) {
      return Optional.empty();
    }
    boolean[] any = new boolean[rows.length];
    for (int i = 0; i < any.length; i++) {
      any[i] = outcome(past, rows[i], band) > 0;
    }
    double[] shares =
        Arrays.stream(lively)
            .mapToDouble(i -> StrictMath.log(outcome(past, i, band)) - past.traits(i)[LEVEL])
            .toArray();
    Table all = table(past, rows);
    double[] even = new double[rows.length];
    Arrays.fill(even, 1);
    return Optional.of(
        new Learnt(
            BoostedTrees.grow(all, any, even, new int[all.columns()], ANY),
            QuantileTrees.grow(table(past, lively), shares, MANY)));
  }

  private static int[] rows(Past past, int band, int each, int fewestDeaths) {
    int last = past.panel().last();
    return IntStream.range(0, past.examples())
        .filter(i -> (last - past.month(i)) % each == 0)
        .filter(i -> outcome(past, i, band) >= fewestDeaths)
        .toArray();
  }

  /** Of one month of the band, another for each example; NaN is not known. */
  private static double outcome(Past past, int example, int band) {
    int first = LeadBands.first(band);
    int months = LeadBands.last(band, past.leads()) - first + 1;
    int lead = first + Math.floorMod(example * 7, months);
    return lead > past.leads() ? Double.NaN : past.followed(example, lead);
  }

  private static Table table(Past past, int... rows) {
    return table(
        Arrays.stream(rows).mapToObj(past::traits).toList(),
        Arrays.stream(rows).mapToObj(past::beside).toList());
  }

  private static Table table(List<float[]> own, List<float[]> beside) {
    int first = own.get(0).length;
    int columns = first + beside.get(0).length;
    double[] x = new double[own.size() * columns];
    for (int row = 0; row < own.size(); row++) {
      for (int column = 0; column < columns; column++) {
        x[row * columns + column] =
            column < first ? own.get(row)[column] : beside.get(row)[column - first];
      }
    }
    return new Table(x, own.size(), columns);
  }
}
