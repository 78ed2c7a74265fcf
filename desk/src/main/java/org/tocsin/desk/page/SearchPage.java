package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param chosen each filter that holds, by its name
 * @param soFar how much of what is on file can be found yet; empty where all of it can
 * @param kinds how many of each kind, for choosing one
 */
public record SearchPage(
    String query,
    java.util.Map<String, String> chosen,
    long total,
    List<Row> rows,
    List<Count> kinds,
    List<Count> rungs,
    List<Count> situations,
    Optional<String> soFar,
    Optional<String> problem) {

  /** A piece of plain text; whether it is what was looked for. */
  public record Piece(String text, boolean match) {}

  /**
   * @param source of an account, by its public name
   */
  public record Row(
      String kind,
      String id,
      String address,
      List<Piece> name,
      List<Piece> snippet,
      String language,
      Optional<String> when,
      Optional<Integer> rung,
      Optional<String> situation,
      Optional<String> source,
      boolean byProtected) {}

  public record Count(String value, String name, long count, String address) {}
}
