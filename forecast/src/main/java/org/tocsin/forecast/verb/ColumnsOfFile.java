package org.tocsin.forecast.verb;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.panel.CsvFile;

/** Reads named columns of a CSV file, row by row, and gathers what is wrong. */
final class ColumnsOfFile {

  private static final int MOST = 20;

  private final Path file;
  private final Problems problems = new Problems();
  private List<String> header = List.of();

  private ColumnsOfFile(Path file) {
    this.file = file;
  }

  /** One row. */
  final class Row {

    private final CsvRecord record;

    private Row(CsvRecord record) {
      this.record = record;
    }

    String text(String column) {
      return record.getField(header.indexOf(column)).strip();
    }

    /** Empty and NA are not known. */
    OptionalDouble number(String column) {
      String text = text(column);
      if (text.isEmpty() || text.equals("NA") || text.equals("NaN")) {
        return OptionalDouble.empty();
      }
      if (!text.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]{1,3})?")) {
        wrong("panel.not-a-number", column, text);
        return OptionalDouble.empty();
      }
      return OptionalDouble.of(Double.parseDouble(text));
    }

    int whole(String column) {
      double value = number(column).orElse(Double.NaN);
      if (!(value >= 1 && value <= 999_999 && Math.rint(value) == value)) {
        wrong("panel.bad-key", column, text(column));
        return 0;
      }
      return (int) value;
    }

    double chance(String column) {
      double value = number(column).orElse(Double.NaN);
      if (!(value >= 0 && value <= 1)) {
        wrong("onset.bad-chance", column, text(column));
        return 0;
      }
      return value;
    }

    void wrong(String code, String... args) {
      problems.error(where(), code, args);
    }

    private Where where() {
      return CsvFile.line(file, record);
    }
  }

  /**
   * @throws Refusal with all that is wrong
   */
  static void read(Path file, List<String> needed, Consumer<Row> each) {
    ColumnsOfFile reading = new ColumnsOfFile(file);
    reading.rows(needed, each);
    if (reading.problems.blocking()) {
      throw new Refusal(reading.problems);
    }
  }

  private void rows(List<String> needed, Consumer<Row> each) {
    CsvFile.read(
        file,
        (names, rows) -> {
          header = names;
          for (String column : needed) {
            if (!header.contains(column)) {
              problems.error(Where.line(file.toString(), 1), "onset.no-column", column);
            }
          }
          boolean readable = !problems.blocking();
          while (readable && rows.hasNext() && problems.all().size() < MOST) {
            row(rows.next(), each);
          }
        });
  }

  private void row(CsvRecord record, Consumer<Row> each) {
    if (record.getFieldCount() == header.size()) {
      each.accept(new Row(record));
    } else {
      problems.error(
          CsvFile.line(file, record),
          "panel.width",
          Integer.toString(record.getFieldCount()),
          Integer.toString(header.size()));
    }
  }
}
