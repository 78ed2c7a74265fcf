package org.tocsin.lake.verb;

/**
 * Tells one statement of SQL from several, by the semicolons that stand in no text, quoted name or
 * comment. DuckDB's driver runs all of several and gives the last one's result alone.
 */
final class Statements {

  private final String sql;
  private int at;
  private boolean begun;

  private Statements(String sql) {
    this.sql = sql;
  }

  /** Whether anything but blanks, comments and semicolons follows a semicolon. */
  static boolean several(String sql) {
    return new Statements(sql).several();
  }

  /** Whether there is nothing but blanks, comments and semicolons. */
  static boolean none(String sql) {
    Statements all = new Statements(sql);
    all.several();
    return !all.begun;
  }

  private boolean several() {
    boolean ended = false;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == ';') {
        ended |= begun;
        at++;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (sql.startsWith("--", at)) {
        at = until("\n", at);
      } else if (sql.startsWith("/*", at)) {
        passComment();
      } else if (ended) {
        return true;
      } else {
        begun = true;
        passPart(c);
      }
    }
    return false;
  }

  /** A text, a quoted name, or one character of anything else. */
  private void passPart(char c) {
    if (c == '\'') {
      passQuoted('\'', escapes());
    } else if (c == '"') {
      passQuoted('"', false);
    } else if (c == '$' && !insideName()) {
      passDollars();
    } else {
      at++;
    }
  }

  /** Before a text an E, which is no end of a name, says that a backslash takes the next sign. */
  private boolean escapes() {
    boolean letter = at > 0 && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e');
    return letter && (at < 2 || !named(sql.charAt(at - 2)));
  }

  /** A quote inside is doubled, which reads as one that ends and another that begins. */
  private void passQuoted(char quote, boolean escapes) {
    at++;
    while (at < sql.length() && sql.charAt(at) != quote) {
      at += escapes && sql.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  /** From $$ or $tag$ to the same again; $1 is no such thing. */
  private void passDollars() {
    int end = at + 1;
    while (end < sql.length() && named(sql.charAt(end))) {
      end++;
    }
    boolean tag =
        end < sql.length() && sql.charAt(end) == '$' && !Character.isDigit(sql.charAt(at + 1));
    at = tag ? until(sql.substring(at, end + 1), end + 1) : at + 1;
  }

  /** Comments lie in comments. */
  private void passComment() {
    int depth = 0;
    do {
      if (sql.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (sql.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0 && at < sql.length());
  }

  private boolean insideName() {
    return at > 0 && named(sql.charAt(at - 1));
  }

  private static boolean named(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** Behind the next of these; the end where there is none. */
  private int until(String mark, int from) {
    int found = sql.indexOf(mark, from);
    return found < 0 ? sql.length() : found + mark.length();
  }
}
