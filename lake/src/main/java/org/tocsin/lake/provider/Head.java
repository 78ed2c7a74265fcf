package org.tocsin.lake.provider;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.lake.record.ByteOrderMark;
import org.tocsin.lake.record.Dialect;
import org.tocsin.lake.record.Fields;

/**
 * The beginning of a file, by which its provider is recognised.
 *
 * @param bytes up to {@link #LENGTH}
 * @param length in bytes
 * @param name the file's, for the release alone: never for the provider
 */
public record Head(byte[] bytes, int length, String name) {

  public static final int LENGTH = 1 << 16;

  private static final int RECORDS = 40;

  /** The first records as they read in a dialect, a byte order mark left out. */
  public List<List<String>> records(Dialect dialect) {
    List<List<String>> records = new ArrayList<>();
    Fields fields = new Fields(dialect);
    int at = ByteOrderMark.length(bytes, length);
    while (at < length && records.size() < RECORDS) {
      int next = fields.read(bytes, at, length);
      if (next >= length && length == LENGTH) {
        // Cut off by the head's end.
        break;
      }
      List<String> texts = new ArrayList<>();
      for (int field = 0; field < Math.min(fields.count(), Fields.MOST); field++) {
        texts.add(fields.text(field));
      }
      if (!fields.blank()) {
        records.add(texts);
      }
      at = next;
    }
    return records;
  }

  /** The names of the columns, with the delimiter that parts them best. */
  public Optional<Named> named() {
    Optional<Named> best = Optional.empty();
    for (char delimiter : new char[] {',', ';', '\t', '|'}) {
      Optional<Named> one = named(Dialect.delimited(delimiter));
      if (one.isPresent()
          && (best.isEmpty() || one.get().columns().size() > best.get().columns().size())) {
        best = one;
      }
    }
    return best;
  }

  /** As {@link #named()}, with a known delimiter. */
  public Optional<Named> named(Dialect dialect) {
    List<List<String>> records = records(dialect);
    if (records.isEmpty() || records.get(0).size() < 2) {
      return Optional.empty();
    }
    List<String> titles = records.get(0).stream().map(String::strip).toList();
    List<String> columns = titles.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return Optional.of(new Named(dialect, titles, columns, records.subList(1, records.size())));
  }

  /**
   * A file with a header.
   *
   * @param titles the columns as the file names them
   * @param columns the same in lower case
   * @param rows some of the first
   */
  public record Named(
      Dialect dialect, List<String> titles, List<String> columns, List<List<String>> rows) {

    /** Where a column stands; -1 where there is none. */
    public int column(String name) {
      return columns.indexOf(name);
    }

    public boolean has(String... names) {
      for (String name : names) {
        if (column(name) < 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** As text, for whoever shows it. */
  public String text() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
