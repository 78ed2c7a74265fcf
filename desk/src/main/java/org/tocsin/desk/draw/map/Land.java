package org.tocsin.desk.draw.map;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.cli.map.Antimeridian;
import org.tocsin.cli.map.Borders;
import org.tocsin.cli.map.Window;
import org.tocsin.desk.draw.Sheet;

/** Land and borders beneath a map's marks, as data of paths. */
record Land(String areas, String coasts, String borders) {

  /** Beyond this share of the window on each side nothing is drawn. */
  private static final double MARGIN = 0.1;

  /** The world in Equal Earth, cut at 180 degrees. */
  static Land world(Plane plane) {
    Borders borders = Borders.world();
    List<double[]> areas = new ArrayList<>();
    for (double[] ring : borders.rings()) {
      Antimeridian.cutRing(ring).forEach(area -> areas.add(plane.onPage(area)));
    }
    List<double[]> lines = new ArrayList<>();
    for (double[] line : borders.between()) {
      Antimeridian.cutLine(line).forEach(part -> lines.add(plane.onPage(part)));
    }
    return new Land(Plane.trace(areas, true), "", Plane.trace(lines, false));
  }

  /** What of the finer borders lies in a window of the page. */
  static Land near(Plane plane, double left, double top, double wide, double high) {
    Window window =
        new Window(
            left - MARGIN * wide,
            top - MARGIN * high,
            left + (1 + MARGIN) * wide,
            top + (1 + MARGIN) * high);
    Borders borders = Borders.near();
    List<double[]> areas = new ArrayList<>();
    for (double[] ring : borders.rings()) {
      double[] page = plane.onPage(ring);
      if (window.touches(page)) {
        double[] kept = window.area(page);
        if (kept.length >= 6) {
          areas.add(kept);
        }
      }
    }
    return new Land(
        Plane.trace(areas, true),
        Plane.trace(lines(plane, window, borders.coasts()), false),
        Plane.trace(lines(plane, window, borders.between()), false));
  }

  private static List<double[]> lines(Plane plane, Window window, List<double[]> lines) {
    List<double[]> kept = new ArrayList<>();
    lines.forEach(line -> kept.addAll(window.parts(plane.onPage(line))));
    return kept;
  }

  void draw(Sheet sheet) {
    sheet.path("pic-land", areas);
    if (!coasts.isEmpty()) {
      sheet.path("pic-coast", coasts);
    }
    if (!borders.isEmpty()) {
      sheet.path("pic-border", borders);
    }
  }
}
