package org.tocsin.core.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tocsin.core.detect.FalseDiscovery;
import org.tocsin.core.detect.OnlineDiscovery;

/**
 * Watches many series at once, period by period, and raises no more alarms than a desk can read.
 *
 * <p>A silence is told once: it stays out until something happens again. A series takes part from
 * its first event on. That a series begins is itself rare or common, and which one begins is not
 * known before: its first period is therefore judged by how often any series of its provider, kind
 * of event and size of place has begun so far, and never as rarer than that.
 *
 * <p>On noise the budget fills with false alarms. A desk that would rather have few of those sets
 * the share of them that it bears, which is kept over all series and periods ({@link
 * OnlineDiscovery}); the budget stays the most. {@code docs/lab.md} holds the two against each
 * other.
 *
 * <p>In the last periods, neighbouring places are looked at together as well ({@link Neighbours});
 * a group is told where it is clearer than each of its places alone.
 *
 * <p>Where reports are counted, places where somebody was killed are looked at once more: whether
 * far fewer reports came than so many deaths let expect ({@link
 * org.tocsin.core.detect.AttentionGap}).
 */
public final class Surveillance {

  /** Goes up with every change that can change a signal. */
  public static final String VERSION = "surveillance/3";

  /**
   * What the desk sets.
   *
   * @param budget alarms a week that it can read, 1 or more
   * @param level the highest p that is an alarm however few series there are
   * @param falseShare of false among all alarms ever raised, that is not to be passed; without, the
   *     budget alone limits them
   */
  public record Settings(Step step, int budget, double level, OptionalDouble falseShare) {

    public Settings {
      if (budget < 1 || !(level > 0 && level < 1)) {
        throw new IllegalArgumentException("budget " + budget + ", level " + level);
      }
    }

    public Settings(Step step, int budget, double level) {
      this(step, budget, level, OptionalDouble.empty());
    }

    /** As provenance tells it. */
    public String text() {
      return step.word()
          + "s, budget "
          + budget
          + " a week, level "
          + level
          + (falseShare.isPresent() ? ", false share " + falseShare.getAsDouble() : "");
    }
  }

  /** Series that begin in the same way. */
  private record Family(String provider, EventClass events, Area.Kind size) {}

  /** What was judged in a period. Few become alarms, so that these are made late. */
  private sealed interface Judged {

    double p();

    Alarm alarm();

    /** That it is told. */
    void tell();
  }

  private record OneSeries(WatchedSeries of, long period, Glance glance, double p)
      implements Judged {

    @Override
    public Alarm alarm() {
      return new Alarm(
          of.counts(), period, glance.detector(), glance.verdict(), p, 1, glance.share());
    }

    @Override
    public void tell() {
      of.tell(glance.detector());
    }
  }

  /** A group of neighbours, or an attention gap. */
  private record Other(Alarm alarm) implements Judged {

    @Override
    public double p() {
      return alarm.p();
    }

    @Override
    public void tell() {
      // No series is told of its silence by them.
    }
  }

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
    return watch(all, List.of());
  }

  /** The same with attention gaps, which share the budget of the others. */
  public List<Alarm> watch(List<Counts> all, List<ReportedDeaths> reported) {
    long first = all.stream().mapToLong(Counts::first).min().orElse(0);
    long end = all.stream().mapToLong(Counts::end).max().orElse(0);
    Map<Family, SeriesFamily> families = new HashMap<>();
    List<WatchedSeries> watched = new ArrayList<>(all.size());
    for (Counts counts : all) {
      Family family = new Family(counts.provider(), counts.events(), counts.area().kind());
      watched.add(
          new WatchedSeries(
              counts, families.computeIfAbsent(family, unused -> new SeriesFamily())));
    }
    List<Attended> attended =
        reported.stream().map(each -> new Attended(each, settings.step())).toList();
    Optional<OnlineDiscovery> online =
        settings.falseShare().isPresent()
            ? Optional.of(new OnlineDiscovery(settings.falseShare().getAsDouble()))
            : Optional.empty();
    List<Alarm> alarms = new ArrayList<>();
    long grouped = Math.max(first, end - settings.step().quarter());
    long neighboursFrom = grouped - Neighbours.LONGEST + 1;
    QuietBeginnings.begin(watched, settings.step().season(), neighboursFrom, sharing);
    for (long period = first; period < end; period++) {
      if ((period - first) % WatchedSeries.BLOCK == 0) {
        long from = period;
        sharing.share(watched.stream().map(one -> (Runnable) () -> one.judge(from)).toList());
      }
      if (period >= neighboursFrom) {
        families.values().forEach(SeriesFamily::nextOfNeighbours);
      }
      List<Judged> judged = judged(watched, period);
      if (period >= grouped) {
        judged.addAll(groups(families.values(), judged, period));
      }
      for (Attended each : attended) {
        each.next(period).forEach(alarm -> judged.add(new Other(alarm)));
      }
      alarms.addAll(chosen(judged, online));
      families.values().forEach(SeriesFamily::next);
    }
    return alarms;
  }

  private static List<Judged> judged(List<WatchedSeries> watched, long period) {
    List<Judged> all = new ArrayList<>();
    for (WatchedSeries one : watched) {
      Glance glance = one.glance(period);
      if (glance != null) {
        boolean beginsNow = one.takePart(glance);
        if (one.begun() && glance.judged()) {
          double p = beginsNow ? Math.max(glance.p(), one.family().chance()) : glance.p();
          all.add(new OneSeries(one, period, glance, one.toldSilent() ? 1 : p));
        }
      }
    }
    return all;
  }

  /** Groups that are clearer than each of their places alone. */
  private List<Judged> groups(Collection<SeriesFamily> families, List<Judged> judged, long period) {
    List<SeriesFamily> scanned = List.copyOf(families);
    // Each piece writes its own place; that they are done is what makes it seen here.
    List<Optional<Alarm>> found =
        new ArrayList<>(Collections.nCopies(scanned.size(), Optional.empty()));
    sharing.share(
        IntStream.range(0, scanned.size())
            .mapToObj(i -> (Runnable) () -> found.set(i, scanned.get(i).group(period)))
            .toList());
    Map<Counts.Of, Double> alone = new HashMap<>();
    if (found.stream().anyMatch(Optional::isPresent)) {
      for (Judged each : judged) {
        each.alarm().series().members().forEach(of -> alone.put(of, each.p()));
      }
    }
    List<Judged> groups = new ArrayList<>();
    for (Optional<Alarm> one : found) {
      one.filter(
              group ->
                  group.series().members().stream()
                      .allMatch(member -> alone.getOrDefault(member, 1.0) > group.p()))
          .ifPresent(group -> groups.add(new Other(group)));
    }
    return groups;
  }

  private List<Alarm> chosen(List<Judged> judged, Optional<OnlineDiscovery> online) {
    double[] p = judged.stream().mapToDouble(Judged::p).toArray();
    double level =
        FalseDiscovery.level(p, settings.step().budget(settings.budget()), settings.level());
    if (online.isEmpty() && Arrays.stream(p).allMatch(each -> each > level)) {
      return List.of();
    }
    List<Judged> kept = new ArrayList<>();
    for (Judged each : judged) {
      boolean borne = online.map(rule -> rule.alarm(each.p())).orElse(true);
      if (borne && each.p() <= level) {
        kept.add(each);
      }
    }
    double[] q = FalseDiscovery.q(kept.stream().mapToDouble(Judged::p).toArray(), p);
    List<Alarm> chosen = new ArrayList<>();
    for (int i = 0; i < q.length; i++) {
      Judged each = kept.get(i);
      each.tell();
      chosen.add(each.alarm().at(each.p(), q[i]));
    }
    chosen.sort(
        Comparator.comparingDouble(Alarm::p)
            .thenComparing(alarm -> alarm.series().area().code())
            .thenComparing(alarm -> alarm.series().events()));
    return chosen;
  }
}
