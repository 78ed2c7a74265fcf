package org.tocsin.forecast.panel;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * Reads panels of country-years from CSV files with a header: {@code ccode}, {@code year}, {@code
 * ewp_name}, {@code mk_onset}, and whatever numbers there are beside them, which are predictors.
 * Empty cells, {@code NA} and {@code NaN} are not known. Every row that cannot be used is told with
 * its line, {@value #MOST} at most.
 */
public final class PanelReader {

  private static final int MOST = 20;
  private static final Set<String> UNKNOWN = Set.of("", "NA", "NaN", "nan", ".");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");

  /** Columns that are the row's key or an outcome, and never a predictor. */
  private static final Set<String> NO_PREDICTORS =
      Set.of("", "ccode", "ewp_name", "mk_onset", "mk_onset_1", "mk_onset_2", "mk_onset_1or2");

  private record Read(CountryYear key, Map<String, Double> cells, Where where) {}

  private final int lastYear;
  private final Problems problems = new Problems();
  private final List<Read> rows = new ArrayList<>();
  private final Set<String> predictors = new TreeSet<>();

  private PanelReader(int lastYear) {
    this.lastYear = lastYear;
  }

  /**
   * A panel, and what of it a person should know.
   *
   * @param warnings of rows after the last year asked for that cannot be read, and of gaps in years
   */
  public record Told(Panel panel, Problems warnings) {}

  /**
   * The rows of these files together.
   *
   * @param lastYear later rows are passed over: what is wrong with them is a warning at most
   * @throws Refusal with all that is wrong
   */
  public static Told read(List<Path> files, int lastYear) {
    PanelReader reader = new PanelReader(lastYear);
    files.forEach(reader::file);
    Panel panel = reader.panel();
    if (reader.problems.blocking()) {
      throw new Refusal(reader.problems);
    }
    if (panel.size() == 0) {
      throw Refusal.at(Where.file(files.get(0).toString()), "panel.no-rows");
    }
    reader.gaps(panel);
    return new Told(panel, reader.problems);
  }

  private void file(Path file) {
    CsvFile.read(
        file,
        (names, rows) -> {
          header(names, file);
          while (rows.hasNext() && problems.all().size() < MOST) {
            row(rows.next(), names, file);
          }
        });
  }

  private void header(List<String> names, Path file) {
    Where where = Where.line(file.toString(), 1);
    for (String needed : List.of("ccode", "year", "ewp_name", "mk_onset")) {
      if (!names.contains(needed)) {
        problems.error(where, "panel.no-column", needed);
      }
    }
    Set<String> seen = new TreeSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        problems.error(where, "panel.column-twice", name);
      }
    }
    if (problems.blocking()) {
      throw new Refusal(problems);
    }
    names.stream().filter(name -> !NO_PREDICTORS.contains(name)).forEach(predictors::add);
  }

  private void row(CsvRecord record, List<String> header, Path file) {
    Where where = CsvFile.line(file, record);
    Optional<Integer> year = year(record, header);
    boolean later = year.isPresent() && year.get() > lastYear;
    Problems wrong = new Problems();
    if (record.getFieldCount() != header.size()) {
      wrong.error(
          where,
          "panel.width",
          Integer.toString(record.getFieldCount()),
          Integer.toString(header.size()));
    } else {
      Map<String, Double> cells = cells(record, header, where, wrong);
      if (!wrong.blocking() && !later) {
        String name = record.getField(header.indexOf("ewp_name")).strip();
        int code = cells.getOrDefault("ccode", 0.0).intValue();
        rows.add(new Read(new CountryYear(code, name, year.orElse(0)), cells, where));
      }
    }
    for (Problem one : wrong.all()) {
      problems.add(
          later
              ? Problem.warning(one.where(), one.code(), one.args().toArray(String[]::new))
              : one);
    }
  }

  private static Optional<Integer> year(CsvRecord record, List<String> header) {
    int at = header.indexOf("year");
    String text = at < record.getFieldCount() ? record.getField(at).strip() : "";
    return text.matches("[0-9]{4}(\\.0+)?")
        ? Optional.of(Integer.parseInt(text.substring(0, 4)))
        : Optional.empty();
  }

  private static Map<String, Double> cells(
      CsvRecord record, List<String> header, Where where, Problems wrong) {
    Map<String, Double> cells = new HashMap<>();
    for (int at = 0; at < header.size(); at++) {
      String name = header.get(at);
      if (name.isEmpty() || name.equals("ewp_name")) {
        continue;
      }
      String text = record.getField(at).strip();
      if (NUMBER.matcher(text).matches()) {
        cells.put(name, Double.parseDouble(text));
      } else if (!UNKNOWN.contains(text)) {
        wrong.error(where.at(name), "panel.not-a-number", name, text);
        continue;
      }
      String form = form(name);
      if (!form.isEmpty() && !fits(name, cells)) {
        wrong.error(where.at(name), "panel." + form, name, text);
      }
    }
    return cells;
  }

  /** What a cell of the key or of an outcome must be; predictors may be any number. */
  private static String form(String name) {
    return switch (name) {
      case "ccode", "year" -> "bad-key";
      case "mk_onset", "mk_onset_1", "mk_onset_2", "mk_onset_1or2" -> "bad-onset";
      default -> "";
    };
  }

  private static boolean fits(String name, Map<String, Double> cells) {
    Double value = cells.get(name);
    if (value == null) {
      return name.startsWith("mk_onset");
    }
    return switch (name) {
      case "ccode" -> value >= 1 && value <= 999_999 && Math.rint(value) == value;
      case "year" -> value >= 1800 && value <= 2200 && Math.rint(value) == value;
      default -> value == 0 || value == 1;
    };
  }

  private Panel panel() {
    rows.sort(
        Comparator.comparingInt((Read row) -> row.key().year())
            .thenComparingInt(row -> row.key().code()));
    for (int at = 1; at < rows.size(); at++) {
      Read first = rows.get(at - 1);
      Read second = rows.get(at);
      if (first.key().year() == second.key().year() && first.key().code() == second.key().code()) {
        problems.error(
            second.where(),
            "panel.row-twice",
            Integer.toString(second.key().code()),
            Integer.toString(second.key().year()),
            first.where().toString());
      }
    }
    List<String> columns = List.copyOf(predictors);
    double[][] values = columns.stream().map(this::column).toArray(double[][]::new);
    return new Panel(
        rows.stream().map(Read::key).toList(),
        columns,
        values,
        new Panel.Outcomes(column("mk_onset"), column("mk_onset_1"), column("mk_onset_2")));
  }

  private double[] column(String name) {
    return rows.stream().mapToDouble(row -> row.cells().getOrDefault(name, Double.NaN)).toArray();
  }

  /** Years of a country that are not there, between its first and its last. */
  private void gaps(Panel panel) {
    Map<Integer, List<CountryYear>> countries = new HashMap<>();
    panel
        .rows()
        .forEach(row -> countries.computeIfAbsent(row.code(), c -> new ArrayList<>()).add(row));
    for (int code : new TreeSet<>(countries.keySet())) {
      List<CountryYear> years = countries.getOrDefault(code, List.of());
      IntStream.range(1, years.size())
          .filter(at -> years.get(at).year() - years.get(at - 1).year() > 1)
          .forEach(
              at ->
                  problems.warning(
                      Where.nowhere(),
                      "panel.gap",
                      String.format(Locale.ROOT, "%s (%d)", years.get(at).name(), code),
                      Integer.toString(years.get(at - 1).year() + 1),
                      Integer.toString(years.get(at).year() - 1)));
    }
  }
}
