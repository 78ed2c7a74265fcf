package org.tocsin.desk.draw.map;

import java.util.Locale;
import org.tocsin.desk.draw.Words;

/** A point in words. */
final class Degrees {

  private Degrees() {}

  /** To a hundredth of a degree, which is about a kilometre: {@code 39.76° N, 46.75° E}. */
  static String say(Words words, MapPoint point) {
    return words.verbatim(
        String.format(
            Locale.ROOT,
            "%.2f° %s, %.2f° %s",
            Math.abs(point.latitude()),
            point.latitude() < 0 ? "S" : "N",
            Math.abs(point.longitude()),
            point.longitude() < 0 ? "W" : "E"));
  }
}
