package org.tocsin.cli.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.detect.Detectors;
import org.tocsin.core.detect.FalseDiscovery;
import org.tocsin.core.detect.Judgement;
import org.tocsin.core.detect.OnlineDiscovery;
import org.tocsin.core.detect.Season;
import org.tocsin.core.detect.Watch;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * What the detectors say of each row of a table: p-values by detector and combined, and across the
 * keys of the same time q-values and alarms. A row is judged by itself and earlier rows of its key,
 * and where a share of false alarms is kept, by all rows of earlier times and, within a time, by
 * those before it in the file.
 */
final class Verdicts {

  private final CountTable table;
  private final double[][] byDetector;
  private final double[] expected;
  private final double[] p;
  private final double[] q;
  private final boolean[] alarm;
  private int judged;

  private Verdicts(CountTable table) {
    this.table = table;
    this.byDetector = new double[Detectors.ALL.size()][table.rows()];
    this.expected = new double[table.rows()];
    this.p = new double[table.rows()];
    this.q = new double[table.rows()];
    this.alarm = new boolean[table.rows()];
  }

  static Verdicts of(CountTable table, Season season, TableDetection.Rule rule) {
    Verdicts verdicts = new Verdicts(table);
    int[] order = table.byKeyAndTime();
    verdicts.judge(order, season);
    verdicts.across(rule);
    return verdicts;
  }

  /** Rows of a key that have the same time. */
  static Problems twice(CountTable table, String file, int most) {
    Problems problems = new Problems();
    int[] order = table.byKeyAndTime();
    for (int i = 1; i < order.length && problems.all().size() < most; i++) {
      int before = order[i - 1];
      int row = order[i];
      if (table.key(before) == table.key(row) && table.time(before) == table.time(row)) {
        problems.add(
            Problem.error(
                Where.line(file, Math.toIntExact(table.line(row))),
                "table.twice",
                Long.toString(table.line(before))));
      }
    }
    return problems;
  }

  private void judge(int[] order, Season season) {
    Watch watch = Watch.of(season);
    int key = -1;
    for (int row : order) {
      if (table.key(row) != key) {
        key = table.key(row);
        watch = Watch.of(season);
      }
      if (table.count(row) == CountTable.UNKNOWN) {
        p[row] = Double.NaN;
        continue;
      }
      Judgement judgement = watch.step(table.time(row), table.count(row), table.reported(row));
      for (int i = 0; i < byDetector.length; i++) {
        byDetector[i][row] = judgement.verdicts().get(i).p();
      }
      expected[row] = judgement.judged() ? judgement.period().expected().mean() : Double.NaN;
      judged += judgement.judged() ? 1 : 0;
      p[row] = judgement.p();
    }
  }

  /** Rows of the same time are read together: their q-values, and the alarms of that period. */
  private void across(TableDetection.Rule rule) {
    Map<Long, Integer> numbers = new HashMap<>();
    for (long time : Arrays.stream(table.times()).distinct().sorted().toArray()) {
      numbers.put(time, numbers.size());
    }
    int[] times = new int[table.rows()];
    for (int row = 0; row < table.rows(); row++) {
      times[row] = numbers.getOrDefault(table.time(row), 0);
    }
    int[] starts = new int[numbers.size() + 1];
    for (int row = 0; row < table.rows(); row++) {
      starts[times[row] + 1]++;
    }
    for (int i = 0; i < numbers.size(); i++) {
      starts[i + 1] += starts[i];
    }
    int[] rows = new int[table.rows()];
    int[] next = starts.clone();
    for (int row = 0; row < table.rows(); row++) {
      rows[next[times[row]]++] = row;
    }
    Optional<OnlineDiscovery> online =
        rule.falseShare().isPresent()
            ? Optional.of(new OnlineDiscovery(rule.falseShare().getAsDouble()))
            : Optional.empty();
    for (int i = 0; i < numbers.size(); i++) {
      period(Arrays.copyOfRange(rows, starts[i], starts[i + 1]), rule, online);
    }
  }

  private void period(int[] all, TableDetection.Rule rule, Optional<OnlineDiscovery> online) {
    int[] rows =
        Arrays.stream(all)
            .filter(row -> !Double.isNaN(p[row]) && !Double.isNaN(expected[row]))
            .toArray();
    double[] values = Arrays.stream(rows).mapToDouble(row -> p[row]).toArray();
    double[] shares = FalseDiscovery.q(values);
    double bar =
        rule.budget().isPresent()
            ? FalseDiscovery.level(values, rule.budget().getAsInt(), rule.level())
            : rule.level();
    for (int row : all) {
      q[row] = Double.isNaN(p[row]) ? Double.NaN : 1;
    }
    for (int i = 0; i < rows.length; i++) {
      q[rows[i]] = shares[i];
      double own = values[i];
      boolean kept = online.map(discovery -> discovery.alarm(own)).orElse(true);
      alarm[rows[i]] = kept && own <= bar;
    }
  }

  int judged() {
    return judged;
  }

  boolean alarm(int row) {
    return alarm[row];
  }

  double p(int row) {
    return p[row];
  }

  /** The texts of what is added to a row, in the order of {@link #names}. */
  List<String> texts(int row) {
    List<String> texts = new ArrayList<>(byDetector.length + 4);
    boolean known = !Double.isNaN(p[row]);
    for (double[] detector : byDetector) {
      texts.add(known ? number(detector[row]) : "");
    }
    texts.add(known ? number(p[row]) : "");
    texts.add(known ? (alarm[row] ? "1" : "0") : "");
    texts.add(known ? number(q[row]) : "");
    texts.add(known && !Double.isNaN(expected[row]) ? number(expected[row]) : "");
    return texts;
  }

  static List<String> names() {
    List<String> names = new ArrayList<>();
    Detectors.ALL.forEach(detector -> names.add("p_" + detector.name()));
    names.addAll(List.of("p", "alarm", "q", "expected"));
    return names;
  }

  /** Seven digits; no p is so small that it becomes 0. */
  private static String number(double value) {
    return Float.toString((float) Math.max(1e-37, value));
  }
}
