package org.tocsin.desk.draw;

import java.util.ArrayList;
import java.util.List;

/** What the signs of a picture mean, set in lines from the start, as many as they need. */
public final class Legend {

  /** Draws a sign around its middle. */
  @FunctionalInterface
  public interface Sign {
    void at(double x, double y);
  }

  private record Entry(Sign sign, String said) {}

  private static final double ROW = 20;
  private static final double SIZE = 12;

  private final List<Entry> entries = new ArrayList<>();

  public Legend add(String said, Sign sign) {
    entries.add(new Entry(sign, said));
    return this;
  }

  /**
   * @param y of its upper edge
   * @return of its lower edge
   */
  public double draw(Sheet sheet, double left, double y) {
    double x = left;
    double row = y + ROW / 2;
    for (Entry entry : entries) {
      double wide = 24 + Sheet.room(entry.said(), SIZE) + 14;
      if (x > left && x + wide > sheet.width()) {
        x = left;
        row += ROW;
      }
      entry.sign().at(x + 10, row);
      sheet.text("pic-small", x + 24, row + 4, Sheet.Anchor.START, entry.said());
      x += wide;
    }
    return entries.isEmpty() ? y : row + ROW / 2;
  }
}
