package org.tocsin.core.signal;

import java.util.List;

/**
 * How many were killed in each place by period, and how much was reported then: what the attention
 * gap is seen in.
 *
 * @param provider as {@link Signal#provider} has it; of deaths and reports by different providers,
 *     of both together
 * @param rows any order; each place and period once
 */
public record ReportedDeaths(String provider, List<Row> rows) {

  public ReportedDeaths {
    rows = List.copyOf(rows);
  }

  /**
   * @param deaths 1 or more
   * @param reports 0 or more: sources or articles, by one provider's own way of counting
   */
  public record Row(Area area, long period, long deaths, long reports) {}
}
