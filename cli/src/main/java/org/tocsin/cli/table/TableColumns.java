package org.tocsin.cli.table;

import java.util.List;

/** Which columns of a table say what. */
public record TableColumns(List<String> keys, String time, String count) {

  public TableColumns {
    keys = List.copyOf(keys);
  }
}
