package org.tocsin.forecast.monthly;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.panel.CsvFile;

/**
 * Reads a panel: UTF-8, comma, first row the names of the columns, among them {@code country_id},
 * {@code month_id} (or {@code year} and {@code month}) and the target. An empty cell and NA are not
 * known. Every row that cannot be used is told with its line, {@value #MOST} at most.
 */
public final class PanelReader {

  private static final int MOST = 20;

  /** Where the target is one of these, the others say something too. */
  private static final List<String> KINDS = List.of("ged_best_sb", "ged_best_ns", "ged_best_os");

  /** Of January 1900 and December 2199: what lies outside is no month but a slip. */
  private static final int EARLIEST = -959;

  private static final int LATEST = 2640;

  /** Also as statistics programs write whole numbers: 12.0. */
  private static final Pattern WHOLE = Pattern.compile("(-?[0-9]{1,9})(?:\\.0+)?");

  private static final Pattern COUNT =
      Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?([eE]\\+?[0-8])?");

  private final Path file;
  private final String target;
  private final int until;
  private final Problems problems = new Problems();
  private final SortedMap<Integer, SortedMap<Integer, Double>> rows = new TreeMap<>();
  private final SortedMap<Integer, String> called = new TreeMap<>();
  private final SortedMap<Integer, Integer> states = new TreeMap<>();
  private final SortedMap<Integer, SortedMap<Integer, Double>> others = new TreeMap<>();
  private List<String> names = List.of();
  private int named = -1;
  private int state = -1;
  private int[] otherKinds = {};

  private PanelReader(Path file, String target, int until) {
    this.file = file;
    this.target = target;
    this.until = until;
  }

  /** All months. */
  public static MonthlyPanel read(Path file, String target) {
    return read(file, target, LATEST);
  }

  /**
   * Months up to one; of later rows nothing but their month is read.
   *
   * @throws Refusal with all that is wrong
   */
  public static MonthlyPanel read(Path file, String target, int until) {
    PanelReader reader = new PanelReader(file, target, until);
    reader.readRows();
    if (reader.problems.blocking()) {
      throw new Refusal(reader.problems);
    }
    return reader.panel();
  }

  private void readRows() {
    CsvFile.read(
        file,
        (header, all) -> {
          names = header;
          int country = column("country_id");
          int deaths = column(target);
          named = names.indexOf("country_name");
          state = names.indexOf("gwcode");
          otherKinds =
              KINDS.stream()
                  .filter(kind -> !kind.equals(target) && names.contains(kind))
                  .mapToInt(names::indexOf)
                  .toArray();
          MonthColumns month = monthColumns();
          while (all.hasNext() && problems.all().size() < MOST) {
            row(all.next(), country, month, deaths);
          }
        });
  }

  /** Where the month stands: in one column, or in two. */
  private record MonthColumns(int id, int year, int month) {
    int lastColumn() {
      return Math.max(id, Math.max(year, month));
    }
  }

  private MonthColumns monthColumns() {
    int id = names.indexOf("month_id");
    return id >= 0
        ? new MonthColumns(id, -1, -1)
        : new MonthColumns(-1, column("year"), column("month"));
  }

  private int column(String name) {
    int found = names.indexOf(name);
    if (found < 0) {
      throw Refusal.at(
          Where.line(file.toString(), 1), "monthly.no-column", name, String.join(", ", names));
    }
    return found;
  }

  private void row(CsvRecord row, int country, MonthColumns months, int deaths) {
    if (row.getFieldCount() <= months.lastColumn()) {
      width(row);
      return;
    }
    OptionalInt month = month(row, months);
    if (month.isEmpty() || month.getAsInt() > until) {
      return;
    }
    if (row.getFieldCount() != names.size()) {
      width(row);
      return;
    }
    OptionalInt id = whole(row.getField(country));
    if (id.isEmpty()) {
      error(row, "monthly.bad-number", "country_id", row.getField(country));
      return;
    }
    if (named >= 0) {
      called.put(id.getAsInt(), row.getField(named).strip());
    }
    String text = row.getField(deaths).strip();
    OptionalDouble value = value(text);
    if (value.isEmpty()) {
      error(row, "monthly.bad-deaths", target, text);
      return;
    }
    Double before =
        rows.computeIfAbsent(id.getAsInt(), unseen -> new TreeMap<>())
            .putIfAbsent(month.getAsInt(), value.getAsDouble());
    if (before != null) {
      error(row, "monthly.twice", Integer.toString(id.getAsInt()), Months.text(month.getAsInt()));
    }
    if (state >= 0) {
      whole(row.getField(state)).ifPresent(gw -> states.put(id.getAsInt(), gw));
    }
    if (KINDS.contains(target)) {
      others(row, id.getAsInt(), month.getAsInt());
    }
  }

  /** All deaths of the other kinds that are told of. */
  private void others(CsvRecord row, int id, int month) {
    double sum = Double.NaN;
    for (int column : otherKinds) {
      String text = row.getField(column).strip();
      OptionalDouble value = value(text);
      if (value.isEmpty()) {
        error(row, "monthly.bad-deaths", names.get(column), text);
      } else if (!Double.isNaN(value.getAsDouble())) {
        sum = value.getAsDouble() + (Double.isNaN(sum) ? 0 : sum);
      }
    }
    others.computeIfAbsent(id, unseen -> new TreeMap<>()).put(month, sum);
  }

  private OptionalInt month(CsvRecord row, MonthColumns columns) {
    if (columns.id() >= 0) {
      String text = row.getField(columns.id());
      OptionalInt id = whole(text);
      if (id.isEmpty() || id.getAsInt() < EARLIEST || id.getAsInt() > LATEST) {
        error(row, "monthly.bad-number", "month_id", text);
        return OptionalInt.empty();
      }
      return id;
    }
    OptionalInt year = whole(row.getField(columns.year()));
    OptionalInt month = whole(row.getField(columns.month()));
    if (year.isEmpty()
        || month.isEmpty()
        || year.getAsInt() < 1900
        || year.getAsInt() > 2199
        || month.getAsInt() < 1
        || month.getAsInt() > 12) {
      error(
          row,
          "monthly.bad-number",
          "year, month",
          row.getField(columns.year()) + ", " + row.getField(columns.month()));
      return OptionalInt.empty();
    }
    return OptionalInt.of(Months.id(year.getAsInt(), month.getAsInt()));
  }

  private static OptionalInt whole(String text) {
    int plain = digits(text);
    if (plain >= 0) {
      return OptionalInt.of(plain);
    }
    Matcher written = WHOLE.matcher(text.strip());
    return written.matches()
        ? OptionalInt.of(Integer.parseInt(written.group(1)))
        : OptionalInt.empty();
  }

  /** One to nine digits and nothing else, as nearly all numbers are written; otherwise -1. */
  private static int digits(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /** A count; NaN for what is not known; empty for what is neither. */
  private static OptionalDouble value(String text) {
    if (text.isEmpty() || text.equals("NA") || text.equals("NaN")) {
      return OptionalDouble.of(Double.NaN);
    }
    int plain = digits(text);
    if (plain >= 0) {
      return OptionalDouble.of(plain);
    }
    return COUNT.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  private void width(CsvRecord row) {
    error(
        row,
        "monthly.width",
        Integer.toString(row.getFieldCount()),
        Integer.toString(names.size()));
  }

  private void error(CsvRecord row, String code, String... args) {
    problems.error(CsvFile.line(file, row), code, args);
  }

  private MonthlyPanel panel() {
    List<Integer> months = new ArrayList<>();
    rows.values().forEach(series -> months.addAll(List.of(series.firstKey(), series.lastKey())));
    if (months.isEmpty()) {
      throw Refusal.at(Where.file(file.toString()), "monthly.no-rows", Months.text(until));
    }
    int first = months.stream().mapToInt(Integer::intValue).min().getAsInt();
    int last = months.stream().mapToInt(Integer::intValue).max().getAsInt();
    SortedMap<Integer, double[]> deaths = series(rows, first, last);
    return MonthlyPanel.of(deaths, first, last)
        .named(called)
        .ofStates(states)
        .with(Around.of(deaths, states, first, last - first + 1))
        .with(series(others, first, last));
  }

  private static SortedMap<Integer, double[]> series(
      SortedMap<Integer, SortedMap<Integer, Double>> rows, int first, int last) {
    SortedMap<Integer, double[]> series = new TreeMap<>();
    rows.forEach(
        (country, values) -> {
          double[] filled = new double[last - first + 1];
          Arrays.fill(filled, Double.NaN);
          values.forEach((month, value) -> filled[month - first] = value);
          series.put(country, filled);
        });
    return series;
  }
}
