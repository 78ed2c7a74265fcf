package org.tocsin.bench.events;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What DuckDB alone is asked: the columns that stand in the file as they are, typed. */
final class Peers {

  private Peers() {}

  static String gdelt(Path file) {
    String columns =
        IntStream.range(0, 61)
            .mapToObj(column -> "'c" + column + "': '" + gdeltType(column) + "'")
            .collect(Collectors.joining(", ", "{", "}"));
    return "INSERT INTO event_stored (event_id, date_start, date_end, available_on, type_code, actor1,"
        + " actor1_code, actor2, actor2_code, place, admin1, latitude, longitude, country, sources,"
        + " mentions, goldstein) SELECT c0, c1, c1, CAST(strptime(c59, '%Y%m%d%H%M%S') AS DATE), c26,"
        + " c6, c5, c16, c15, c52, c54, c56, c57, c53, c32, c31, c30 FROM read_csv('"
        + file
        + "', delim = '\t', quote = '', escape = '', header = false, auto_detect = false,"
        + " ignore_errors = true, dateformat = '%Y%m%d', columns = "
        + columns
        + ")";
  }

  private static String gdeltType(int column) {
    return switch (column) {
      case 1 -> "DATE";
      case 30, 56, 57 -> "DOUBLE";
      case 31, 32 -> "INTEGER";
      default -> "VARCHAR";
    };
  }

  static String ged(Path file) {
    return "INSERT INTO event_stored (event_id, date_start, date_end, type_code, actor1, actor1_code, actor2,"
        + " actor2_code, place, admin1, latitude, longitude, cell, country, gw, deaths_low, deaths,"
        + " deaths_high, deaths_civilians, sources) SELECT id, CAST(date_start AS DATE),"
        + " CAST(date_end AS DATE), type_of_violence, side_a, side_a_new_id, side_b, side_b_new_id,"
        + " where_coordinates, adm_1, latitude, longitude, priogrid_gid, country, country_id, low,"
        + " best, high, deaths_civilians, nullif(number_of_sources, -1) FROM read_csv('"
        + file
        + "', delim = ',', quote = '\"', escape = '\"', header = true, ignore_errors = true,"
        + " null_padding = false, all_varchar = false, types = {'id': 'VARCHAR', 'date_start':"
        + " 'TIMESTAMP', 'date_end': 'TIMESTAMP', 'type_of_violence': 'VARCHAR', 'side_a_new_id':"
        + " 'VARCHAR', 'side_b_new_id': 'VARCHAR'})";
  }
}
