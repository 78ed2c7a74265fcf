package org.tocsin.forecast.monthly;

import java.util.Arrays;
import org.tocsin.forecast.draws.Atoms;

/**
 * What was known, and the past months in it that can serve as examples: those whose following
 * months were all over by the end of it.
 */
final class Past {

  private final MonthlyPanel panel;
  private final int leads;
  private final Levels levels;
  private final int[] countries;
  private final int[] months;
  private final float[][] traits;
  private final Analogues.Found alike;

  /**
   * @param leads months that follow an example
   */
  Past(MonthlyPanel panel, int leads) {
    this.panel = panel;
    this.leads = leads;
    this.levels = new Levels(panel);
    int[] country = new int[panel.size() * (panel.last() - panel.first() + 1)];
    int[] month = new int[country.length];
    int size = 0;
    for (int c = 0; c < panel.size(); c++) {
      for (int m = panel.first() + Levels.LEAST - 1; m + leads <= panel.last(); m++) {
        if (levels.knows(c, m) && panel.knows(c, m + leads)) {
          country[size] = c;
          month[size++] = m;
        }
      }
    }
    countries = Arrays.copyOf(country, size);
    months = Arrays.copyOf(month, size);
    traits = new float[size][];
    for (int i = 0; i < size; i++) {
      traits[i] = levels.traits(countries[i], months[i]);
    }
    alike = new Analogues.Found(this);
  }

  /** The examples most like each country. */
  Analogues.Found alike() {
    return alike;
  }

  MonthlyPanel panel() {
    return panel;
  }

  int leads() {
    return leads;
  }

  /** How many examples there are. */
  int examples() {
    return months.length;
  }

  float[] traits(int example) {
    return traits[example];
  }

  /** Of what stood beside an example's own deaths. */
  float[] beside(int example) {
    return levels.beside(countries[example], months[example]);
  }

  /** The same of a country at the end of what was known. */
  float[] besideHere(int country) {
    return levels.beside(country, panel.last());
  }

  int month(int example) {
    return months[example];
  }

  /** Of a country at the end of what was known. */
  float[] here(int country) {
    return levels.traits(country, panel.last());
  }

  /** Mean deaths a month that followed an example. */
  double followed(int example, int from, int to) {
    return panel.sum(countries[example], months[example] + from, months[example] + to)
        / (to - from + 1);
  }

  /** What followed an example so many months later; NaN is not known. */
  double followed(int example, int lead) {
    int month = months[example] + lead;
    return panel.knows(countries[example], month)
        ? panel.deaths(countries[example], month)
        : Double.NaN;
  }

  /** What followed some examples, each with a weight, deaths times its stretch. */
  Atoms followed(Lent lent, int lead) {
    double[] values = new double[lent.examples().length];
    double[] weights = new double[values.length];
    boolean any = false;
    for (int i = 0; i < values.length; i++) {
      double deaths = followed(lent.examples()[i], lead);
      if (!Double.isNaN(deaths)) {
        values[i] = deaths == 0 ? 0 : Math.max(1, Math.rint(deaths * lent.stretch()[i]));
        weights[i] = lent.weights()[i];
        any = true;
      }
    }
    return any ? Atoms.of(values, weights) : Atoms.at(0);
  }

  /** Examples that lend what followed them. */
  record Lent(int[] examples, double[] weights, double[] stretch) {

    static final double MOST = 5;

    static final Lent NONE = new Lent(new int[0], new double[0], new double[0]);

    /** No stretch is larger than {@value #MOST} times, so that no tail runs away. */
    static double stretch(double higher) {
      return Math.min(MOST, Math.max(1 / MOST, StrictMath.exp(higher)));
    }
  }
}
