package org.tocsin.forecast.monthly;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tocsin.forecast.draws.Atoms;

/**
 * What followed in the past, anywhere, where the months before had looked most alike (nearest
 * neighbours: Lorenz, Journal of the Atmospheric Sciences 26, 1969, 636-646). Only months whose
 * following months all lie before the origin can serve.
 *
 * @param neighbours how many
 * @param importance of each trait of {@link Levels} in the distance
 * @param rescaled whether deaths that followed are multiplied by how much higher the level is here
 */
record Analogues(String name, int neighbours, double[] importance, boolean rescaled)
    implements MonthlyForecaster {

  /** Added to levels before their ratio is taken, so that small ones are not blown up. */
  private static final double FLOOR = 1;

  private static final double MOST = 5;

  @Override
  public Fitted fit(MonthlyPanel past, int leads) {
    return new Found(past, leads, this);
  }

  private static final class Found implements Fitted {

    private final MonthlyPanel past;
    private final Levels levels;
    private final Analogues asked;
    private final int[] countries;
    private final int[] months;
    private final float[][] traits;
    private final Map<Integer, Chosen> chosen = new HashMap<>();
    private final Map<String, Chosen> alike = new HashMap<>();

    /** Which examples, with what weight and stretch. */
    private record Chosen(int[] examples, double[] weights, double[] stretch) {}

    Found(MonthlyPanel past, int leads, Analogues asked) {
      this.past = past;
      this.levels = new Levels(past);
      this.asked = asked;
      int most = past.size() * Math.max(0, past.last() - past.first() + 1);
      int[] country = new int[most];
      int[] month = new int[most];
      int size = 0;
      for (int c = 0; c < past.size(); c++) {
        for (int m = past.first() + Levels.LEAST - 1; m + leads <= past.last(); m++) {
          if (levels.knows(c, m)) {
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
    }

    @Override
    public synchronized Atoms at(int country, int lead) {
      Chosen among =
          chosen.computeIfAbsent(
              country,
              c ->
                  alike.computeIfAbsent(
                      Arrays.toString(levels.traits(c, past.last())), unseen -> choose(c)));
      int[] examples = among.examples();
      double[] values = new double[examples.length];
      double[] weights = new double[examples.length];
      double known = 0;
      for (int i = 0; i < examples.length; i++) {
        int at = examples[i];
        if (past.knows(countries[at], months[at] + lead)) {
          double deaths = past.deaths(countries[at], months[at] + lead);
          values[i] = deaths == 0 ? 0 : Math.max(1, Math.rint(deaths * among.stretch()[i]));
          weights[i] = among.weights()[i];
          known += weights[i];
        }
      }
      return known > 0 ? Atoms.of(values, weights) : Atoms.at(0);
    }

    private Chosen choose(int country) {
      float[] here = levels.traits(country, past.last());
      int size = countries.length;
      int wanted = Math.min(asked.neighbours(), size);
      long[] keys = new long[size];
      for (int i = 0; i < size; i++) {
        double far = distance(here, traits[i]);
        // Sorts by distance; the low bits put equal ones in an order that favours nobody.
        long mixed = (i * 0x9E3779B97F4A7C15L) >>> 52;
        keys[i] =
            ((long) Float.floatToIntBits((float) far) << 32)
                | (mixed << 20 & 0xFFF00000L)
                | (i & 0xFFFFFL);
      }
      Smallest.first(keys, wanted);
      Arrays.sort(keys, 0, wanted);
      int[] examples = new int[wanted];
      double[] weights = new double[wanted];
      double[] stretch = new double[wanted];
      double reach = wanted == 0 ? 1 : Float.intBitsToFloat((int) (keys[wanted - 1] >>> 32)) + 1e-3;
      for (int i = 0; i < wanted; i++) {
        examples[i] = (int) (keys[i] & 0xFFFFFL);
        double share = Float.intBitsToFloat((int) (keys[i] >>> 32)) / reach;
        weights[i] = 1 - 0.9 * share * share;
        stretch[i] = asked.rescaled() ? stretch(country, examples[i]) : 1;
      }
      return new Chosen(examples, weights, stretch);
    }

    private double distance(float[] a, float[] b) {
      double sum = 0;
      for (int f = 0; f < a.length; f++) {
        double apart = a[f] - b[f];
        sum += asked.importance()[f] * apart * apart;
      }
      return Math.sqrt(sum);
    }

    /** How much higher the level of the last months is than it was there and then. */
    private double stretch(int country, int example) {
      double here = 0;
      double there = 0;
      for (int h = 1; h <= 3; h++) {
        here += Math.log(levels.mean(country, past.last(), h) + FLOOR);
        there += Math.log(levels.mean(countries[example], months[example], h) + FLOOR);
      }
      return Math.min(MOST, Math.max(1 / MOST, Math.exp((here - there) / 3)));
    }
  }
}
