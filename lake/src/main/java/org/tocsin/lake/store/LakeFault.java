package org.tocsin.lake.store;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.tocsin.cli.Refusal;

/** What a person is told when the database refuses. */
public final class LakeFault {

  /** As DuckDB says it, on Windows with the system's words. */
  private static final Pattern LOCKED =
      Pattern.compile("Could not set lock|being used by another process");

  private LakeFault() {}

  public static Refusal of(String doing, SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (LOCKED.matcher(message).find()) {
      return Refusal.of("lake.busy");
    }
    if (message.startsWith("No suitable driver")) {
      return Refusal.of("install.changed", "DuckDB");
    }
    int line = message.indexOf('\n');
    return Refusal.of(
        "lake.refused", doing + ": " + (line < 0 ? message : message.substring(0, line)));
  }
}
