package org.tocsin.forecast.monthly;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What followed in the past where as much had been to be expected. A ridge regression on {@link
 * Levels}, fitted to past months of about this country's level, foretells the logarithm of the mean
 * deaths of some months ahead; the months whose own forecast was nearest lend what followed them,
 * stretched by the difference of the two forecasts (predictive mean matching: Little, Journal of
 * Business and Economic Statistics 6, 1988, 287-296). With few examples and with many.
 */
final class Drift implements Family {

  static final Drift FAMILY = new Drift();

  private static final int[] NEIGHBOURS = {300, 800};

  /** Of the band of levels that the regression is fitted to, in units of the logarithm. */
  private static final double WIDTH = 1;

  /** How much the traits themselves count beside the forecast, in what is near. */
  private static final double[] ALIKE = {0.3, 0.05};

  /** A difference of forecasts that counts as one. */
  private static final double UNIT = 0.5;

  private static final double RIDGE = 10;

  /** Months of one country tell nearly the same: the regression takes each third. */
  private static final int EACH = 3;

  /** Below it a country is quiet and there is no drift to speak of. */
  private static final double QUIET = 0.02;

  private static final int FEWEST = 100;

  private Drift() {}

  @Override
  public List<String> names() {
    return List.of("drift300", "drift800");
  }

  @Override
  public boolean lent() {
    return true;
  }

  @Override
  public List<MonthlyForecaster.Fitted> fit(Past past) {
    Found found = new Found(past);
    return List.of(found.fitted(0), found.fitted(1));
  }

  private static final class Found {

    private final Past past;
    private final int[] active;
    private final int[] sampled;
    private final float[][] rows;
    private final Map<Integer, Here> heres = new ConcurrentHashMap<>();
    private final Map<Integer, double[]> futures = new ConcurrentHashMap<>();
    private final Map<Integer, Past.Lent[]> found = new ConcurrentHashMap<>();

    Found(Past past) {
      this.past = past;
      int[] lively = new int[past.examples()];
      int size = 0;
      for (int i = 0; i < past.examples(); i++) {
        if (level(past.traits(i)) > QUIET) {
          lively[size++] = i;
        }
      }
      active = Arrays.copyOf(lively, size);
      int last = past.panel().last();
      sampled = Arrays.stream(active).filter(i -> (last - past.month(i)) % EACH == 0).toArray();
      rows = Arrays.stream(sampled).mapToObj(past::traits).toArray(float[][]::new);
    }

    MonthlyForecaster.Fitted fitted(int way) {
      return (country, lead) ->
          past.followed(
              found
                  .computeIfAbsent(
                      country * LeadBands.COUNT + LeadBands.of(lead),
                      unseen -> find(country, LeadBands.of(lead)))[way],
              lead);
    }

    /** The middle of the memories. */
    private static double level(float[] traits) {
      return (traits[2] + traits[3] + traits[7] + traits[8]) / 4;
    }

    private double[] future(int band) {
      return futures.computeIfAbsent(
          band,
          unseen ->
              Arrays.stream(sampled)
                  .mapToDouble(
                      i ->
                          StrictMath.log1p(
                              past.followed(
                                  i, LeadBands.first(band), LeadBands.last(band, past.leads()))))
                  .toArray());
    }

    /**
     * What serves for all months ahead of a country.
     *
     * @param far of each lively example, how unlike its traits are, squared
     */
    private record Here(Ridge regression, double[] far) {}

    private Here here(float[] traits) {
      double level = level(traits);
      double[] weights = weights(level, WIDTH);
      if (Arrays.stream(weights).sum() < FEWEST) {
        // Where few were as violent, those nearest to it must do.
        weights = weights(level, 2 * WIDTH);
      }
      double[] far = new double[active.length];
      for (int i = 0; i < far.length; i++) {
        float[] there = past.traits(active[i]);
        for (int f = 0; f < traits.length; f++) {
          double other = traits[f] - there[f];
          far[i] += other * other;
        }
      }
      return new Here(new Ridge(rows, weights, RIDGE), far);
    }

    private Past.Lent[] find(int country, int band) {
      float[] traits = past.here(country);
      if (level(traits) <= QUIET || sampled.length < FEWEST) {
        return new Past.Lent[] {Past.Lent.NONE, Past.Lent.NONE};
      }
      Here here = heres.computeIfAbsent(country, unseen -> here(traits));
      double[] slopes = here.regression().fit(future(band));
      double foretold = Ridge.apply(slopes, traits);
      double[] higher = new double[active.length];
      for (int i = 0; i < higher.length; i++) {
        higher[i] = foretold - Ridge.apply(slopes, past.traits(active[i]));
      }
      return new Past.Lent[] {nearest(here.far(), higher, 0), nearest(here.far(), higher, 1)};
    }

    private double[] weights(double level, double width) {
      double[] weights = new double[rows.length];
      for (int i = 0; i < weights.length; i++) {
        double apart = (level(rows[i]) - level) / width;
        weights[i] = StrictMath.exp(-0.5 * apart * apart);
      }
      return weights;
    }

    private Past.Lent nearest(double[] far, double[] higher, int way) {
      int wanted = Math.min(NEIGHBOURS[way], active.length);
      long[] keys = new long[active.length];
      for (int i = 0; i < keys.length; i++) {
        double apart = higher[i] / UNIT;
        double all = apart * apart + ALIKE[way] * far[i];
        keys[i] = (long) Float.floatToIntBits((float) all) << 32 | i;
      }
      Smallest.first(keys, wanted);
      Arrays.sort(keys, 0, wanted);
      double reach = Float.intBitsToFloat((int) (keys[wanted - 1] >>> 32)) + 1e-6;
      int[] examples = new int[wanted];
      double[] weights = new double[wanted];
      double[] stretch = new double[wanted];
      for (int i = 0; i < wanted; i++) {
        int at = (int) keys[i];
        examples[i] = active[at];
        weights[i] = 1 - 0.9 * Float.intBitsToFloat((int) (keys[i] >>> 32)) / reach;
        stretch[i] = Past.Lent.stretch(higher[at]);
      }
      return new Past.Lent(examples, weights, stretch);
    }
  }
}
