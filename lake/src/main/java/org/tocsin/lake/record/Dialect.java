package org.tocsin.lake.record;

/**
 * How a file separates fields.
 *
 * @param delimiter one ASCII byte
 * @param quoted whether a field may stand in quotes and then hold delimiters and line breaks; a
 *     quote inside is doubled
 * @param header whether the first record names the columns
 */
public record Dialect(byte delimiter, boolean quoted, boolean header) {

  /** What spreadsheets and most providers write. */
  public static final Dialect COMMA = new Dialect((byte) ',', true, true);

  /** GDELT: tabs, no quoting, no header. */
  public static final Dialect BARE_TABS = new Dialect((byte) '\t', false, false);

  public static Dialect delimited(char delimiter) {
    if (delimiter > 127 || delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
      throw new IllegalArgumentException("cannot separate fields: " + delimiter);
    }
    return new Dialect((byte) delimiter, true, true);
  }
}
