package org.tocsin.core.permutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;

/**
 * Whether whole numbers of one group are larger than those of the other: the permutation test for a
 * difference of means (Fisher; Pitman, Supplement to the Journal of the Royal Statistical Society
 * 4, 1937, 119-130), one-sided. Within strata, values change places only with values of their own
 * stratum, and the difference is the mean of the strata's differences weighted by {@code a * b / (a
 * + b)} for a and b values (Mantel and Haenszel); a stratum of one group alone says nothing.
 *
 * @param difference mean of the marked less mean of the others; empty where one group is empty in
 *     every stratum
 * @param p how often chance alone gives as large a difference
 */
public record TwoGroups(Optional<Double> difference, PValue p) {

  /** Up to so many values every arrangement is counted; beyond, some are drawn. */
  static final int EXACT_UP_TO = 60;

  /**
   * @param values within 1,000 of each other
   * @param marked which of them are of the one group
   */
  public static TwoGroups of(int[] values, boolean[] marked, long seed) {
    return within(values, marked, new int[values.length], seed);
  }

  /** The same, value against value of the same stratum. */
  public static TwoGroups within(int[] values, boolean[] marked, int[] strata, long seed) {
    return within(values, marked, strata, seed, EXACT_UP_TO);
  }

  static TwoGroups within(int[] values, boolean[] marked, int[] strata, long seed, int exactUpTo) {
    List<Stratum> telling = Stratum.telling(values, marked, strata);
    if (telling.isEmpty()) {
      return new TwoGroups(Optional.empty(), PValue.NOTHING);
    }
    return new TwoGroups(difference(telling), tested(telling, exactUpTo, seed, true));
  }

  /**
   * @param whole whether the value itself is wanted; otherwise it may be any above the bar where it
   *     is above it
   */
  private static PValue tested(List<Stratum> telling, int exactUpTo, long seed, boolean whole) {
    int size = telling.stream().mapToInt(stratum -> stratum.values.length).sum();
    return size <= exactUpTo ? counted(telling) : large(telling, size, seed, whole);
  }

  /**
   * Whether the p-value of {@link #of} passes the bar, and nothing else: arrangements are drawn no
   * further than until it cannot any more.
   */
  public static boolean passes(int[] values, boolean[] marked, long seed) {
    List<Stratum> telling = Stratum.telling(values, marked, new int[values.length]);
    return !telling.isEmpty() && tested(telling, EXACT_UP_TO, seed, false).passes();
  }

  /** The difference alone, value against value of the same stratum. */
  public static Optional<Double> differenceWithin(int[] values, boolean[] marked, int[] strata) {
    return difference(Stratum.telling(values, marked, strata));
  }

  private static Optional<Double> difference(List<Stratum> telling) {
    double weighted = 0;
    double weights = 0;
    for (Stratum stratum : telling) {
      weighted += stratum.weight() * stratum.difference();
      weights += stratum.weight();
    }
    return telling.isEmpty() ? Optional.empty() : Optional.of(weighted / weights);
  }

  private static PValue large(List<Stratum> strata, int size, long seed, boolean whole) {
    int smaller = strata.stream().mapToInt(Stratum::smaller).sum();
    if (size < PValue.NORMAL_FROM) {
      return drawn(strata, Stratum::shuffledSum, seed, whole);
    }
    return smaller >= PValue.NORMAL_SIDE
        ? normal(strata)
        : drawn(strata, Stratum::drawnSum, seed, whole);
  }

  /** By the moments of the sum of the marked values over all arrangements (Pitman 1937). */
  private static PValue normal(List<Stratum> strata) {
    double observed = 0;
    double mean = 0;
    double variance = 0;
    double least = 1;
    for (Stratum stratum : strata) {
      observed += stratum.markedSum();
      mean += stratum.marked * stratum.mean();
      variance += stratum.variance();
      least *= stratum.topShare();
    }
    // Sums are whole numbers: half a step is the usual correction.
    return variance == 0
        ? PValue.NOTHING
        : PValue.normal((observed - 0.5 - mean) / StrictMath.sqrt(variance), least);
  }

  /**
   * Where the strata's sizes are given, the weighted difference rises with the sum of the marked
   * values and with nothing else, so that sum is what is compared.
   */
  private static PValue counted(List<Stratum> strata) {
    double[] sums = {1};
    int observed = 0;
    for (Stratum stratum : strata) {
      sums = product(sums, stratum.sums());
      observed += stratum.markedSum();
    }
    double all = 0;
    double asMuch = 0;
    double most = 0;
    for (int sum = 0; sum < sums.length; sum++) {
      all += sums[sum];
      asMuch += sum >= observed ? sums[sum] : 0;
      most = sums[sum] > 0 ? sums[sum] : most;
    }
    return PValue.exact(asMuch, most, all);
  }

  static PValue drawn(int[] values, boolean[] marked, int[] strata, long seed) {
    return drawn(Stratum.telling(values, marked, strata), Stratum::shuffledSum, seed, true);
  }

  /**
   * @param sum of the marked values of a stratum, were they marked at random
   */
  private static PValue drawn(
      List<Stratum> strata, ToIntBiFunction<Stratum, Draws> sum, long seed, boolean whole) {
    Draws draws = new Draws(seed);
    int observed = strata.stream().mapToInt(Stratum::markedSum).sum();
    double least = 1;
    for (Stratum stratum : strata) {
      least *= stratum.topShare();
    }
    int asMuch = 0;
    for (int draw = 0; draw < PValue.DRAWS; draw++) {
      int all = 0;
      for (Stratum stratum : strata) {
        all += sum.applyAsInt(stratum, draws);
      }
      asMuch += all >= observed ? 1 : 0;
      if (!whole && all >= observed && !PValue.drawn(asMuch, least, 1).passes()) {
        break;
      }
    }
    return PValue.drawn(asMuch, least, 1);
  }

  static double[] product(double[] one, double[] other) {
    double[] product = new double[one.length + other.length - 1];
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < other.length && one[i] != 0; j++) {
        product[i + j] += one[i] * other[j];
      }
    }
    return product;
  }

  /** Values of one stratum, moved so that the least is 0, the marked ones first. */
  private static final class Stratum {

    private final int[] values;
    private final int marked;

    private final int total;

    private Stratum(List<Integer> first, List<Integer> others) {
      List<Integer> all = new ArrayList<>(first);
      all.addAll(others);
      int least = all.stream().mapToInt(Integer::intValue).min().orElseThrow();
      this.values = all.stream().mapToInt(value -> value - least).toArray();
      this.marked = first.size();
      this.total = Arrays.stream(values).sum();
    }

    /** Those with values of both groups. */
    static List<Stratum> telling(int[] values, boolean[] marked, int[] strata) {
      TreeMap<Integer, List<Integer>> first = new TreeMap<>();
      TreeMap<Integer, List<Integer>> others = new TreeMap<>();
      for (int i = 0; i < values.length; i++) {
        (marked[i] ? first : others)
            .computeIfAbsent(strata[i], unused -> new ArrayList<>())
            .add(values[i]);
      }
      List<Stratum> found = new ArrayList<>();
      first.forEach(
          (stratum, own) -> found.add(new Stratum(own, others.getOrDefault(stratum, List.of()))));
      return found.stream().filter(Stratum::tells).toList();
    }

    private boolean tells() {
      return marked > 0 && marked < values.length;
    }

    int smaller() {
      return Math.min(marked, values.length - marked);
    }

    /** The sum of the marked values, were they marked at random. */
    int shuffledSum(Draws draws) {
      draws.shuffle(values, 0, values.length);
      return markedSum();
    }

    /** The same, drawn from the smaller side alone. */
    int drawnSum(Draws draws) {
      int few = smaller();
      draws.shuffleFirst(values, few);
      int sum = 0;
      for (int i = 0; i < few; i++) {
        sum += values[i];
      }
      return few == marked ? sum : total - sum;
    }

    double mean() {
      return (double) total / values.length;
    }

    /** Of the sum of the marked values, over all arrangements. */
    double variance() {
      double mean = mean();
      double squares = 0;
      for (int value : values) {
        squares += (value - mean) * (value - mean);
      }
      return weight() * squares / (values.length - 1);
    }

    double weight() {
      return (double) marked * (values.length - marked) / values.length;
    }

    int markedSum() {
      int sum = 0;
      for (int i = 0; i < marked; i++) {
        sum += values[i];
      }
      return sum;
    }

    double difference() {
      int own = markedSum();
      return (double) own / marked - (double) (total - own) / (values.length - marked);
    }

    /** Choices of the marked ones by their sum: counted by those of the smaller group. */
    double[] sums() {
      if (2 * marked <= values.length) {
        return choices(marked, total);
      }
      double[] others = choices(values.length - marked, total);
      double[] own = new double[total + 1];
      for (int sum = 0; sum <= total; sum++) {
        own[sum] = others[total - sum];
      }
      return own;
    }

    private double[] choices(int size, int total) {
      double[][] choices = new double[size + 1][total + 1];
      choices[0][0] = 1;
      int reached = 0;
      for (int value : values) {
        for (int chosen = size - 1; chosen >= 0; chosen--) {
          for (int sum = reached; sum >= 0; sum--) {
            choices[chosen + 1][sum + value] += choices[chosen][sum];
          }
        }
        reached += value;
      }
      return choices[size];
    }

    /** The share of choices that give the largest sum: ties at the cut can be chosen freely. */
    double topShare() {
      int[] sorted = values.clone();
      Arrays.sort(sorted);
      int cut = sorted[values.length - marked];
      int above = 0;
      int at = 0;
      for (int value : sorted) {
        above += value > cut ? 1 : 0;
        at += value == cut ? 1 : 0;
      }
      return StrictMath.exp(logChoices(at, marked - above) - logChoices(values.length, marked));
    }

    private static double logChoices(int of, int chosen) {
      double log = 0;
      for (int i = 1; i <= chosen; i++) {
        log += StrictMath.log(of - chosen + i) - StrictMath.log(i);
      }
      return log;
    }
  }
}
