package org.tocsin.core.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.detect.Detector;
import org.tocsin.core.detect.Detectors;
import org.tocsin.core.detect.FalseDiscovery;
import org.tocsin.core.detect.Judgement;
import org.tocsin.core.detect.Season;
import org.tocsin.core.detect.Watch;

/**
 * Watches many series at once, period by period, and raises no more alarms than a desk can read.
 *
 * <p>A silence is told once: it stays out until something happens again. A series takes part from
 * its first event on. That a series begins is itself rare or common, and which one begins is not
 * known before: its first period is therefore judged by how often any series of its provider, kind
 * of event and size of place has begun so far, and never as rarer than that.
 */
public final class Surveillance {

  /** Goes up with every change that can change a signal. */
  public static final String VERSION = "surveillance/1";

  /**
   * Periods that one series is judged for in one go. What a series remembers is some 12 kB: going
   * from series to series at each period would fetch it from memory each time.
   */
  private static final int TOGETHER = 32;

  /**
   * What the desk sets.
   *
   * @param budget alarms a week that it can read, 1 or more
   * @param level the highest p that is an alarm however few series there are
   */
  public record Settings(Step step, int budget, double level) {

    public Settings {
      if (budget < 1 || !(level > 0 && level < 1)) {
        throw new IllegalArgumentException("budget " + budget + ", level " + level);
      }
    }

    /** As provenance tells it. */
    public String text() {
      return step.word() + "s, budget " + budget + " a week, level " + level;
    }
  }

  /** Series that begin in the same way. */
  private record Family(String provider, EventClass events, Area.Kind size) {}

  /** How often any series of a family began. */
  private static final class Beginnings {
    private long periods;
    private long with;
    private boolean now;

    double chance() {
      return (with + 0.5) / (periods + 1);
    }

    void next() {
      periods++;
      with += now ? 1 : 0;
      now = false;
    }
  }

  /** One series being watched. */
  private static final class Watched {
    private final Counts counts;
    private final Watch watch;
    private final Beginnings family;
    private boolean begun;

    /** Whether it was told of the silence that goes on. */
    private boolean toldSilent;

    /** Of the periods from {@link #judgedFrom} on; null where the series has none. */
    private final @Nullable Judgement[] judgements = new Judgement[TOGETHER];

    private long judgedFrom;

    Watched(Counts counts, Season season, Beginnings family) {
      this.counts = counts;
      this.watch = Watch.of(season);
      this.family = family;
    }

    /** Nothing here depends on other series. */
    void judge(long from) {
      judgedFrom = from;
      for (int i = 0; i < TOGETHER; i++) {
        long period = from + i;
        judgements[i] =
            counts.covers(period)
                ? watch.step(period, counts.at(period), counts.share(period))
                : null;
      }
    }

    Optional<Judgement> judgement(long period) {
      return Optional.ofNullable(judgements[(int) (period - judgedFrom)]);
    }
  }

  /** What was judged, and of what. */
  private record Judged(Watched of, Alarm alarm) {}

  /** Does pieces of work that do not depend on one another, all of them, in any order. */
  @FunctionalInterface
  public interface Sharing {
    void share(List<Runnable> pieces);
  }

  private final Settings settings;
  private final Sharing sharing;

  /** One piece after another. */
  public Surveillance(Settings settings) {
    this(settings, pieces -> pieces.forEach(Runnable::run));
  }

  /**
   * @param sharing may do them at the same time; what comes out is the same
   */
  public Surveillance(Settings settings, Sharing sharing) {
    this.settings = settings;
    this.sharing = sharing;
  }

  public Settings settings() {
    return settings;
  }

  /** All alarms, by period, and within one the clearest first. */
  public List<Alarm> watch(List<Counts> all) {
    long first = all.stream().mapToLong(Counts::first).min().orElse(0);
    long end = all.stream().mapToLong(Counts::end).max().orElse(0);
    Map<Family, Beginnings> families = new HashMap<>();
    Season season = settings.step().season();
    List<Watched> watched = new ArrayList<>(all.size());
    for (Counts counts : all) {
      Family family = new Family(counts.provider(), counts.events(), counts.area().kind());
      watched.add(
          new Watched(
              counts, season, families.computeIfAbsent(family, unused -> new Beginnings())));
    }
    List<Alarm> alarms = new ArrayList<>();
    for (long period = first; period < end; period++) {
      if ((period - first) % TOGETHER == 0) {
        long from = period;
        sharing.share(watched.stream().map(one -> (Runnable) () -> one.judge(from)).toList());
      }
      alarms.addAll(chosen(judged(watched, period)));
      families.values().forEach(Beginnings::next);
    }
    return alarms;
  }

  private static List<Judged> judged(List<Watched> watched, long period) {
    List<Judged> all = new ArrayList<>();
    for (Watched one : watched) {
      Optional<Judgement> judged = one.judgement(period);
      if (judged.isPresent()) {
        Judgement judgement = judged.get();
        long count = one.counts.at(period);
        double share = one.counts.share(period);
        double p = judgement.p();
        if (count > 0) {
          one.toldSilent = false;
          if (!one.begun) {
            one.begun = true;
            one.family.now = true;
            p = Math.max(p, one.family.chance());
          }
        }
        if (one.begun && judgement.judged()) {
          Alarm alarm = alarm(one.counts, period, judgement, p, share);
          all.add(new Judged(one, one.toldSilent ? alarm.at(1, 1) : alarm));
        }
      }
    }
    return all;
  }

  private static Alarm alarm(
      Counts counts, long period, Judgement judgement, double p, double share) {
    int clearest = 0;
    for (int i = 1; i < judgement.verdicts().size(); i++) {
      if (judgement.verdicts().get(i).p() < judgement.verdicts().get(clearest).p()) {
        clearest = i;
      }
    }
    Detector detector = Detectors.ALL.get(clearest);
    return new Alarm(counts, period, detector, judgement.verdicts().get(clearest), p, 1, share);
  }

  private List<Alarm> chosen(List<Judged> judged) {
    double[] p = judged.stream().mapToDouble(each -> each.alarm().p()).toArray();
    double level =
        FalseDiscovery.level(p, settings.step().budget(settings.budget()), settings.level());
    double[] q = FalseDiscovery.q(p);
    List<Alarm> chosen = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      if (p[i] <= level) {
        Judged each = judged.get(i);
        each.of().toldSilent = !each.alarm().rise();
        chosen.add(each.alarm().at(p[i], q[i]));
      }
    }
    chosen.sort(
        Comparator.comparingDouble(Alarm::p)
            .thenComparing(alarm -> alarm.series().area().code())
            .thenComparing(alarm -> alarm.series().events()));
    return chosen;
  }
}
