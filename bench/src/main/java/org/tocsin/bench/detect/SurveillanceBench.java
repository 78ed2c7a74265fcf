package org.tocsin.bench.detect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.core.detect.Detectors;
import org.tocsin.core.detect.Judgement;
import org.tocsin.core.detect.Season;
import org.tocsin.core.detect.Watch;

/**
 * What the detectors find on simulated outbreaks, beside farringtonFlexible of R's surveillance
 * where its p-values are given: probability of detection at a matched false positive rate of 1 %,
 * by size of outbreak, delay, false positives at a nominal 1 %, and the difference by series with
 * its interval.
 *
 * <p>Arguments: folder of the data, and the p-values that {@code farrington-flexible.R} wrote.
 */
public final class SurveillanceBench {

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final List<OutbreakSeries> all;

  /** By detector, series and monitored week; the combination under {@code p}. */
  private final Map<String, double[][]> values = new TreeMap<>();

  private SurveillanceBench(List<OutbreakSeries> all) {
    this.all = all;
  }

  public static void main(String[] arguments) throws IOException {
    SurveillanceBench bench = new SurveillanceBench(OutbreakSeries.read(Path.of(arguments[0])));
    bench.judge();
    Found ours = bench.tell("p");
    bench.nominal("p");
    bench.byGroup("p");
    for (var detector : Detectors.ALL) {
      bench.tell("p_" + detector.name());
      bench.nominal("p_" + detector.name());
    }
    if (arguments.length > 1) {
      bench.values.put("farringtonFlexible", bench.peer(Path.of(arguments[1])));
      bench.beside(ours, bench.tell("farringtonFlexible"));
    }
  }

  private void judge() {
    int weeks = OutbreakSeries.TO - OutbreakSeries.FROM + 1;
    values.put("p", new double[all.size()][weeks]);
    Detectors.ALL.forEach(
        detector -> values.put("p_" + detector.name(), new double[all.size()][weeks]));
    for (int i = 0; i < all.size(); i++) {
      Watch watch = Watch.of(Season.of(52));
      for (int week = 1; week <= OutbreakSeries.TO; week++) {
        Judgement judgement = watch.step(week, all.get(i).counts()[week - 1]);
        if (week >= OutbreakSeries.FROM) {
          int at = week - OutbreakSeries.FROM;
          put("p", i, at, judgement.p());
          for (int d = 0; d < Detectors.ALL.size(); d++) {
            String name = "p_" + Detectors.ALL.get(d).name();
            put(name, i, at, judgement.verdicts().get(d).p());
          }
        }
      }
    }
  }

  private void put(String name, int series, int at, double p) {
    of(name)[series][at] = p;
  }

  private double[][] of(String name) {
    double[][] found = values.get(name);
    if (found == null) {
      throw new IllegalArgumentException(name);
    }
    return found;
  }

  private Found tell(String name) {
    Found found = Found.matched(all, of(name));
    say(
        "%-20s matched: level %.5f, false positives %.2f %%, found %.4f (k 1-3 %.3f, 4-6 %.3f,"
            + " 7-10 %.3f)",
        name,
        found.level(),
        100 * found.falsePositives(),
        found.share(),
        found.share(i -> all.get(i).k() <= 3),
        found.share(i -> all.get(i).k() >= 4 && all.get(i).k() <= 6),
        found.share(i -> all.get(i).k() >= 7));
    return found;
  }

  private void nominal(String name) {
    Found found = Found.at(all, of(name), 0.01);
    say(
        "%-20s at 0.01: false positives %.2f %%, found %.4f",
        name, 100 * found.falsePositives(), found.share());
  }

  /** Six scenarios share level and dispersion: how evenly false positives fall. */
  private void byGroup(String name) {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      groups
          .computeIfAbsent((all.get(i).scenario() - 1) / 6 + 1, unseen -> new ArrayList<>())
          .add(i);
    }
    groups.forEach(
        (group, members) -> {
          List<OutbreakSeries> some = members.stream().map(all::get).toList();
          double[][] p = members.stream().map(i -> of(name)[i]).toArray(double[][]::new);
          Found found = Found.at(some, p, 0.01);
          say(
              "  group %d at 0.01: false positives %.2f %%, found %.3f",
              group, 100 * found.falsePositives(), found.share());
        });
  }

  private void beside(Found ours, Found peer) {
    double[] interval = ours.differenceInterval(peer);
    double[] delays = ours.delayDifferenceInterval(peer);
    int later = 0;
    int earlier = 0;
    for (int i = 0; i < all.size(); i++) {
      if (ours.found(i) && peer.found(i)) {
        later += ours.delays()[i] > peer.delays()[i] ? 1 : 0;
        earlier += ours.delays()[i] < peer.delays()[i] ? 1 : 0;
      }
    }
    say(
        "p beside farringtonFlexible: %+.4f (95 %% interval by series %+.4f to %+.4f); where both"
            + " find it, delay %.3f and %.3f weeks (difference %+.3f to %+.3f), later in %d, earlier in"
            + " %d",
        ours.share() - peer.share(),
        interval[0],
        interval[1],
        ours.delayWhereBoth(peer),
        peer.delayWhereBoth(ours),
        delays[0],
        delays[1],
        later,
        earlier);
  }

  private double[][] peer(Path file) throws IOException {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      places.put(all.get(i).key(), i);
    }
    double[][] p = new double[all.size()][OutbreakSeries.TO - OutbreakSeries.FROM + 1];
    List<String> rows = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",", -1);
      Integer place = places.get(fields[0] + "," + fields[1]);
      if (place != null) {
        p[place][Integer.parseInt(fields[2]) - OutbreakSeries.FROM] = Double.parseDouble(fields[3]);
      }
    }
    return p;
  }

  private void say(String format, Object... arguments) {
    out.println(String.format(Locale.ROOT, format, arguments));
  }
}
