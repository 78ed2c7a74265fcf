package org.tocsin.forecast.onset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.tocsin.forecast.linear.Logistic;
import org.tocsin.forecast.linear.PriorLogistic;
import org.tocsin.forecast.linear.Table;
import org.tocsin.forecast.panel.CountryYear;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;

/**
 * Several models as one: a weighted sum of their log-odds with an intercept, for either lead apart.
 * Weights and intercept are learnt from what the members foretold at the ends of earlier years, of
 * which the outcome was known by the origin; they are believed beforehand to be equal shares and no
 * correction, and that belief gives way slowly. The past counts the less the longer ago it is.
 */
public record Pool(String name, List<Forecaster> members, Settings settings) implements Forecaster {

  /**
   * How the pool learns.
   *
   * @param shares how far, in deviations of the belief, a weight may go from its equal share
   * @param level the same of the intercept, in log-odds
   * @param halving after so many years an earlier forecast counts half
   */
  public record Settings(double shares, double level, double halving) {}

  /** Before so many years of rows no member has enough to learn from. */
  private static final int FIRST = 12;

  public Pool {
    members = List.copyOf(members);
  }

  @Override
  public List<String> needs() {
    TreeSet<String> needs = new TreeSet<>();
    members.forEach(member -> needs.addAll(member.needs()));
    return List.copyOf(needs);
  }

  @Override
  public Fitted fit(Knowledge known) {
    double[] one = weights(known, Lead.ONE_YEAR);
    double[] two = weights(known, Lead.TWO_YEARS);
    List<List<Forecast>> now =
        members.stream().map(member -> known.foretold(member, known.origin())).toList();
    int[] rows = known.panel().rowsOf(known.origin());
    return row -> {
      int place = java.util.Arrays.binarySearch(rows, row);
      double first = chance(one, line(now, place, Lead.ONE_YEAR));
      double either = chance(two, line(now, place, Lead.TWO_YEARS));
      return new Risk(Math.min(first, either), either);
    };
  }

  private static double chance(double[] learnt, double[] line) {
    double sum = 0;
    for (int at = 0; at < line.length; at++) {
      sum += learnt[at] * line[at];
    }
    return Logistic.probability(sum);
  }

  /** One, then each member's log-odds of the country at that place of the year's list. */
  private double[] line(List<List<Forecast>> foretold, int place, Lead lead) {
    double[] line = new double[members.size() + 1];
    line[0] = 1;
    for (int member = 0; member < members.size(); member++) {
      Risk risk = foretold.get(member).get(place).risk();
      line[member + 1] = Logistic.logOdds(risk.within(lead));
    }
    return line;
  }

  /** The intercept and each member's weight. */
  double[] weights(Knowledge known, Lead lead) {
    List<double[]> lines = new ArrayList<>();
    List<Boolean> happened = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    Panel panel = known.panel();
    int last = known.origin() - Lead.TWO_YEARS.years();
    for (int year = panel.row(0).year() + FIRST; year <= last; year++) {
      int from = year;
      List<List<Forecast>> foretold =
          members.stream().map(member -> known.foretold(member, from)).toList();
      double weight = StrictMath.pow(0.5, (last - year) / settings.halving());
      for (int place = 0; place < foretold.get(0).size(); place++) {
        CountryYear country = foretold.get(0).get(place).from();
        OptionalInt row = panel.find(country.code(), year);
        if (row.isPresent() && panel.onsetWithin(row.getAsInt(), lead).isPresent()) {
          lines.add(line(foretold, place, lead));
          happened.add(panel.onsetWithin(row.getAsInt(), lead).orElse(false));
          weights.add(weight);
        }
      }
    }
    PriorLogistic.Belief[] beliefs = new PriorLogistic.Belief[members.size() + 1];
    beliefs[0] = new PriorLogistic.Belief(0, settings.level());
    for (int at = 1; at < beliefs.length; at++) {
      beliefs[at] = new PriorLogistic.Belief(1.0 / members.size(), settings.shares());
    }
    boolean[] outcomes = new boolean[happened.size()];
    for (int at = 0; at < outcomes.length; at++) {
      outcomes[at] = happened.get(at);
    }
    double[] counts = weights.stream().mapToDouble(Double::doubleValue).toArray();
    Table table =
        lines.isEmpty()
            ? new Table(new double[0], 0, beliefs.length)
            : Table.of(lines.toArray(double[][]::new));
    return PriorLogistic.fit(table, outcomes, counts, beliefs);
  }
}
