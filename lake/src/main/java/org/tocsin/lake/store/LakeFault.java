package org.tocsin.lake.store;

import java.sql.SQLException;

/** The database refused. */
public final class LakeFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private LakeFault(String message, Throwable cause) {
    super(message, cause);
  }

  public static LakeFault of(String doing, SQLException e) {
    String message = String.valueOf(e.getMessage());
    int line = message.indexOf('\n');
    return new LakeFault(doing + ": " + (line < 0 ? message : message.substring(0, line)), e);
  }
}
