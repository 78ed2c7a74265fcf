package org.tocsin.desk.draw.map;

import java.util.List;

/**
 * Where what is projected lies on the page.
 *
 * @param scale pixels per unit of the projection
 * @param x of the projection's origin on the page
 * @param y of the projection's origin on the page
 */
record Plane(Projection projection, double scale, double x, double y) {

  /** What is closer together than this looks like one point. */
  private static final double LEAST = 1.1;

  double pageX(double longitude, double latitude) {
    return x + scale * projection.x(longitude, latitude);
  }

  double pageY(double longitude, double latitude) {
    return y + scale * projection.y(longitude, latitude);
  }

  double perKilometre() {
    return scale * projection.perKilometre();
  }

  double[] onPage(double[] degrees) {
    double[] page = new double[degrees.length];
    for (int i = 0; i < degrees.length; i += 2) {
      page[i] = pageX(degrees[i], degrees[i + 1]);
      page[i + 1] = pageY(degrees[i], degrees[i + 1]);
    }
    return page;
  }

  /** The data of a path through points of the page, in tenths of a pixel, as steps. */
  static void trace(StringBuilder path, double[] page, boolean closed) {
    StringBuilder steps = new StringBuilder();
    long fromX = Math.round(page[0] * 10);
    long fromY = Math.round(page[1] * 10);
    long startX = fromX;
    long startY = fromY;
    int kept = 1;
    int last = page.length - 2;
    for (int i = 2; i <= last; i += 2) {
      long x = Math.round(page[i] * 10);
      long y = Math.round(page[i + 1] * 10);
      double away = Math.max(Math.abs(x - fromX), Math.abs(y - fromY));
      if (away >= LEAST * 10 || (i == last && away > 0 && !closed)) {
        tenths(steps, x - fromX);
        tenths(steps, y - fromY);
        fromX = x;
        fromY = y;
        kept++;
      }
    }
    if (kept >= (closed ? 3 : 2)) {
      path.append('M');
      tenths(path, startX);
      tenths(path, startY);
      path.append('l').append(steps).append(closed ? "z" : "");
    }
  }

  static String trace(List<double[]> pages, boolean closed) {
    StringBuilder path = new StringBuilder();
    pages.forEach(page -> trace(path, page, closed));
    return path.toString();
  }

  private static void tenths(StringBuilder to, long value) {
    char last = to.length() == 0 ? 'l' : to.charAt(to.length() - 1);
    if (value >= 0 && Character.isDigit(last)) {
      to.append(' ');
    }
    if (value < 0) {
      to.append('-');
    }
    long size = Math.abs(value);
    if (size >= 10 || size == 0) {
      to.append(size / 10);
    }
    if (size % 10 != 0) {
      to.append('.').append(size % 10);
    }
  }
}
