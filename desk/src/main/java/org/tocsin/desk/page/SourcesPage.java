package org.tocsin.desk.page;

import java.util.List;

/** Who says things, how reliable the desk takes them to be, and how much rests on them. */
public record SourcesPage(List<Row> sources, int originals) {

  public record Row(
      String id,
      String name,
      String address,
      String kind,
      boolean fromProtected,
      String reliability,
      String reliabilityWords,
      long accounts) {}
}
