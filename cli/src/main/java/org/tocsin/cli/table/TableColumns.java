package org.tocsin.cli.table;

import java.util.List;
import java.util.Optional;

/**
 * Which columns of a table say what.
 *
 * @param reported the share of a row's reports that is in by now; without, all of them are
 */
public record TableColumns(
    List<String> keys, String time, String count, Optional<String> reported) {

  public TableColumns {
    keys = List.copyOf(keys);
  }
}
