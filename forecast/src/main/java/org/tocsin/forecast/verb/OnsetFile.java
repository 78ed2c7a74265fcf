package org.tocsin.forecast.verb;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.onset.Forecast;

/** Forecasts of onset as a CSV file; the same forecasts give the same bytes. */
final class OnsetFile {

  static final List<String> COLUMNS =
      List.of("ccode", "ewp_name", "year", "risk_1yr", "risk_2yr", "rank", "model");

  private OnsetFile() {}

  static void write(Path file, List<Forecast> forecasts) {
    try (CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      rows.writeRecord(COLUMNS);
      for (Forecast one : forecasts) {
        rows.writeRecord(
            Integer.toString(one.from().code()),
            one.from().name(),
            Integer.toString(one.from().year()),
            Double.toString(one.risk().oneYear()),
            Double.toString(one.risk().twoYears()),
            Integer.toString(one.rank()),
            one.model());
      }
    } catch (IOException | UncheckedIOException e) {
      throw Refusal.at(Where.file(file.toString()), "forecast.cannot-write", e.toString());
    }
  }
}
