package org.tocsin.cli.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tocsin.cli.Refusal;
import org.tocsin.core.detect.Season;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/** Runs the detectors on a table of counts and writes it again, one row out for each row in. */
public final class TableDetection {

  private TableDetection() {}

  /**
   * What was done.
   *
   * @param rows in, and out
   * @param series how many keys
   * @param judged rows with history enough
   * @param unknown rows without a count
   * @param steps what one period is: periods, days, weeks or months
   */
  public record Done(int rows, int series, int judged, int unknown, int alarms, String steps) {}

  /**
   * Which rows are alarms.
   *
   * @param level p-values at or below it
   * @param budget alarms a period at most, if any
   * @param falseShare of false among all alarms so far, that is not to be passed, if any
   */
  public record Rule(double level, OptionalInt budget, OptionalDouble falseShare) {}

  /**
   * @throws Refusal with every problem of the table, or if the output cannot be written; the output
   *     is either whole or not there
   */
  public static Done run(Path file, Path out, TableColumns columns, Season season, Rule rule) {
    TableReader.Told told = TableReader.read(file, columns);
    CountTable table = told.table();
    Problems twice = Verdicts.twice(table, file.toString(), 20);
    if (twice.blocking()) {
      throw new Refusal(twice);
    }
    Verdicts verdicts = Verdicts.of(table, season, rule);
    replace(out, part -> write(file, part, columns, table, verdicts));
    int unknown = 0;
    int alarms = 0;
    for (int row = 0; row < table.rows(); row++) {
      unknown += Double.isNaN(verdicts.p(row)) ? 1 : 0;
      alarms += verdicts.alarm(row) ? 1 : 0;
    }
    return new Done(
        table.rows(), table.series(), verdicts.judged(), unknown, alarms, told.steps().word());
  }

  /** What writes a file. */
  private interface Writing {
    void to(Path file) throws IOException;
  }

  /** Beside it first, under a name that nothing has, so that it is never there by halves. */
  private static void replace(Path out, Writing writing) {
    try {
      if (Files.isDirectory(out)) {
        throw new FileSystemException(out.toString(), null, "Is a directory");
      }
      Path whole = Files.isSymbolicLink(out) ? out.toRealPath() : out;
      Path part = Files.createFile(part(whole));
      try {
        writing.to(part);
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw Refusal.at(Where.file(out.toString()), "table.cannot-write", e.toString());
    }
  }

  private static Path part(Path whole) {
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    for (int more = 2; Files.exists(part, LinkOption.NOFOLLOW_LINKS); more++) {
      part = whole.resolveSibling(whole.getFileName() + "." + more + ".part");
    }
    return part;
  }

  /** Reads the file a second time for the texts of its rows, so that they need not be held. */
  private static void write(
      Path file, Path out, TableColumns columns, CountTable table, Verdicts verdicts)
      throws IOException {
    char separator = TableReader.separator(file);
    try (CsvReader<CsvRecord> rows = TableReader.open(file);
        CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).build(out)) {
      Iterator<CsvRecord> all = rows.iterator();
      Columns found = Columns.find(all.next(), file, columns);
      List<String> header = new ArrayList<>(columns.keys());
      header.add(columns.time());
      header.add(columns.count());
      header.addAll(Verdicts.names());
      writer.writeRecord(header);
      int row = 0;
      while (all.hasNext()) {
        CsvRecord record = all.next();
        if (row == table.rows()) {
          throw Refusal.at(Where.file(file.toString()), "table.changed");
        }
        List<String> texts = new ArrayList<>();
        found.keys().forEach(key -> texts.add(record.getField(key)));
        texts.add(record.getField(found.time()));
        texts.add(record.getField(found.count()));
        texts.addAll(verdicts.texts(row));
        writer.writeRecord(texts);
        row++;
      }
      if (row < table.rows()) {
        throw Refusal.at(Where.file(file.toString()), "table.changed");
      }
    }
  }
}
