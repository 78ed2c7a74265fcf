package org.tocsin.forecast.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.core.forecast.DeathsAhead;

/** Draws of several months hang together as what really followed did. */
class CoursesTest {

  private static final int FIRST = 3;
  private static final int LEADS = 8;
  private static final int DRAWS = 2000;

  @TempDir private Path folder = Path.of("");

  private MonthlyPanel panel() throws IOException {
    Path file = Invented.file(folder, Invented.rows(2004));
    return PanelReader.read(file, "ged_best_sb", Months.id(2003, 10));
  }

  /** Sums of the first three months and of the last three. */
  private static double[][] sums(double[][] byMonth) {
    double[][] sums = new double[2][byMonth[0].length];
    for (int draw = 0; draw < byMonth[0].length; draw++) {
      for (int month = 0; month < 3; month++) {
        sums[0][draw] += byMonth[month][draw];
        sums[1][draw] += byMonth[byMonth.length - 3 + month][draw];
      }
    }
    return sums;
  }

  /** Of ranks, equal ones sharing theirs. */
  private static double spearman(double[] one, double[] other) {
    double[] a = ranks(one);
    double[] b = ranks(other);
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double both = 0;
    double ofA = 0;
    double ofB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - meanA) * (b[i] - meanB);
      ofA += (a[i] - meanA) * (a[i] - meanA);
      ofB += (b[i] - meanB) * (b[i] - meanB);
    }
    return both / Math.sqrt(ofA * ofB);
  }

  private static double[] ranks(double[] values) {
    return Arrays.stream(values)
        .map(
            value ->
                Arrays.stream(values).filter(other -> other < value).count()
                    + Arrays.stream(values).filter(other -> other == value).count() / 2.0)
        .toArray();
  }

  @Test
  void sumsOfMonthsHangTogetherAsThoseThatFollowedTheExamples() throws IOException {
    MonthlyPanel panel = panel();
    int country = panel.size() - 1;
    Past past = new Past(panel, LEADS);
    Past.Lent lent = new Analogues.Found(past).many(country);
    Paths paths = new Paths(past, lent);
    double[][] sorted = new double[LEADS - FIRST + 1][DRAWS];
    for (int month = 0; month < sorted.length; month++) {
      sorted[month] = past.followed(lent, FIRST + month).draws(DRAWS);
    }

    double[][] ordered = paths.order(sorted, FIRST);

    double[][] followed = new double[sorted.length][lent.examples().length];
    for (int month = 0; month < sorted.length; month++) {
      int lead = FIRST + month;
      Arrays.setAll(followed[month], i -> past.followed(lent.examples()[i], lead));
    }
    double[][] real = sums(followed);
    double[][] drawn = sums(ordered);
    double wanted = spearman(real[0], real[1]);
    assertThat(wanted).as("what followed hangs together at all").isGreaterThan(0.3);
    assertThat(spearman(drawn[0], drawn[1])).isCloseTo(wanted, within(0.12));
    double[] mixed = drawn[1].clone();
    for (int i = 0; i < DRAWS; i++) {
      mixed[i] = drawn[1][(int) ((i * 977L + 13) % DRAWS)];
    }
    assertThat(spearman(drawn[0], mixed)).as("out of order").isBetween(-0.15, 0.15);
  }

  @Test
  void theOrderOfDrawsLeavesEachMonthAsItIs() throws IOException {
    MonthlyPanel panel = panel();
    MonthlyRun run = new MonthlyRun(panel.last(), FIRST, LEADS, 100);
    Pooled fitted = MonthlyForecasters.POOL.fit(panel, LEADS);
    for (MonthlyRun.Foretold each : run.of(panel)) {
      int country = panel.place(each.country()).orElseThrow();
      for (int month = 0; month < each.draws().length; month++) {
        double[] sorted = each.draws()[month].clone();
        Arrays.sort(sorted);
        assertThat(sorted).isEqualTo(fitted.at(country, FIRST + month).draws(100));
      }
    }
  }

  @Test
  void spansOfMonthsAreSummedCourseByCourse() {
    MonthlyRun run = new MonthlyRun(Months.id(2022, 10), 3, 7, 4);
    double[][] draws = {{0, 0, 0, 20}, {0, 1, 0, 5}, {0, 2, 0, 0}, {9, 0, 0, 1}, {0, 0, 30, 0}};

    List<DeathsAhead> spans = CoursesAhead.of(run, new MonthlyRun.Foretold(1, draws));

    assertThat(spans)
        .containsExactly(
            new DeathsAhead(
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 3, 31),
                0,
                0,
                25,
                new BigDecimal("0.25")),
            new DeathsAhead(
                LocalDate.of(2023, 4, 1),
                LocalDate.of(2023, 5, 31),
                1,
                0,
                30,
                new BigDecimal("0.25")));
  }
}
