package org.tocsin.lake.verb;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.page.Terminal;

/** Prints a result as CSV (RFC 4180); what is NULL is an empty field. */
final class CsvPage {

  private static final int FLUSH = 1 << 16;

  private final Terminal terminal;

  CsvPage(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(ResultSet result) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    StringBuilder text = new StringBuilder();
    for (int column = 1; column <= columns; column++) {
      field(text, column, result.getMetaData().getColumnName(column));
    }
    text.append('\n');
    while (result.next()) {
      for (int column = 1; column <= columns; column++) {
        field(text, column, result.getString(column));
      }
      text.append('\n');
      if (text.length() > FLUSH) {
        terminal.raw(text.toString());
        text.setLength(0);
      }
    }
    terminal.raw(text.toString());
  }

  static void field(StringBuilder text, int column, @Nullable String value) {
    if (column > 1) {
      text.append(',');
    }
    if (value == null) {
      return;
    }
    if (value.isEmpty()
        || value.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      text.append(value);
    }
  }

  static String firstLine(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int line = message.indexOf('\n');
    return line < 0 ? message : message.substring(0, line);
  }
}
