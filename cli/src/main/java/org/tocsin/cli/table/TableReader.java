package org.tocsin.cli.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * Reads a table of counts: UTF-8, comma, semicolon or tab, first row the names of the columns.
 * Every row that cannot be used is told with its line, {@value #MOST} at most.
 */
final class TableReader {

  private static final int MOST = 20;

  /** Beyond it the tails are not certified; nothing that is counted here comes near. */
  private static final long MOST_COUNTED = 999_999_999;

  /** Of less than this there is next to nothing to judge by. */
  private static final double LEAST_SHARE = 0.01;

  private final Path file;
  private final TableColumns columns;
  private final Problems problems = new Problems();
  private final Map<List<String>, Integer> keys = new HashMap<>();
  private final CountTable table = new CountTable();
  private Optional<TimeForm> form = Optional.empty();

  private TableReader(Path file, TableColumns columns) {
    this.file = file;
    this.columns = columns;
  }

  /** A table with its times numbered, and what one step of them is. */
  record Told(CountTable table, Steps steps) {}

  /**
   * @throws Refusal with all that is wrong
   */
  static Told read(Path file, TableColumns columns) {
    TableReader reader = new TableReader(file, columns);
    reader.rows();
    if (reader.problems.blocking()) {
      throw new Refusal(reader.problems);
    }
    Steps steps = reader.table.number(reader.form.orElse(TimeForm.INDEX));
    return new Told(reader.table, steps);
  }

  private void rows() {
    try (CsvReader<CsvRecord> rows = open(file)) {
      Iterator<CsvRecord> all = rows.iterator();
      if (!all.hasNext()) {
        throw Refusal.at(Where.file(file.toString()), "table.empty");
      }
      Columns found = Columns.find(all.next(), file, columns);
      while (all.hasNext() && problems.all().size() < MOST) {
        row(all.next(), found);
      }
    } catch (CsvParseException e) {
      throw Refusal.at(
          Where.file(file.toString()), "table.not-csv", String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
      throw cause instanceof CharacterCodingException
          ? Refusal.at(Where.file(file.toString()), "table.not-utf8")
          : Refusal.at(Where.file(file.toString()), "table.cannot-read", why(file, e));
    }
  }

  /** Opens the file for its rows, the first with the names of the columns. */
  static CsvReader<CsvRecord> open(Path file) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator(file))
        .detectBomHeader(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(file);
  }

  /** The one of comma, semicolon and tab that the first line has most of outside quotes. */
  static char separator(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String line = reader.readLine();
      String first = line == null ? "" : line;
      char best = ',';
      for (char candidate : new char[] {';', '\t'}) {
        if (count(first, candidate) > count(first, best)) {
          best = candidate;
        }
      }
      return best;
    }
  }

  private static String why(Path file, Exception e) {
    return Files.isDirectory(file)
        ? "it is a folder"
        : e instanceof NoSuchFileException ? "there is no such file" : e.toString();
  }

  private static int count(String text, char sought) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      count += !quoted && text.charAt(i) == sought ? 1 : 0;
    }
    return count;
  }

  private void row(CsvRecord row, Columns found) {
    if (row.getFieldCount() != found.width()) {
      error(
          row,
          "table.width",
          Integer.toString(row.getFieldCount()),
          Integer.toString(found.width()));
      return;
    }
    String time = row.getField(found.time()).strip();
    OptionalLong at = time(time);
    if (at.isEmpty()) {
      error(row, "table.bad-time", columns.time(), time);
      return;
    }
    String text = row.getField(found.count()).strip();
    OptionalLong count = count(text);
    if (count.isEmpty()) {
      error(row, "table.bad-count", columns.count(), text);
      return;
    }
    if (count.getAsLong() > MOST_COUNTED) {
      error(row, "table.large-count", columns.count(), text, Long.toString(MOST_COUNTED));
      return;
    }
    OptionalDouble reported = reported(row, found);
    if (reported.isEmpty()) {
      error(
          row,
          "table.bad-share",
          columns.reported().orElse(""),
          row.getField(found.reported().orElse(0)).strip());
      return;
    }
    List<String> key = new ArrayList<>(found.keys().size());
    found.keys().forEach(column -> key.add(row.getField(column)));
    int number = keys.computeIfAbsent(key, unseen -> keys.size());
    // Without a share nobody knows what the count should be held against.
    boolean unknown = Double.isNaN(reported.getAsDouble());
    table.add(
        number,
        at.getAsLong(),
        unknown ? CountTable.UNKNOWN : count.getAsLong(),
        unknown ? 1 : reported.getAsDouble(),
        row.getStartingLineNumber());
  }

  private OptionalLong time(String text) {
    if (form.isEmpty()) {
      for (TimeForm candidate : TimeForm.values()) {
        if (candidate.writes(text)) {
          form = Optional.of(candidate);
          break;
        }
      }
    }
    return form.isEmpty() ? OptionalLong.empty() : form.get().read(text);
  }

  /** All of it where no column tells; not a number where the column leaves it open. */
  private static OptionalDouble reported(CsvRecord row, Columns found) {
    if (found.reported().isEmpty()) {
      return OptionalDouble.of(1);
    }
    String text = row.getField(found.reported().getAsInt()).strip();
    if (unknown(text)) {
      return OptionalDouble.of(Double.NaN);
    }
    if (!text.matches("[0-9]{0,1}(\\.[0-9]{1,12})?") || Double.parseDouble(text) > 1) {
      return OptionalDouble.empty();
    }
    double share = Double.parseDouble(text);
    return share < LEAST_SHARE ? OptionalDouble.empty() : OptionalDouble.of(share);
  }

  private static boolean unknown(String text) {
    return text.isEmpty() || text.equals("NA") || text.equals("NaN");
  }

  /**
   * Whole numbers, also as statistics programs write them (12.0, 1e+05); empty and NA are not
   * known.
   */
  private static OptionalLong count(String text) {
    if (unknown(text)) {
      return OptionalLong.of(CountTable.UNKNOWN);
    }
    if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,18})?([eE]\\+?[0-9]{1,2})?")) {
      return OptionalLong.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return OptionalLong.of(
          number.compareTo(BigDecimal.valueOf(MOST_COUNTED)) > 0
              ? MOST_COUNTED + 1
              : number.longValueExact());
    } catch (ArithmeticException e) {
      // A fraction.
      return OptionalLong.empty();
    }
  }

  private void error(CsvRecord row, String code, String... args) {
    problems.add(
        org.tocsin.core.problem.Problem.error(
            Where.line(file.toString(), Math.toIntExact(row.getStartingLineNumber())), code, args));
  }
}
