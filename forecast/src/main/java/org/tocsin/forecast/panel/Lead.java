package org.tocsin.forecast.panel;

/** How far ahead an onset is asked for. */
public enum Lead {
  /** In the year after. */
  ONE_YEAR(1),
  /** In one of the two years after. */
  TWO_YEARS(2);

  private final int years;

  Lead(int years) {
    this.years = years;
  }

  public int years() {
    return years;
  }
}
