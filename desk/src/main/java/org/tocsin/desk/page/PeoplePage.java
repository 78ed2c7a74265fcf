package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/**
 * Who is at the desk.
 *
 * @param may whether the reader may take people in and let them go
 * @param roles those there are, in order, as the journal names them
 * @param rule whether administrators need a second factor; empty for who may not say so
 * @param openings of what protected sources gave, by who opened any in five weeks; empty for who
 *     may not take people in
 * @param gate who was let in or turned away within a month, the newest first; empty for the same
 */
public record PeoplePage(
    List<Row> people,
    boolean may,
    List<String> roles,
    Optional<String> invitation,
    Optional<Rule> rule,
    List<Opened> openings,
    List<Gate> gate) {

  /**
   * @param self whether it is the reader
   */
  public record Row(
      String pseudonym,
      String name,
      List<String> roles,
      boolean active,
      boolean hasPassword,
      boolean secondFactor,
      boolean self) {}

  /**
   * @param said who said so last, and when, in one line; empty where nobody did
   */
  public record Rule(boolean on, Optional<String> said) {}

  /**
   * @param usual in a week
   * @param limit when they last opened as much within an hour as may be
   */
  public record Opened(
      String name, int day, int week, int usual, boolean unusual, Optional<String> limit) {}

  /**
   * @param at when it happened last, with its zone
   * @param name of whose visit or name it was; empty where nobody is known
   * @param what in words
   * @param way the route asked for, by its id; empty where that is the way in
   * @param count how often within an hour
   */
  public record Gate(
      String at,
      Optional<String> name,
      String what,
      Optional<String> way,
      int count,
      boolean refused) {}
}
