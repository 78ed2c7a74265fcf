package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/** Each provision, and where the record engages it, as far as it is worked out. */
public record StandardsPage(Glances.Progress progress, List<Group> groups) {

  /** Situations told at one provision. */
  public static final int MOST = 12;

  public record Group(String name, List<Row> clauses) {}

  /**
   * @param more how many situations engage it besides
   */
  public record Row(
      String key, String provides, Optional<String> citation, List<Engaged> engaged, int more) {}

  /** How one situation stands to it. */
  public record Engaged(
      String situation,
      String address,
      String verdict,
      String verdictWord,
      Optional<String> ruling) {}
}
