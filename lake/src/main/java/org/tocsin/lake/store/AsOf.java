package org.tocsin.lake.store;

import java.util.List;

/**
 * What was known when. A later release of the same provider supersedes an earlier one for the days
 * and countries it covers; rows of the earlier one stay, for looking back. Providers without
 * releases say of each row when they added it; of an event that several of their files have, one
 * row counts (see {@link Repeats}).
 *
 * <p>As of a date, an event is seen in the newest release that was out by then ({@code basis}
 * {@code released}). Where only later releases cover it, it is seen in the earliest of them once a
 * stated number of days has passed since it ended ({@code basis} {@code lag}): an assumption about
 * what the provider would have known, which outputs must tell.
 */
final class AsOf {

  private static final String COVERS =
      """
      later.family = i.family
          AND e.date_start BETWEEN later.first_day AND later.last_day
          AND (later.world OR EXISTS (SELECT 1 FROM import_country c
            WHERE c.import_id = later.import_id AND c.gw IS NOT DISTINCT FROM e.gw))
      """;

  /** Imports of unknown release date stand before all others of their family. */
  private static final String ORDER = "(coalesce(X.released_on, DATE '0001-01-01'), X.import_id)";

  private static final String ALL_COLUMNS =
      "e.*, i.provider, coalesce(i.release, '') AS release, i.released_on";

  /**
   * Of an event that several files have, one row counts. NOT EXISTS would gather all rows first,
   * which takes four times as long.
   */
  private static final String ONCE =
      " FROM event e JOIN import i USING (import_id) ANTI JOIN repeated r"
          + " ON r.import_id = e.import_id AND r.record_offset = e.record_offset"
          + " WHERE i.family IS NULL";

  private AsOf() {}

  private static String order(String alias) {
    return ORDER.replace("X", alias);
  }

  static List<String> statements() {
    return List.of(events(), asOf());
  }

  /** As known now. */
  private static String events() {
    return "CREATE OR REPLACE VIEW events AS SELECT "
        + ALL_COLUMNS
        + ONCE
        + " UNION ALL SELECT "
        + ALL_COLUMNS
        + " FROM event e JOIN import i USING (import_id) WHERE i.family IS NOT NULL AND NOT EXISTS"
        + " (SELECT 1 FROM import later WHERE "
        + COVERS
        + " AND "
        + order("later")
        + " > "
        + order("i")
        + ")";
  }

  private static String asOf() {
    return "CREATE OR REPLACE MACRO events_as_of(day, lag := 0) AS TABLE SELECT "
        + ALL_COLUMNS
        + ", 'added' AS basis"
        + ONCE
        + " AND e.available_on <= CAST(day AS DATE)"
        + " UNION ALL SELECT "
        + ALL_COLUMNS
        + ", 'released' AS basis FROM event e JOIN import i USING (import_id)"
        + " WHERE i.family IS NOT NULL AND i.released_on <= CAST(day AS DATE) AND NOT EXISTS"
        + " (SELECT 1 FROM import later WHERE "
        + COVERS
        + " AND later.released_on <= CAST(day AS DATE) AND "
        + order("later")
        + " > "
        + order("i")
        + ") UNION ALL SELECT "
        + ALL_COLUMNS
        + ", 'lag' AS basis FROM event e JOIN import i USING (import_id)"
        + " WHERE i.family IS NOT NULL AND (i.released_on IS NULL OR i.released_on > CAST(day AS DATE))"
        + " AND e.date_end + CAST(lag AS INTEGER) <= CAST(day AS DATE) AND NOT EXISTS"
        + " (SELECT 1 FROM import later WHERE "
        + COVERS
        + " AND later.import_id <> i.import_id AND (later.released_on <= CAST(day AS DATE) OR "
        + order("later")
        + " < "
        + order("i")
        + "))";
  }
}
