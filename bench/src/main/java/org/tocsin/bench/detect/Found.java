package org.tocsin.bench.detect;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a detector finds at a threshold, by the rules of the data's README.
 *
 * @param level p-values at or below it are alarms
 * @param falsePositives share of quiet monitored weeks with an alarm
 * @param delays by series, weeks from the first case to the first alarm; -1 where nothing was found
 */
record Found(double level, double falsePositives, int[] delays) {

  /** At the loosest level at which no more than one quiet week in a hundred has an alarm. */
  static Found matched(List<OutbreakSeries> all, double[][] p) {
    double[] quiet = quiet(all, p);
    Arrays.sort(quiet);
    double firstTooMany = quiet[(int) Math.floor(0.01 * quiet.length)];
    int last = 0;
    while (quiet[last] < firstTooMany) {
      last++;
    }
    return at(all, p, last == 0 ? Math.nextDown(firstTooMany) : quiet[last - 1]);
  }

  static Found at(List<OutbreakSeries> all, double[][] p, double level) {
    int[] delays = new int[all.size()];
    for (int i = 0; i < delays.length; i++) {
      delays[i] = delay(all.get(i), p[i], level);
    }
    double[] quiet = quiet(all, p);
    double alarms = Arrays.stream(quiet).filter(value -> value <= level).count();
    return new Found(level, alarms / quiet.length, delays);
  }

  private static int delay(OutbreakSeries series, double[] p, double level) {
    for (int week = series.first(); week <= series.last(); week++) {
      if (p[week - OutbreakSeries.FROM] <= level) {
        return week - series.first();
      }
    }
    return -1;
  }

  private static double[] quiet(List<OutbreakSeries> all, double[][] p) {
    return IntStream.range(0, all.size())
        .boxed()
        .flatMapToDouble(
            i ->
                IntStream.rangeClosed(OutbreakSeries.FROM, OutbreakSeries.TO)
                    .filter(week -> all.get(i).quiet(week))
                    .mapToDouble(week -> p[i][week - OutbreakSeries.FROM]))
        .toArray();
  }

  boolean found(int series) {
    return delays[series] >= 0;
  }

  /** Share of outbreaks found, among series of which something holds. */
  double share(java.util.function.IntPredicate which) {
    int[] chosen = IntStream.range(0, delays.length).filter(which).toArray();
    return (double) Arrays.stream(chosen).filter(this::found).count() / chosen.length;
  }

  double share() {
    return share(any -> true);
  }

  /** Mean delay in weeks over series that both find. */
  double delayWhereBoth(Found other) {
    return IntStream.range(0, delays.length)
        .filter(i -> found(i) && other.found(i))
        .map(i -> delays[i])
        .average()
        .orElse(Double.NaN);
  }

  /** 95 % interval of the difference of delays over series that both find (2,000, fixed seed). */
  double[] delayDifferenceInterval(Found other) {
    int[] both =
        IntStream.range(0, delays.length).filter(i -> found(i) && other.found(i)).toArray();
    Random random = new Random(20131206);
    double[] differences = new double[2000];
    for (int round = 0; round < differences.length; round++) {
      int sum = 0;
      for (int i = 0; i < both.length; i++) {
        int drawn = both[random.nextInt(both.length)];
        sum += delays[drawn] - other.delays[drawn];
      }
      differences[round] = (double) sum / both.length;
    }
    Arrays.sort(differences);
    return new double[] {differences[49], differences[1949]};
  }

  /** 95 % interval of the difference of shares, from resampled series (2,000, fixed seed). */
  double[] differenceInterval(Found other) {
    Random random = new Random(20131206);
    int n = delays.length;
    double[] differences = new double[2000];
    for (int round = 0; round < differences.length; round++) {
      int sum = 0;
      for (int i = 0; i < n; i++) {
        int drawn = random.nextInt(n);
        sum += (found(drawn) ? 1 : 0) - (other.found(drawn) ? 1 : 0);
      }
      differences[round] = (double) sum / n;
    }
    Arrays.sort(differences);
    return new double[] {differences[49], differences[1949]};
  }
}
