package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/**
 * Who is at the desk.
 *
 * @param may whether the reader may take people in and let them go
 * @param roles those there are, in order, as the journal names them
 */
public record PeoplePage(
    List<Row> people, boolean may, List<String> roles, Optional<String> invitation) {

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
}
