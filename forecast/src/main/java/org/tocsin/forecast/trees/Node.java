package org.tocsin.forecast.trees;

import org.tocsin.forecast.linear.Table;

/** A tree: a value, or a question with a tree for each answer. */
sealed interface Node {

  double value(Table table, int row);

  /** Where the row ends up. */
  Leaf leaf(Table table, int row);

  record Leaf(double value) implements Node {
    @Override
    public double value(Table table, int row) {
      return value;
    }

    @Override
    public Leaf leaf(Table table, int row) {
      return this;
    }
  }

  /** Values up to the bound go low. */
  record Question(int column, double bound, Node low, Node high) implements Node {
    @Override
    public double value(Table table, int row) {
      return (table.at(row, column) <= bound ? low : high).value(table, row);
    }

    @Override
    public Leaf leaf(Table table, int row) {
      return (table.at(row, column) <= bound ? low : high).leaf(table, row);
    }
  }
}
