package org.tocsin.forecast.monthly;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.panel.CsvFile;

/**
 * Forecasts on disk: {@code country_id, month_id, lead, draw_1..draw_n}, by country and month; CSV,
 * or Parquet by the name's ending.
 */
public final class DrawsFile {

  private static final List<String> KEY = List.of("country_id", "month_id", "lead");

  private DrawsFile() {}

  /** One row. */
  public record Row(int country, int month, int lead, double[] draws) {}

  /** Whole or not at all. */
  public static void write(Path file, MonthlyRun run, List<MonthlyRun.Foretold> foretold) {
    Path csv = Parquet.beside(file);
    try {
      writeCsv(csv, run, foretold);
      if (Parquet.is(file)) {
        Parquet.fromCsv(csv, file);
      } else {
        if (Files.isDirectory(file)) {
          throw new FileSystemException(file.toString(), null, "Is a directory");
        }
        Files.move(csv, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException | UncheckedIOException e) {
      throw Refusal.at(Where.file(file.toString()), "forecast.cannot-write", e.toString());
    } finally {
      remove(csv);
    }
  }

  private static void writeCsv(Path csv, MonthlyRun run, List<MonthlyRun.Foretold> foretold)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      write(out, run, foretold);
    }
  }

  /** The rows as CSV; the same forecast gives the same text. */
  public static void write(Writer out, MonthlyRun run, List<MonthlyRun.Foretold> foretold)
      throws IOException {
    StringBuilder line = new StringBuilder(String.join(",", KEY));
    for (int draw = 1; draw <= run.draws(); draw++) {
      line.append(",draw_").append(draw);
    }
    out.append(line).append('\n');
    for (MonthlyRun.Foretold each : foretold) {
      for (int i = 0; i < each.draws().length; i++) {
        int lead = run.firstLead() + i;
        line.setLength(0);
        line.append(each.country()).append(',').append(run.origin() + lead);
        line.append(',').append(lead);
        for (double draw : each.draws()[i]) {
          line.append(',').append(Math.round(draw));
        }
        out.append(line).append('\n');
      }
    }
  }

  /** Whether a header is of such a file. */
  public static boolean is(Path file, List<String> columns) {
    return Parquet.is(file) || (columns.containsAll(KEY) && columns.contains("draw_1"));
  }

  /**
   * All rows, in their order.
   *
   * @throws Refusal for what cannot be read
   */
  public static List<Row> read(Path file) {
    if (!Parquet.is(file)) {
      return readCsv(file, file);
    }
    Path csv = Parquet.beside(file);
    try {
      Parquet.toCsv(file, csv);
      return readCsv(csv, file);
    } finally {
      remove(csv);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows that are kept as {@link #write(Writer, MonthlyRun, List)} wrote them. */
  public static List<Row> read(Reader text, String named) {
    List<Row> read = new ArrayList<>();
    CsvFile.read(text, named, (head, rows) -> rows(Path.of(named), head, rows, read));
    return read;
  }

  private static List<Row> readCsv(Path csv, Path named) {
    List<Row> read = new ArrayList<>();
    CsvFile.read(csv, named, (head, rows) -> rows(named, head, rows, read));
    return read;
  }

  private static void rows(
      Path named, List<String> head, Iterator<CsvRecord> rows, List<Row> read) {
    if (!head.containsAll(KEY) || !head.contains("draw_1")) {
      throw Refusal.at(Where.file(named.toString()), "forecast.unknown-forecasts");
    }
    int[] draws = draws(named, head);
    Set<List<Integer>> seen = new HashSet<>();
    while (rows.hasNext()) {
      CsvRecord record = rows.next();
      Row row = row(named, head, record, draws);
      if (!seen.add(List.of(row.country(), row.month(), row.lead()))) {
        throw Refusal.at(
            CsvFile.line(named, record),
            "monthly.twice",
            Integer.toString(row.country()),
            Months.text(row.month()));
      }
      read.add(row);
    }
    if (read.isEmpty()) {
      throw Refusal.at(Where.file(named.toString()), "forecast.no-forecasts");
    }
  }

  /** Where draw_1, draw_2 and so on stand; two or more, since one tells of no spread. */
  private static int[] draws(Path named, List<String> head) {
    List<String> draws = head.stream().filter(name -> name.startsWith("draw_")).toList();
    int[] columns = new int[draws.size()];
    for (int draw = 0; draw < columns.length; draw++) {
      columns[draw] = head.indexOf("draw_" + (draw + 1));
      if (columns[draw] < 0) {
        throw Refusal.at(
            Where.line(named.toString(), 1),
            "monthly.draw-columns",
            Integer.toString(columns.length),
            "draw_" + (draw + 1));
      }
    }
    if (columns.length < 2) {
      throw Refusal.at(Where.line(named.toString(), 1), "monthly.one-draw");
    }
    return columns;
  }

  private static Row row(Path named, List<String> head, CsvRecord row, int[] draws) {
    if (row.getFieldCount() != head.size()) {
      throw Refusal.at(
          CsvFile.line(named, row),
          "panel.width",
          Integer.toString(row.getFieldCount()),
          Integer.toString(head.size()));
    }
    return new Row(
        whole(named, head, row, "country_id"),
        whole(named, head, row, "month_id"),
        whole(named, head, row, "lead"),
        Arrays.stream(draws).mapToDouble(column -> number(named, row, column)).toArray());
  }

  /** Also as statistics programs write whole numbers: 12.0. */
  private static int whole(Path file, List<String> head, CsvRecord row, String column) {
    String text = row.getField(head.indexOf(column));
    if (!text.matches("[0-9]{1,9}(\\.0{1,12})?")) {
      throw Refusal.at(CsvFile.line(file, row), "monthly.bad-key", column, text);
    }
    return (int) Double.parseDouble(text);
  }

  private static double number(Path file, CsvRecord row, int column) {
    String text = row.getField(column);
    if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")) {
      throw Refusal.at(CsvFile.line(file, row), "monthly.bad-draw", text);
    }
    return Double.parseDouble(text);
  }
}
