package org.tocsin.lake.code;

/**
 * Cells of half a degree, numbered from 1 in the south-west corner, 720 to a row: PRIO-GRID
 * (Tollefsen, Strand and Buhaug, Journal of Peace Research 49, 2012, 363-374).
 */
public final class PrioGrid {

  private static final int COLUMNS = 720;
  private static final int ROWS = 360;

  private PrioGrid() {}

  /**
   * The cell that holds a point; one on the northern or eastern edge of the world belongs to the
   * last.
   *
   * @param latitude degrees, -90 to 90
   * @param longitude degrees, -180 to 180
   */
  public static int cell(double latitude, double longitude) {
    int row = (int) Math.min(ROWS - 1, Math.floor((latitude + 90) * 2));
    int column = (int) Math.min(COLUMNS - 1, Math.floor((longitude + 180) * 2));
    return row * COLUMNS + column + 1;
  }
}
