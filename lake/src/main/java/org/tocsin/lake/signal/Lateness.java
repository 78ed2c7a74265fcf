package org.tocsin.lake.signal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.core.detect.ReportingDelay;
import org.tocsin.core.signal.Step;

/**
 * How complete each period is in the release that it is known from. Learnt from the lake's own
 * history: what earlier releases of a provider had of a country and period, beside what later ones
 * have of it, each kind of release for itself (UCDP's candidates are not its yearly versions). A
 * kind that no later release ever followed is taken as complete; so is what was not known from a
 * release, but by an assumed lag.
 */
final class Lateness {

  /** A released file and what it tells of. */
  private record Release(
      int id,
      String family,
      String kind,
      LocalDate on,
      LocalDate first,
      LocalDate last,
      boolean world,
      Set<Integer> gw) {

    boolean tells(int country, Step step, long period) {
      return (world || gw.contains(country))
          && !step.first(period).isBefore(first)
          && !step.last(period).isAfter(last);
    }

    int age(Step step, long period) {
      return (int) Math.max(0, step.of(on) - period - 1);
    }
  }

  private record Spot(String family, int gw, long period) {}

  private final Delays asked;
  private final Step step;
  private final List<Release> releases;
  private final Map<String, Late> told = new TreeMap<>();
  private final Map<String, ReportingDelay> byKind = new TreeMap<>();

  private Lateness(Delays asked, Step step, List<Release> releases) {
    this.asked = asked;
    this.step = step;
    this.releases = releases;
  }

  static Lateness read(Connection connection, Asked asked) throws SQLException {
    Step step = asked.settings().step();
    Lateness lateness = new Lateness(asked.delays(), step, releases(connection, asked.asOf()));
    if (asked.delays().learnt()) {
      lateness.learn(connection);
    }
    return lateness;
  }

  /** By the day they came out, the newest last. */
  private static List<Release> releases(Connection connection, LocalDate asOf) throws SQLException {
    Map<Integer, Set<Integer>> countries = Covered.countries(connection);
    List<Release> releases = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT import_id, family, provider, released_on, first_day, last_day, world FROM import"
                + " WHERE family IS NOT NULL AND first_day IS NOT NULL AND released_on <= ?"
                + " ORDER BY released_on, import_id")) {
      statement.setDate(1, Date.valueOf(asOf));
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          releases.add(
              new Release(
                  result.getInt(1),
                  result.getString(2),
                  result.getString(3),
                  result.getDate(4).toLocalDate(),
                  result.getDate(5).toLocalDate(),
                  result.getDate(6).toLocalDate(),
                  result.getBoolean(7),
                  countries.getOrDefault(result.getInt(1), new HashSet<>())));
        }
      }
    }
    return releases;
  }

  private void learn(Connection connection) throws SQLException {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    releases.stream().map(Release::family).filter(family -> !once.add(family)).forEach(twice::add);
    List<Integer> ids =
        releases.stream()
            .filter(release -> twice.contains(release.family()))
            .map(Release::id)
            .toList();
    if (ids.isEmpty()) {
      return;
    }
    Map<Integer, Map<Spot, Long>> counts = new HashMap<>();
    Set<Spot> spots = new HashSet<>();
    for (ByRelease one : byRelease(connection, step, ids)) {
      Spot spot = new Spot(one.family(), one.gw(), one.period());
      counts.computeIfAbsent(one.release(), unused -> new HashMap<>()).put(spot, one.count());
      spots.add(spot);
    }
    spots.addAll(withoutEvents(spots));
    Map<String, List<ReportingDelay.Look>> looks = new TreeMap<>();
    long unit = 0;
    for (Spot spot : spots.stream().sorted(ORDER).toList()) {
      looks(spot, unit++, counts, looks);
    }
    looks.forEach((kind, all) -> byKind.put(kind, ReportingDelay.learn(all)));
  }

  /** All periods that releases tell of these countries: none then and none later is a look too. */
  private Set<Spot> withoutEvents(Set<Spot> spots) {
    Map<String, Set<Integer>> countries = new HashMap<>();
    for (Spot spot : spots) {
      countries.computeIfAbsent(spot.family(), unused -> new HashSet<>()).add(spot.gw());
    }
    Set<Spot> all = new HashSet<>();
    for (Release release : releases) {
      long end = step.of(release.last());
      for (long period = step.of(release.first()); period <= end; period++) {
        for (int gw : countries.getOrDefault(release.family(), Set.of())) {
          if (release.tells(gw, step, period)) {
            all.add(new Spot(release.family(), gw, period));
          }
        }
      }
    }
    return all;
  }

  /** How many countable events a release had of a country and period. */
  private record ByRelease(int release, String family, int gw, long period, long count) {}

  /** Of releases, superseded ones too. */
  private static List<ByRelease> byRelease(Connection connection, Step step, List<Integer> releases)
      throws SQLException {
    List<ByRelease> counts = new ArrayList<>();
    String ids = releases.stream().map(String::valueOf).collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT import_id, family, gw, "
                    + SeenEvents.period(step)
                    + " AS period, count(DISTINCT event_id) FROM (SELECT e.import_id, i.family, e.gw,"
                    + " e.event_id, e.date_start + CAST((e.date_end - e.date_start) // 2 AS"
                    + " INTEGER) AS day FROM event e JOIN import i USING (import_id) WHERE"
                    + " e.import_id IN ("
                    + ids
                    + ") AND e.gw IS NOT NULL AND e.date_end - e.date_start < "
                    + SeenEvents.LONGEST
                    + ") GROUP BY ALL ORDER BY ALL")) {
      while (result.next()) {
        counts.add(
            new ByRelease(
                result.getInt(1),
                result.getString(2),
                result.getInt(3),
                result.getLong(4),
                result.getLong(5)));
      }
    }
    return counts;
  }

  private static final Comparator<Spot> ORDER =
      Comparator.comparing(Spot::family).thenComparing(Spot::gw).thenComparing(Spot::period);

  /** What each release had of one country and period; another kind after it is taken as final. */
  private void looks(
      Spot spot,
      long unit,
      Map<Integer, Map<Spot, Long>> counts,
      Map<String, List<ReportingDelay.Look>> looks) {
    List<Release> told =
        releases.stream()
            .filter(release -> release.family().equals(spot.family()))
            .filter(release -> release.tells(spot.gw(), step, spot.period()))
            .toList();
    if (told.size() < 2) {
      return;
    }
    Release last = told.get(told.size() - 1);
    for (Release release : told) {
      List<ReportingDelay.Look> own =
          looks.computeIfAbsent(release.kind(), unused -> new ArrayList<>());
      own.add(look(release.age(step, spot.period()), unit, release, spot, counts));
      if (!release.kind().equals(last.kind())) {
        own.add(look(ReportingDelay.FOR_EVER, unit, last, spot, counts));
      }
    }
  }

  private static ReportingDelay.Look look(
      int age, long unit, Release release, Spot spot, Map<Integer, Map<Spot, Long>> counts) {
    long known = counts.getOrDefault(release.id(), Map.of()).getOrDefault(spot, 0L);
    return new ReportingDelay.Look(unit, age, known);
  }

  /**
   * Less is expected of periods whose events come in late; where nobody knows how much less, the
   * period is not known.
   *
   * @param shares of periods from the first on, to be lowered
   * @param known the same periods, to be cleared
   */
  void allowFor(String family, int gw, long first, double[] shares, BitSet known) {
    for (int i = 0; i < shares.length; i++) {
      OptionalDouble reported = reported(family, gw, first + i);
      if (reported.isEmpty() || reported.getAsDouble() < 1) {
        Late one =
            new Late(1, step.first(first + i), reported.orElse(1), reported.isEmpty() ? 1 : 0);
        told.merge(family, one, Late::with);
      }
      if (reported.isPresent()) {
        shares[i] *= reported.getAsDouble();
      } else {
        known.clear(i);
      }
    }
  }

  /** By provider, what was allowed for. */
  Map<String, Late> told() {
    return told;
  }

  /** The share of a period's events that is known by now; empty where it cannot be told. */
  private OptionalDouble reported(String family, int gw, long period) {
    Release newest = null;
    for (Release release : releases) {
      if (release.family().equals(family) && release.tells(gw, step, period)) {
        newest = release;
      }
    }
    if (newest == null) {
      return OptionalDouble.of(1);
    }
    int age = newest.age(step, period);
    if (asked.stated().isPresent()) {
      return asked.stated().get().reported(age);
    }
    ReportingDelay learnt = byKind.get(newest.kind());
    return learnt == null || !learnt.known() ? OptionalDouble.of(1) : learnt.reported(age);
  }
}
