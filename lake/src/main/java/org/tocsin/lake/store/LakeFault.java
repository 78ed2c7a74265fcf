package org.tocsin.lake.store;

import java.sql.SQLException;
import org.tocsin.cli.Refusal;

/** What a person is told when the database refuses. */
public final class LakeFault {

  private LakeFault() {}

  public static Refusal of(String doing, SQLException e) {
    String message = String.valueOf(e.getMessage());
    int line = message.indexOf('\n');
    return Refusal.of(
        "lake.refused", doing + ": " + (line < 0 ? message : message.substring(0, line)));
  }
}
