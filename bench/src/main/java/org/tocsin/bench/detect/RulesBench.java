package org.tocsin.bench.detect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tocsin.core.detect.FalseDiscovery;
import org.tocsin.core.detect.OnlineDiscovery;
import org.tocsin.core.detect.Season;
import org.tocsin.core.detect.Watch;

/**
 * Which rule turns p-values of many series into alarms: the weekly budget, a share of false alarms
 * kept within each week (Benjamini and Hochberg), or one kept over all weeks (LORD++, series by
 * series within a week). On the simulated outbreaks among series of noise, and on the noise alone.
 *
 * <p>Arguments: folder of the simulated outbreaks, series of noise.
 */
public final class RulesBench {

  private static final double SHARE = 0.1;
  private static final double LEVEL = 0.01;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final List<OutbreakSeries> outbreaks;
  private final int noise;

  /** By week that is scored, then by series: outbreaks first, then noise. */
  private final double[][] p;

  private RulesBench(List<OutbreakSeries> outbreaks, int noise) {
    this.outbreaks = outbreaks;
    this.noise = noise;
    this.p = new double[OutbreakSeries.TO - OutbreakSeries.FROM + 1][outbreaks.size() + noise];
  }

  public static void main(String[] arguments) throws IOException {
    RulesBench bench =
        new RulesBench(
            OutbreakSeries.read(Path.of(arguments[0])),
            arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5000);
    bench.judge();
    bench.tell(true);
    bench.tell(false);
  }

  private void judge() {
    Random random = new Random(20_261_123);
    for (int i = 0; i < outbreaks.size() + noise; i++) {
      int[] counts =
          i < outbreaks.size()
              ? outbreaks.get(i).counts()
              : NoiseBench.noise(random, OutbreakSeries.TO);
      Watch watch = Watch.of(Season.of(52));
      for (int week = 1; week <= OutbreakSeries.TO; week++) {
        double value = watch.step(week, counts[week - 1]).p();
        if (week >= OutbreakSeries.FROM) {
          p[week - OutbreakSeries.FROM][i] = value;
        }
      }
    }
  }

  private void tell(boolean withOutbreaks) {
    int from = withOutbreaks ? 0 : outbreaks.size();
    out.printf(
        Locale.ROOT,
        "%d weeks, %d series with an outbreak, %d of noise%n",
        p.length,
        outbreaks.size() - from,
        noise);
    for (int budget : new int[] {3, 10, 30}) {
      rule("budget of " + budget + " a week", from, values -> budget(values, budget));
    }
    rule("share 0.1 within a week", from, RulesBench::within);
    OnlineDiscovery online = new OnlineDiscovery(SHARE);
    rule("share 0.1 over all weeks", from, values -> online(values, online));
  }

  /** Alarms among the series of one week. */
  private interface Rule {
    boolean[] alarms(double[] values);
  }

  private static boolean[] budget(double[] values, int budget) {
    double level = FalseDiscovery.level(values, budget, LEVEL);
    boolean[] alarms = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      alarms[i] = values[i] <= level;
    }
    return alarms;
  }

  private static boolean[] within(double[] values) {
    double[] q = FalseDiscovery.q(values);
    boolean[] alarms = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      alarms[i] = q[i] <= SHARE;
    }
    return alarms;
  }

  private static boolean[] online(double[] values, OnlineDiscovery online) {
    boolean[] alarms = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      alarms[i] = online.alarm(values[i]);
    }
    return alarms;
  }

  private void rule(String name, int from, Rule rule) {
    boolean[] found = new boolean[outbreaks.size()];
    int all = 0;
    int wrong = 0;
    int most = 0;
    for (int at = 0; at < p.length; at++) {
      boolean[] alarms = rule.alarms(Arrays.copyOfRange(p[at], from, p[at].length));
      int week = OutbreakSeries.FROM + at;
      int raised = 0;
      for (int i = 0; i < alarms.length; i++) {
        if (alarms[i]) {
          boolean real = i + from < outbreaks.size() && outbreaks.get(i + from).outbreak(week);
          raised++;
          wrong += real ? 0 : 1;
          if (real) {
            found[i + from] = true;
          }
        }
      }
      all += raised;
      most = Math.max(most, raised);
    }
    int seen = 0;
    for (boolean one : found) {
      seen += one ? 1 : 0;
    }
    out.printf(
        Locale.ROOT,
        "  %-26s %6.2f alarms a week, %3d at most, %5.1f %% false, outbreaks found %.3f%n",
        name,
        (double) all / p.length,
        most,
        all == 0 ? 0 : 100.0 * wrong / all,
        (double) seen / outbreaks.size());
  }
}
