package org.tocsin.desk.page;

import java.util.List;

/** One source with its accounts. */
public record SourcePage(
    String id,
    String name,
    String kind,
    boolean fromProtected,
    String reliability,
    String reliabilityWords,
    List<Row> accounts,
    List<Grading> gradings) {

  public record Row(
      String id,
      String address,
      String situation,
      String happened,
      String available,
      String what,
      int credibility,
      List<AccountCard.Kept> originals) {}

  /** Who gave it which grade when. */
  public record Grading(String at, String who, String grade) {}
}
