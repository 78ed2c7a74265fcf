package org.tocsin.lake.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.signal.Alarm;
import org.tocsin.core.signal.Area;
import org.tocsin.core.signal.Counts;
import org.tocsin.core.signal.Course;
import org.tocsin.core.signal.EventClass;
import org.tocsin.core.signal.Provenance;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.signal.Step;
import org.tocsin.core.signal.Surveillance;
import org.tocsin.lake.code.CountryName;
import org.tocsin.lake.store.LakeFault;

/** Surveillance over what the lake holds, as known on a day. */
public final class Survey {

  private static final int CELLS_IN_ROW = 720;

  /**
   * Of a period that is not over, at least so much must be told of before it is judged: one event
   * on the first day of a month looks like thirty.
   */
  private static final double LEAST_SHARE = 0.5;

  /** Providers whose data anyone may have. */
  private static final List<String> OPEN = List.of("ucdp", "gdelt-");

  private final Asked asked;
  private final long position;
  private final SeenEvents seen;
  private final Covered covered;
  private final Lateness lateness;
  private final Map<String, GeoPoint> middles;
  private final List<Counts> series;
  private final List<Alarm> alarms;

  private Survey(Asked asked, long position, SeenEvents seen, Covered covered, Lateness lateness)
      throws SQLException {
    this.asked = asked;
    this.position = position;
    this.seen = seen;
    this.covered = covered;
    this.lateness = lateness;
    this.middles = seen.middles();
    this.series = counts();
    this.alarms =
        new Surveillance(asked.settings(), pieces -> pieces.parallelStream().forEach(Runnable::run))
            .watch(series, DeathsTold.of(seen, covered, asked.settings().step(), this::area));
  }

  /**
   * @param position entries that the journal has, for provenance
   */
  public static Survey of(Connection connection, Asked asked, long position) {
    try {
      SeenEvents seen = SeenEvents.of(connection, asked);
      return new Survey(
          asked, position, seen, Covered.read(connection, asked), Lateness.read(connection, asked));
    } catch (SQLException e) {
      throw LakeFault.of("survey", e);
    }
  }

  public Asked asked() {
    return asked;
  }

  public List<Counts> series() {
    return series;
  }

  /** All of them, by period. */
  public List<Alarm> alarms() {
    return alarms;
  }

  /** The last day that any file tells of, as known then. */
  public Optional<LocalDate> newest(String provider) {
    return Arrays.stream(provider.split(SignalWords.BOTH))
        .flatMap(each -> covered.newest(each).stream())
        .min(Comparator.naturalOrder());
  }

  /** Where events were, roughly, for a map. */
  public List<GeoPoint> places() {
    try {
      return seen.places();
    } catch (SQLException e) {
      throw LakeFault.of("survey", e);
    }
  }

  /** The middle of each place's events, by the place's code. */
  public Map<String, GeoPoint> middles() {
    return middles;
  }

  /** By provider, periods that are not all told yet, where there are any. */
  public Map<String, Late> late() {
    return lateness.told();
  }

  /** What was not counted, for telling. */
  public SeenEvents.LeftOut leftOut() {
    try {
      return seen.leftOut();
    } catch (SQLException e) {
      throw LakeFault.of("survey", e);
    }
  }

  /** Alarms with what they rest on. */
  public List<Signal> signals(Predicate<Alarm> wanted) {
    Map<String, Provenance> provenance = new HashMap<>();
    List<Signal> signals = new ArrayList<>();
    List<Alarm> told = alarms.stream().filter(wanted).toList();
    try {
      if (told.isEmpty()) {
        return signals;
      }
      Grounds grounds =
          Grounds.in(
              seen,
              told.stream()
                  .flatMap(alarm -> alarm.series().area().codes().stream())
                  .collect(Collectors.toSet()));
      for (Alarm alarm : told) {
        String provider = alarm.series().provider();
        if (!provenance.containsKey(provider)) {
          provenance.put(provider, provenance(provider));
        }
        Step step = asked.settings().step();
        signals.add(
            Signal.of(
                alarm,
                step,
                grounds.of(alarm.series(), Signal.from(alarm, step), step.last(alarm.period())),
                provenance.get(provider)));
      }
      return signals;
    } catch (SQLException e) {
      throw LakeFault.of("survey", e);
    }
  }

  /**
   * What was counted up to each of these alarms, by the id of its signal; none where what was
   * counted is not what its detector looks at.
   *
   * @param periods at most so many of each
   */
  public Map<String, Course> courses(Predicate<Alarm> wanted, int periods) {
    Step step = asked.settings().step();
    Map<String, Course> courses = new HashMap<>();
    for (Alarm alarm : alarms) {
      if (wanted.test(alarm)) {
        alarm
            .course(step, periods)
            .ifPresent(course -> courses.put(Signal.idOf(alarm, step), course));
      }
    }
    return courses;
  }

  private Provenance provenance(String provider) throws SQLException {
    List<String> parts = List.of(provider.split(SignalWords.BOTH));
    boolean lagged = false;
    SortedSet<String> items = new TreeSet<>();
    for (String part : parts) {
      items.addAll(covered.items(part));
      lagged |= seen.lagged(part);
    }
    return new Provenance(
        Surveillance.VERSION,
        asked.settings().text(),
        List.copyOf(items),
        asked.asOf(),
        asked.lagDays(),
        lagged,
        position,
        parts.stream().allMatch(part -> OPEN.stream().anyMatch(part::startsWith)));
  }

  private record Key(String provider, String area, String events) {}

  private record Cover(long first, int periods, BitSet known, double[] shares) {}

  private List<Counts> counts() throws SQLException {
    Step step = asked.settings().step();
    Map<Key, Counts> counts = new LinkedHashMap<>();
    Map<String, Optional<Cover>> covers = new HashMap<>();
    for (SeenEvents.Cell cell : seen.cells(step)) {
      Optional<Cover> cover =
          covers.computeIfAbsent(
              cell.family() + " " + cell.gw(),
              unused ->
                  covered
                      .days(cell.family(), cell.gw())
                      .map(days -> cover(days, step, cell.family(), cell.gw())));
      if (cover.isPresent() && inside(cover.get(), cell.period())) {
        counts
            .computeIfAbsent(
                new Key(cell.family(), cell.area(), cell.events()),
                key -> series(cell, cover.get(), middles))
            .add(cell.period(), cell.count());
      }
    }
    return List.copyOf(counts.values());
  }

  private static boolean inside(Cover cover, long period) {
    return period >= cover.first() && period < cover.first() + cover.periods();
  }

  private Counts series(SeenEvents.Cell cell, Cover cover, Map<String, GeoPoint> middles) {
    EventClass events =
        EventClass.valueOf(cell.events().toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Counts(
        cell.family(),
        new Area(asked.size(), cell.area(), name(cell.area(), cell.gw(), cell.name())),
        events,
        cover.first(),
        cover.periods(),
        events == EventClass.NEW_COMBINATION ? afterYears(cover) : cover.known(),
        cover.shares(),
        Optional.ofNullable(middles.get(cell.area())));
  }

  /** What is new cannot be told before so many years are known. */
  private BitSet afterYears(Cover cover) {
    Step step = asked.settings().step();
    long begin = step.of(step.first(cover.first()).plusYears(SeenEvents.YEARS));
    BitSet known = (BitSet) cover.known().clone();
    known.clear(0, Math.toIntExact(Math.min(cover.periods(), begin - cover.first())));
    return known;
  }

  private Area area(DeathsTold.Press press) {
    return new Area(asked.size(), press.area(), name(press.area(), press.gw(), press.name()));
  }

  private String name(String area, int gw, String admin1) {
    String country = CountryName.of(gw).orElse(Integer.toString(gw));
    return switch (asked.size()) {
      case COUNTRY -> country;
      case ADMIN1 -> admin1 + ", " + country;
      case CELL -> middle(Integer.parseInt(area));
    };
  }

  private static String middle(int cell) {
    int row = (cell - 1) / CELLS_IN_ROW;
    int column = (cell - 1) % CELLS_IN_ROW;
    double latitude = row * 0.5 - 90 + 0.25;
    double longitude = column * 0.5 - 180 + 0.25;
    return String.format(
        Locale.ROOT,
        "%.2f°%s %.2f°%s",
        Math.abs(latitude),
        latitude < 0 ? "S" : "N",
        Math.abs(longitude),
        longitude < 0 ? "W" : "E");
  }

  /**
   * A period is known where each of its days is; the last one also where the days since its first
   * are.
   */
  private Cover cover(Covered.Days days, Step step, String family, int gw) {
    LocalDate last = days.lastDay();
    long first = step.of(days.firstDay());
    long end = step.of(last) + 1;
    BitSet known = new BitSet();
    for (long period = first; period < end; period++) {
      LocalDate to = step.last(period).isAfter(last) ? last : step.last(period);
      known.set((int) (period - first), days.all(step.first(period), to));
    }
    int over = Math.toIntExact(last.toEpochDay() - step.first(end - 1).toEpochDay() + 1);
    double share = (double) over / step.days(end - 1);
    int periods = (int) (end - first) - (share < LEAST_SHARE ? 1 : 0);
    double[] shares = new double[periods];
    Arrays.fill(shares, 1);
    if (share >= LEAST_SHARE) {
      shares[periods - 1] = share;
    }
    lateness.allowFor(family, gw, first, shares, known);
    return new Cover(first, periods, known, shares);
  }
}
