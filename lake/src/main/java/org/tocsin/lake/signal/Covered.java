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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which days of which country each provider's files tell of, as known on a day: elsewhere nothing
 * is known, which is not that nothing happened. GDELT covers the days on which it added events.
 */
final class Covered {

  private record Span(
      String item, LocalDate first, LocalDate last, boolean world, Set<Integer> gw) {
    boolean has(int country) {
      return world || gw.contains(country);
    }
  }

  private final Map<String, List<Span>> spans = new HashMap<>();

  private Covered() {}

  static Covered read(Connection connection, Asked asked) throws SQLException {
    Covered covered = new Covered();
    Map<Integer, Set<Integer>> countries = countries(connection);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT i.import_id, coalesce(i.family, i.provider), i.item, i.family IS NULL,"
                + " coalesce(a.first, i.first_day), coalesce(a.last, i.last_day),"
                + " i.world OR i.provider LIKE 'gdelt-%', i.released_on <= ?"
                + " FROM import i LEFT JOIN (SELECT import_id, min(available_on) AS first,"
                + " max(available_on) AS last FROM event JOIN import USING (import_id)"
                + " WHERE provider LIKE 'gdelt-%' GROUP BY import_id) a USING (import_id)"
                + " WHERE coalesce(a.first, i.first_day) IS NOT NULL ORDER BY i.import_id")) {
      statement.setDate(1, Date.valueOf(asked.asOf()));
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          boolean released = result.getBoolean(8);
          boolean added = result.getBoolean(4);
          LocalDate known =
              released && !added
                  ? LocalDate.MAX
                  : added ? asked.asOf() : asked.asOf().minusDays(asked.lagDays());
          LocalDate last = result.getDate(6).toLocalDate();
          LocalDate first = result.getDate(5).toLocalDate();
          if (!first.isAfter(known)) {
            covered
                .spans
                .computeIfAbsent(result.getString(2), unused -> new ArrayList<>())
                .add(
                    new Span(
                        result.getString(3),
                        first,
                        last.isAfter(known) ? known : last,
                        result.getBoolean(7),
                        countries.getOrDefault(result.getInt(1), Set.of())));
          }
        }
      }
    }
    return covered;
  }

  static Map<Integer, Set<Integer>> countries(Connection connection) throws SQLException {
    Map<Integer, Set<Integer>> countries = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT import_id, gw FROM import_country WHERE gw IS NOT NULL")) {
      while (result.next()) {
        countries
            .computeIfAbsent(result.getInt(1), unused -> new HashSet<>())
            .add(result.getInt(2));
      }
    }
    return countries;
  }

  /** The vault's items of a provider's files that count. */
  SortedSet<String> items(String provider) {
    SortedSet<String> items = new TreeSet<>();
    spans.getOrDefault(provider, List.of()).forEach(span -> items.add(span.item()));
    return items;
  }

  /** The last day that any file of the provider tells of. */
  Optional<LocalDate> newest(String provider) {
    return spans.getOrDefault(provider, List.of()).stream()
        .map(Span::last)
        .max(LocalDate::compareTo);
  }

  /**
   * Days of a country that are told of, counted from the first of them.
   *
   * @param first epoch day of bit 0
   */
  record Days(long first, BitSet told) {

    /** Whether every day from one to another is told of. */
    boolean all(LocalDate from, LocalDate to) {
      long begin = from.toEpochDay() - first;
      return begin >= 0
          && told.nextClearBit(Math.toIntExact(begin)) > Math.toIntExact(to.toEpochDay() - first);
    }

    LocalDate firstDay() {
      return LocalDate.ofEpochDay(first);
    }

    LocalDate lastDay() {
      return LocalDate.ofEpochDay(first + told.length() - 1);
    }
  }

  Optional<Days> days(String provider, int gw) {
    List<Span> relevant =
        spans.getOrDefault(provider, List.of()).stream().filter(span -> span.has(gw)).toList();
    OptionalInt begin =
        relevant.stream().mapToInt(span -> Math.toIntExact(span.first().toEpochDay())).min();
    if (begin.isEmpty()) {
      return Optional.empty();
    }
    BitSet told = new BitSet();
    for (Span span : relevant) {
      told.set(
          Math.toIntExact(span.first().toEpochDay() - begin.getAsInt()),
          Math.toIntExact(span.last().toEpochDay() - begin.getAsInt() + 1));
    }
    return Optional.of(new Days(begin.getAsInt(), told));
  }
}
