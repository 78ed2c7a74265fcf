package org.tocsin.forecast.onset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.tocsin.forecast.linear.Table;
import org.tocsin.forecast.panel.CountryYear;
import org.tocsin.forecast.panel.Panel;

/**
 * What models look at: one line for each row of a panel, NaN where not known.
 *
 * @param names of the columns
 */
record FeatureTable(List<String> names, Table table) {

  /** How old a value may be that stands in for one that is missing. */
  private static final int OLDEST = 5;

  /** These columns of the panel as they are. */
  static FeatureTable plain(Panel panel, List<String> columns) {
    return of(columns, columns.stream().map(panel::column).toList());
  }

  static FeatureTable of(List<String> names, List<double[]> columns) {
    int rows = columns.isEmpty() ? 0 : columns.get(0).length;
    double[] x = new double[rows * columns.size()];
    for (int column = 0; column < columns.size(); column++) {
      for (int row = 0; row < rows; row++) {
        x[row * columns.size() + column] = columns.get(column)[row];
      }
    }
    return new FeatureTable(List.copyOf(names), new Table(x, rows, columns.size()));
  }

  boolean complete(int row) {
    for (int column = 0; column < table.columns(); column++) {
      if (Double.isNaN(table.at(row, column))) {
        return false;
      }
    }
    return true;
  }

  /** Missing values taken over from the same country's last known, five years back at most. */
  FeatureTable carried(Panel panel) {
    double[] x = table.x().clone();
    int columns = table.columns();
    for (int row = 0; row < table.rows(); row++) {
      if (!complete(row)) {
        for (int column = 0; column < columns; column++) {
          if (Double.isNaN(x[row * columns + column])) {
            x[row * columns + column] = last(panel, row, column);
          }
        }
      }
    }
    return new FeatureTable(names, new Table(x, table.rows(), columns));
  }

  private double last(Panel panel, int row, int column) {
    CountryYear from = panel.row(row);
    for (int back = 1; back <= OLDEST; back++) {
      OptionalInt earlier = panel.find(from.code(), from.year() - back);
      if (earlier.isPresent() && !Double.isNaN(table.at(earlier.getAsInt(), column))) {
        return table.at(earlier.getAsInt(), column);
      }
    }
    return Double.NaN;
  }

  /** What is still missing taken as the mean of these rows, which are those learnt from. */
  FeatureTable filled(int[] learnt) {
    int columns = table.columns();
    double[] means = new double[columns];
    for (int column = 0; column < columns; column++) {
      int at = column;
      means[column] =
          Arrays.stream(learnt)
              .mapToDouble(row -> table.at(row, at))
              .filter(value -> !Double.isNaN(value))
              .average()
              .orElse(0);
    }
    double[] x = table.x().clone();
    for (int at = 0; at < x.length; at++) {
      x[at] = Double.isNaN(x[at]) ? means[at % columns] : x[at];
    }
    return new FeatureTable(names, new Table(x, table.rows(), columns));
  }

  /** These columns alone. */
  FeatureTable without(List<String> left) {
    List<String> kept = new ArrayList<>(names);
    kept.removeAll(left);
    List<double[]> columns = new ArrayList<>();
    for (String name : kept) {
      double[] column = new double[table.rows()];
      for (int row = 0; row < column.length; row++) {
        column[row] = table.at(row, names.indexOf(name));
      }
      columns.add(column);
    }
    return of(kept, columns);
  }
}
