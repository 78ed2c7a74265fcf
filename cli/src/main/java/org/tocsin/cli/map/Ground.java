package org.tocsin.cli.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Land, coasts and borders beneath a map, as data of SVG paths in tenths of a pixel.
 *
 * @param land areas, each closed
 * @param coasts lines where land and sea meet
 * @param borders lines where two countries meet
 */
public record Ground(String land, String coasts, String borders) {

  /** From so many degrees across on, the coarse borders do. */
  private static final double WIDE = 70;

  /** What is closer together on the page than this looks like one point. */
  private static final double LEAST = 0.8;

  /**
   * What lies in a window of a plain map of longitude and latitude.
   *
   * @param x from degrees east to the page
   * @param y from degrees north to the page
   * @param degrees how many the window is across
   */
  public static Ground of(
      DoubleUnaryOperator x, DoubleUnaryOperator y, Window window, double degrees) {
    Borders borders = degrees > WIDE ? Borders.world() : Borders.near();
    StringBuilder land = new StringBuilder();
    for (double[] ring : borders.rings()) {
      for (double[] part : Antimeridian.cutRing(ring)) {
        double[] page = onPage(part, x, y);
        if (touches(page, window)) {
          trace(land, window.area(page), true);
        }
      }
    }
    return new Ground(
        land.toString(),
        lines(borders.coasts(), x, y, window),
        lines(borders.between(), x, y, window));
  }

  private static String lines(
      List<double[]> lines, DoubleUnaryOperator x, DoubleUnaryOperator y, Window window) {
    StringBuilder path = new StringBuilder();
    for (double[] line : lines) {
      for (double[] part : Antimeridian.cutLine(line)) {
        for (double[] seen : clipped(onPage(part, x, y), window)) {
          trace(path, seen, false);
        }
      }
    }
    return path.toString();
  }

  private static double[] onPage(double[] degrees, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    double[] page = new double[degrees.length];
    for (int i = 0; i < degrees.length; i += 2) {
      page[i] = x.applyAsDouble(degrees[i]);
      page[i + 1] = y.applyAsDouble(degrees[i + 1]);
    }
    return page;
  }

  /** Whether the rectangle around an area meets the window. */
  private static boolean touches(double[] page, Window window) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int i = 0; i < page.length; i += 2) {
      left = Math.min(left, page[i]);
      right = Math.max(right, page[i]);
      top = Math.min(top, page[i + 1]);
      bottom = Math.max(bottom, page[i + 1]);
    }
    return left < window.right()
        && right > window.left()
        && top < window.bottom()
        && bottom > window.top();
  }

  /** The stretches of a line within the window, cut at its edges (Liang and Barsky 1984). */
  private static List<double[]> clipped(double[] line, Window window) {
    List<double[]> parts = new ArrayList<>();
    Antimeridian.Points part = new Antimeridian.Points();
    for (int i = 2; i < line.length; i += 2) {
      double[] span = span(line, i, window);
      if (span.length == 0) {
        continue;
      }
      double dx = line[i] - line[i - 2];
      double dy = line[i + 1] - line[i - 1];
      if (span[0] > 0 || part.size() == 0) {
        finish(parts, part);
        part = new Antimeridian.Points();
        part.add(line[i - 2] + span[0] * dx, line[i - 1] + span[0] * dy);
      }
      part.add(line[i - 2] + span[1] * dx, line[i - 1] + span[1] * dy);
      if (span[1] < 1) {
        finish(parts, part);
        part = new Antimeridian.Points();
      }
    }
    finish(parts, part);
    return parts;
  }

  private static void finish(List<double[]> parts, Antimeridian.Points part) {
    if (part.size() >= 4) {
      parts.add(part.all());
    }
  }

  /** From which share of a step to which it lies within; empty where it does nowhere. */
  private static double[] span(double[] line, int i, Window window) {
    double dx = line[i] - line[i - 2];
    double dy = line[i + 1] - line[i - 1];
    double[] run = {-dx, dx, -dy, dy};
    double[] room = {
      line[i - 2] - window.left(),
      window.right() - line[i - 2],
      line[i - 1] - window.top(),
      window.bottom() - line[i - 1]
    };
    double from = 0;
    double to = 1;
    for (int edge = 0; edge < 4; edge++) {
      if (run[edge] == 0 && room[edge] < 0) {
        return new double[0];
      } else if (run[edge] < 0) {
        from = Math.max(from, room[edge] / run[edge]);
      } else if (run[edge] > 0) {
        to = Math.min(to, room[edge] / run[edge]);
      }
    }
    return from < to ? new double[] {from, to} : new double[0];
  }

  private static void trace(StringBuilder path, double[] page, boolean closed) {
    StringBuilder points = new StringBuilder();
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    int kept = 0;
    for (int i = 0; i < page.length; i += 2) {
      boolean end = i == page.length - 2;
      boolean near =
          kept > 0 && Math.abs(page[i] - lastX) < LEAST && Math.abs(page[i + 1] - lastY) < LEAST;
      if (!near || end && !closed) {
        points.append(kept == 0 ? 'M' : 'L');
        tenths(points, page[i]);
        points.append(' ');
        tenths(points, page[i + 1]);
        lastX = page[i];
        lastY = page[i + 1];
        kept++;
      }
    }
    if (kept >= (closed ? 3 : 2)) {
      path.append(points).append(closed ? "Z" : "");
    }
  }

  private static void tenths(StringBuilder to, double value) {
    long tenths = Math.round(value * 10);
    to.append(tenths < 0 ? "-" : "").append(Math.abs(tenths) / 10);
    if (tenths % 10 != 0) {
      to.append('.').append(Math.abs(tenths) % 10);
    }
  }
}
