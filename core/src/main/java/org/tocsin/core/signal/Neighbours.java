package org.tocsin.core.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tocsin.core.detect.Expected;
import org.tocsin.core.detect.SpaceTimeScan;
import org.tocsin.core.detect.Verdict;
import org.tocsin.core.model.GeoPoint;

/**
 * Series of one provider, one kind of event and one size of place, looked at together: whether
 * neighbouring places have more than they would by what each of them had before, be it too little
 * in each to be seen alone. Of one thread at a time.
 */
final class Neighbours {

  /** Periods that a group may have had more for. */
  static final int LONGEST = 3;

  /** As detectors are named. */
  static final String NAME = "cluster";

  private static final int DRAWS = 199;

  /** What nothing is expected of, since nothing is known there; above 0, as the scan needs. */
  private static final double NOTHING = 1e-9;

  private final List<Counts> members;
  private final int[][] counts;
  private final double[][] expected;
  private double variance;
  private double mean;
  private double share = 1;
  private final SpaceTimeScan scan;

  /**
   * @param members each with a middle, two or more
   */
  Neighbours(List<Counts> members) {
    this.members = List.copyOf(members);
    this.counts = new int[members.size()][LONGEST];
    this.expected = new double[members.size()][LONGEST];
    for (double[] row : expected) {
      Arrays.fill(row, NOTHING);
    }
    this.scan =
        SpaceTimeScan.over(
            members.stream()
                .map(member -> onBall(member.middle().orElseThrow()))
                .toArray(double[][]::new),
            LONGEST,
            DRAWS);
  }

  /** Three coordinates on the ball of radius 1: what is nearer there is nearer on the Earth. */
  private static double[] onBall(GeoPoint point) {
    double latitude = StrictMath.toRadians(point.latitude().doubleValue());
    double longitude = StrictMath.toRadians(point.longitude().doubleValue());
    return new double[] {
      StrictMath.cos(latitude) * StrictMath.cos(longitude),
      StrictMath.cos(latitude) * StrictMath.sin(longitude),
      StrictMath.sin(latitude)
    };
  }

  /** Begins the next period; of those that are not told of then, nothing is known. */
  void next() {
    share = 1;
    for (int place = 0; place < counts.length; place++) {
      System.arraycopy(counts[place], 1, counts[place], 0, LONGEST - 1);
      System.arraycopy(expected[place], 1, expected[place], 0, LONGEST - 1);
      counts[place][LONGEST - 1] = 0;
      expected[place][LONGEST - 1] = NOTHING;
    }
  }

  /**
   * @param over share of the period that is over
   */
  void tell(int member, long count, Expected foretold, double over) {
    share = Math.min(share, over);
    counts[member][LONGEST - 1] = Math.toIntExact(count);
    expected[member][LONGEST - 1] = foretold.mean();
    // Of all that was foretold so far, so that one period's surprise hides no other.
    variance +=
        foretold.dispersion() * foretold.mean() + foretold.doubt() * square(foretold.mean());
    mean += foretold.mean();
  }

  private static double square(double value) {
    return value * value;
  }

  /** The most unusual group, of its two or more places that each have more than expected. */
  Optional<Alarm> alarm(long period) {
    if (mean == 0) {
      return Optional.empty();
    }
    long seed = period * 31 + members.get(0).events().word().hashCode();
    return scan.scan(counts, expected, Math.max(1, variance / mean), seed)
        .flatMap(found -> alarm(found, period));
  }

  private Optional<Alarm> alarm(SpaceTimeScan.Cluster found, long period) {
    int[] risen =
        Arrays.stream(found.places())
            .filter(place -> more(place, found.periods()))
            .sorted()
            .toArray();
    if (risen.length < 2) {
      return Optional.empty();
    }
    List<Area> areas = new ArrayList<>();
    for (int place : risen) {
      areas.add(members.get(place).area());
    }
    Counts like = members.get(risen[0]);
    Counts group =
        new Counts(
            like.provider(),
            Area.group(areas),
            like.events(),
            period,
            1,
            new BitSet(),
            new double[] {share},
            like.middle());
    double observed = 0;
    double usual = 0;
    for (int place : risen) {
      observed += sum(counts[place], found.periods());
      usual += sum(expected[place], found.periods());
    }
    Verdict verdict = new Verdict(found.p(), found.periods(), usual, observed);
    return Optional.of(new Alarm(group, period, NAME, verdict, found.p(), 1, share));
  }

  private boolean more(int place, int periods) {
    return sum(counts[place], periods) > sum(expected[place], periods);
  }

  private static double sum(int[] row, int last) {
    return IntStream.range(LONGEST - last, LONGEST).map(i -> row[i]).sum();
  }

  private static double sum(double[] row, int last) {
    return IntStream.range(LONGEST - last, LONGEST).mapToDouble(i -> row[i]).sum();
  }
}
