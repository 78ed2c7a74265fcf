package org.tocsin.forecast.verb;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.onset.EwpForecasts;
import org.tocsin.forecast.onset.Forecast;
import org.tocsin.forecast.onset.Risk;
import org.tocsin.forecast.panel.CountryYear;

/** Forecasts of onset as a CSV file; the same forecasts give the same bytes. */
final class OnsetFile {

  static final List<String> COLUMNS =
      List.of("ccode", "ewp_name", "year", "risk_1yr", "risk_2yr", "rank", "model");

  private OnsetFile() {}

  static void write(Path file, List<Forecast> forecasts) {
    try (Writer out = Files.newBufferedWriter(file)) {
      write(out, forecasts);
    } catch (IOException | UncheckedIOException e) {
      throw Refusal.at(Where.file(file.toString()), "forecast.cannot-write", e.toString());
    }
  }

  /** The same forecasts give the same text. */
  static void write(Writer out, List<Forecast> forecasts) throws IOException {
    try (CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
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
    }
  }

  /** As {@link #write} wrote them. */
  static List<Forecast> read(Path file) {
    List<Forecast> forecasts = new ArrayList<>();
    Set<List<Integer>> seen = new HashSet<>();
    ColumnsOfFile.read(
        file,
        List.of("ccode", "year", "risk_1yr", "risk_2yr"),
        row -> {
          int code = row.whole("ccode");
          int year = row.whole("year");
          double one = row.chance("risk_1yr");
          double two = row.chance("risk_2yr");
          if (one > two) {
            row.wrong("onset.one-above-two", row.text("risk_1yr"), row.text("risk_2yr"));
          } else if (!seen.add(List.of(code, year))) {
            row.wrong("onset.forecast-twice", Integer.toString(code), Integer.toString(year));
          } else {
            forecasts.add(
                new Forecast(new CountryYear(code, "", year), new Risk(one, two), 1, "given"));
          }
        });
    if (forecasts.isEmpty()) {
      throw Refusal.at(Where.file(file.toString()), "forecast.no-forecasts");
    }
    return forecasts;
  }

  /** The Early Warning Project's file of its forward forecasts. */
  static EwpForecasts readEwp(Path file) {
    Map<EwpForecasts.Target, Double> prev = new HashMap<>();
    Map<EwpForecasts.Target, Double> larger = new HashMap<>();
    ColumnsOfFile.read(
        file,
        List.of("ccode", "year", "risk_prev", "maxrisk2"),
        row -> {
          EwpForecasts.Target target =
              new EwpForecasts.Target(row.whole("ccode"), row.whole("year"));
          row.number("risk_prev").ifPresent(risk -> prev.put(target, risk));
          row.number("maxrisk2").ifPresent(risk -> larger.put(target, risk));
        });
    return new EwpForecasts(prev, larger);
  }
}
