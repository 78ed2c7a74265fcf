package org.tocsin.desk.page;

import java.util.List;

/**
 * Who says things, how reliable the desk takes them to be, and how much rests on them, as could be
 * known on the day looked at and as far as it is counted.
 *
 * @param shown which of all sources these are
 * @param originals of accounts of all sources
 */
public record SourcesPage(
    Glances.Progress progress, List<Row> sources, Pager shown, int originals) {

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
