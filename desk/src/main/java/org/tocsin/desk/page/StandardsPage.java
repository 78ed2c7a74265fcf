package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/** Each provision, and where the record engages it. */
public record StandardsPage(List<Group> groups) {

  public record Group(String name, List<Row> clauses) {}

  public record Row(
      String key, String provides, Optional<String> citation, List<Engaged> engaged) {}

  /** How one situation stands to it. */
  public record Engaged(
      String situation,
      String address,
      String verdict,
      String verdictWord,
      Optional<String> ruling) {}
}
