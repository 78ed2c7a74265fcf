package org.tocsin.core.signal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.core.detect.Detectors;
import org.tocsin.core.detect.Expected;
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
 *
 * <p>In the last periods, neighbouring places are looked at together as well ({@link Neighbours});
 * a group is told where it is clearer than each of its places alone.
 */
public final class Surveillance {

  /** Goes up with every change that can change a signal. */
  public static final String VERSION = "surveillance/2";

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

  /** What its series have in common: how often any began, and who lies beside whom. */
  private static final class Together {
    private final List<Counts> members = new ArrayList<>();
    private Optional<Neighbours> neighbours = Optional.empty();

    private long periods;
    private long with;
    private boolean now;

    double chance() {
      return (with + 0.5) / (periods + 1);
    }

    void nextOfNeighbours() {
      if (neighbours.isEmpty() && members.size() > 1) {
        neighbours = Optional.of(new Neighbours(members));
      }
      neighbours.ifPresent(Neighbours::next);
    }

    void tell(OptionalInt place, long count, Expected foretold, double share) {
      place.ifPresent(at -> neighbours.ifPresent(them -> them.tell(at, count, foretold, share)));
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
    private final Together family;

    /** Among its family's neighbours; none where it has no middle. */
    private final OptionalInt place;

    private boolean begun;

    /** Whether it was told of the silence that goes on. */
    private boolean toldSilent;

    Watched(Counts counts, Season season, Together family) {
      this.counts = counts;
      this.watch = Watch.of(season);
      this.family = family;
      this.place =
          counts.middle().isPresent() ? OptionalInt.of(family.members.size()) : OptionalInt.empty();
      counts.middle().ifPresent(middle -> family.members.add(counts));
    }
  }

  /** What was judged, and of what; of a group, of no one series. */
  private record Judged(Optional<Watched> of, Alarm alarm) {}

  private final Settings settings;

  public Surveillance(Settings settings) {
    this.settings = settings;
  }

  public Settings settings() {
    return settings;
  }

  /** All alarms, by period, and within one the clearest first. */
  public List<Alarm> watch(List<Counts> all) {
    long first = all.stream().mapToLong(Counts::first).min().orElse(0);
    long end = all.stream().mapToLong(Counts::end).max().orElse(0);
    Map<Family, Together> families = new HashMap<>();
    Season season = settings.step().season();
    List<Watched> watched = new ArrayList<>(all.size());
    for (Counts counts : all) {
      Family family = new Family(counts.provider(), counts.events(), counts.area().kind());
      watched.add(
          new Watched(counts, season, families.computeIfAbsent(family, unused -> new Together())));
    }
    List<Alarm> alarms = new ArrayList<>();
    long together = Math.max(first, end - settings.step().quarter());
    for (long period = first; period < end; period++) {
      boolean recent = period >= together - Neighbours.LONGEST + 1;
      if (recent) {
        families.values().forEach(Together::nextOfNeighbours);
      }
      List<Judged> judged = judged(watched, period);
      if (period >= together) {
        judged.addAll(groups(families.values(), judged, period));
      }
      alarms.addAll(chosen(judged));
      families.values().forEach(Together::next);
    }
    return alarms;
  }

  private static List<Judged> judged(List<Watched> watched, long period) {
    List<Judged> judged = new ArrayList<>();
    for (Watched one : watched) {
      if (one.counts.covers(period)) {
        long count = one.counts.at(period);
        double share = one.counts.share(period);
        Judgement judgement = one.watch.step(period, count, share);
        double p = judgement.p();
        one.family.tell(one.place, count, judgement.period().expected(), share);
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
          judged.add(new Judged(Optional.of(one), one.toldSilent ? alarm.at(1, 1) : alarm));
        }
      }
    }
    return judged;
  }

  /** Groups that are clearer than each of their places alone. */
  private static List<Judged> groups(
      Collection<Together> families, List<Judged> judged, long period) {
    Map<Counts.Of, Double> alone = new HashMap<>();
    for (Judged each : judged) {
      each.alarm().series().members().forEach(of -> alone.put(of, each.alarm().p()));
    }
    List<Judged> groups = new ArrayList<>();
    for (Together family : families) {
      family
          .neighbours
          .flatMap(neighbours -> neighbours.alarm(period))
          .filter(
              group ->
                  group.series().members().stream()
                      .allMatch(member -> alone.getOrDefault(member, 1.0) > group.p()))
          .ifPresent(group -> groups.add(new Judged(Optional.empty(), group)));
    }
    return groups;
  }

  private static Alarm alarm(
      Counts counts, long period, Judgement judgement, double p, double share) {
    int clearest = 0;
    for (int i = 1; i < judgement.verdicts().size(); i++) {
      if (judgement.verdicts().get(i).p() < judgement.verdicts().get(clearest).p()) {
        clearest = i;
      }
    }
    String detector = Detectors.ALL.get(clearest).name();
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
        each.of().ifPresent(one -> one.toldSilent = !each.alarm().rise());
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
