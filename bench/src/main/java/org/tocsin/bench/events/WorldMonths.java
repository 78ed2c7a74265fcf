package org.tocsin.bench.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tocsin.lake.code.CountryName;
import org.tocsin.lake.code.Territory;

/**
 * How many events of each kind every country had in every month from 1989 to 2024: to 2017 as a
 * panel of countries and months counts them, after it those of seven years before, raised by as
 * much as the world's number of events was larger in those years (385,667 events to 2024 in GED
 * 25.1, 201,056 to 2017).
 */
final class WorldMonths {

  /** A country by its Gleditsch-Ward number, a month, a kind of violence: 1, 2 or 3. */
  record Cell(int gw, String country, YearMonth month, int kind) {}

  private static final int YEARS_ON = 7;
  private static final YearMonth LAST = YearMonth.of(2017, 12);
  private static final double RAISED = 1.77;

  private static final String[] COLUMNS = {"ged_count_sb", "ged_count_ns", "ged_count_os"};

  private final List<Cell> cells = new ArrayList<>();

  /** Of each cell: its events and those of all before it. */
  private double[] upTo = new double[1 << 12];

  private WorldMonths() {}

  static WorldMonths read(Path panel) throws IOException {
    WorldMonths months = new WorldMonths();
    List<String> lines = Files.readAllLines(panel, StandardCharsets.UTF_8);
    List<String> names = List.of(lines.get(0).split(","));
    for (String line : lines.subList(1, lines.size())) {
      months.row(names, line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }
    return months;
  }

  private void row(List<String> names, String[] values) {
    int gw = Integer.parseInt(values[names.indexOf("gwcode")]);
    Optional<String> country = Territory.gw(gw).flatMap(known -> CountryName.of(gw));
    if (country.isEmpty()) {
      return;
    }
    YearMonth month =
        YearMonth.of(
            Integer.parseInt(values[names.indexOf("year")]),
            Integer.parseInt(values[names.indexOf("month")]));
    for (int kind = 1; kind <= COLUMNS.length; kind++) {
      double events = Double.parseDouble(values[names.indexOf(COLUMNS[kind - 1])]);
      add(new Cell(gw, country.get(), month, kind), events);
      if (month.isAfter(LAST.minusYears(YEARS_ON))) {
        add(new Cell(gw, country.get(), month.plusYears(YEARS_ON), kind), events * RAISED);
      }
    }
  }

  private void add(Cell cell, double events) {
    if (events == 0) {
      return;
    }
    int at = cells.size();
    if (at == upTo.length) {
      upTo = Arrays.copyOf(upTo, 2 * at);
    }
    upTo[at] = events + (at == 0 ? 0 : upTo[at - 1]);
    cells.add(cell);
  }

  /** A cell, each as likely as it has events. */
  Cell draw(Random random) {
    double share = random.nextDouble() * upTo[cells.size() - 1];
    int at = Arrays.binarySearch(upTo, 0, cells.size(), share);
    return cells.get(at >= 0 ? at + 1 : -at - 1);
  }
}
