package org.tocsin.forecast.monthly;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.tocsin.forecast.draws.Atoms;

/**
 * What followed in the past, anywhere, where the months before had looked most alike (nearest
 * neighbours: Lorenz, Journal of the Atmospheric Sciences 26, 1969, 636-646): of few examples, of
 * many, and of many with the deaths that followed multiplied, for each example, by how much higher
 * the level is here; for the others by how much higher it is than that of all of them.
 */
final class Analogues implements Family {

  static final Analogues FAMILY = new Analogues();

  private static final int FEW = 200;
  private static final int MANY = 600;

  /** How much each trait of {@link Levels} counts in the distance. */
  private static final double[] IMPORTANCE = {.2, .5, .5, .25, .15, .2, .5, .5, .3, .2, .2};

  /** Memories that the level is taken from: neither the shortest nor the longest. */
  private static final int[] LEVEL = {1, 2, 3, 6, 7, 8};

  private static final int INDEX_BITS = 22;

  /** Above the examples by this factor, they are trusted less, by its square. */
  private static final double TRUSTED = 1.2;

  private Analogues() {}

  @Override
  public List<String> names() {
    return List.of("near200", "near600", "scaled600");
  }

  @Override
  public boolean lent() {
    return true;
  }

  @Override
  public List<MonthlyForecaster.Fitted> fit(Past past) {
    Found found = past.alike();
    return List.of(found.fitted(0), found.fitted(1), found.fitted(2));
  }

  /** The examples nearest to each country, found when first asked for; alike countries share. */
  static final class Found {

    private final Past past;
    private final Map<Integer, Near> byCountry = new ConcurrentHashMap<>();
    private final Map<List<Float>, Near> byTraits = new ConcurrentHashMap<>();

    private record Near(Past.Lent[] ways, Map<Integer, Atoms> made) {}

    Found(Past past) {
      this.past = past;
    }

    MonthlyForecaster.Fitted fitted(int way) {
      return (country, lead) -> {
        Near near = near(country);
        return near.made()
            .computeIfAbsent(
                lead * near.ways().length + way, unseen -> past.followed(near.ways()[way], lead));
      };
    }

    /**
     * How much what followed elsewhere can tell of a country: 1, and less where it lies beyond what
     * was seen, since wars that end are most of the smaller ones.
     */
    double trust(int country) {
      double[] lift = many(country).stretch();
      double beyond = lift.length == 0 ? 1 : TRUSTED / lift[0];
      return Math.min(1, beyond * beyond);
    }

    /** The many, without stretch. */
    Past.Lent many(int country) {
      return near(country).ways()[1];
    }

    private Near near(int country) {
      return byCountry.computeIfAbsent(
          country,
          unseen -> {
            float[] here = past.here(country);
            List<Float> key = IntStream.range(0, here.length).mapToObj(f -> here[f]).toList();
            return byTraits.computeIfAbsent(key, alike -> find(here));
          });
    }

    private Near find(float[] here) {
      long[] keys = new long[past.examples()];
      for (int i = 0; i < keys.length; i++) {
        // Sorts by distance; the low bits put equal ones in an order that favours nobody.
        long mixed = (i * 0x9E3779B97F4A7C15L) >>> 54;
        keys[i] =
            (long) Float.floatToIntBits((float) distance(here, past.traits(i))) << 32
                | mixed << INDEX_BITS
                | i;
      }
      int many = Math.min(MANY, keys.length);
      Smallest.first(keys, many);
      Arrays.sort(keys, 0, many);
      int few = Math.min(FEW, many);
      return new Near(
          new Past.Lent[] {
            lent(keys, few, here, false),
            lent(keys, many, here, false),
            lent(keys, many, here, true)
          },
          new ConcurrentHashMap<>());
    }

    private Past.Lent lent(long[] keys, int size, float[] here, boolean stretched) {
      int[] examples = new int[size];
      double[] weights = new double[size];
      double[] stretch = new double[size];
      double reach = size == 0 ? 1 : far(keys[size - 1]) + 1e-6;
      double mean = 0;
      double total = 0;
      for (int i = 0; i < size; i++) {
        examples[i] = (int) (keys[i] & ((1L << INDEX_BITS) - 1));
        weights[i] = 1 - 0.9 * far(keys[i]) / reach;
        stretch[i] = higher(here, past.traits(examples[i]));
        mean += weights[i] * stretch[i];
        total += weights[i];
      }
      for (int i = 0; i < size; i++) {
        // Where nothing as violent has been seen, all examples lie below it: they are lifted as
        // one.
        stretch[i] = Past.Lent.stretch(stretched ? stretch[i] : mean / total);
      }
      return new Past.Lent(examples, weights, stretch);
    }

    private static double far(long key) {
      return Float.intBitsToFloat((int) (key >>> 32));
    }

    /** Squared. */
    private static double distance(float[] a, float[] b) {
      double sum = 0;
      for (int f = 0; f < a.length; f++) {
        double apart = a[f] - b[f];
        sum += IMPORTANCE[f] * apart * apart;
      }
      return sum;
    }

    /** By how much the logarithm of the level lies above that of an example. */
    private static double higher(float[] here, float[] there) {
      double sum = 0;
      for (int f : LEVEL) {
        sum += here[f] - there[f];
      }
      return sum / LEVEL.length;
    }
  }
}
