package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/**
 * Which rows of a long list a page shows.
 *
 * @param first number of the first row shown, from 1; 0 where there is none
 * @param last number of the last one
 * @param previous address of the rows before; empty where there are none
 */
public record Pager(
    int first, int last, int all, Optional<String> previous, Optional<String> next) {

  /** Rows of a page. */
  public static final int ROWS = 60;

  /** Pictures of a page. */
  static final int PICTURES = 12;

  /**
   * @param from how many rows come before
   * @param address of the page, with what it asks for besides
   */
  public static Pager of(int all, int from, String address) {
    return of(all, from, ROWS, address);
  }

  static Pager of(int all, int from, int rows, String address) {
    int begin = begin(all, from);
    int end = Math.min(all, begin + rows);
    return new Pager(
        all == 0 ? 0 : begin + 1,
        end,
        all,
        begin > 0 ? Optional.of(at(address, Math.max(0, begin - rows))) : Optional.empty(),
        end < all ? Optional.of(at(address, end)) : Optional.empty());
  }

  /** The rows of one page. */
  public static <T> List<T> rows(List<T> all, int from) {
    return rows(all, from, ROWS);
  }

  static <T> List<T> rows(List<T> all, int from, int rows) {
    int begin = begin(all.size(), from);
    return List.copyOf(all.subList(begin, Math.min(all.size(), begin + rows)));
  }

  /** Whether there are more rows than these. */
  public boolean needed() {
    return previous.isPresent() || next.isPresent();
  }

  private static int begin(int all, int from) {
    return Math.max(0, Math.min(from, all - 1));
  }

  private static String at(String address, int from) {
    return address + (address.contains("?") ? "&" : "?") + "from=" + from;
  }
}
