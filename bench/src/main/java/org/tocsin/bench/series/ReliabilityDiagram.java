package org.tocsin.bench.series;

import java.util.List;
import java.util.Locale;

/** Foretold chances against what came, one panel for each horizon, as SVG fit for print. */
final class ReliabilityDiagram {

  private static final int SIDE = 240;
  private static final int GAP = 56;
  private static final List<String> COLOURS = List.of("#1b3a5c", "#b45309", "#6b7280");
  private static final List<String> DASHES = List.of("none", "6 3", "2 3");

  private ReliabilityDiagram() {}

  /** A line of the diagram. */
  record Line(String name, Scores scores) {}

  static String of(String title, List<Integer> horizons, List<Line> lines) {
    StringBuilder svg = new StringBuilder();
    int width = horizons.size() * (SIDE + GAP) + GAP;
    int height = SIDE + 150;
    add(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"%s\">%n", width, height, title);
    add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n", width, height);
    add(svg, "<text x=\"%d\" y=\"24\" font-size=\"15\">%s</text>%n", GAP, title);
    for (int h = 0; h < horizons.size(); h++) {
      panel(svg, GAP + h * (SIDE + GAP), horizons.get(h), h, lines);
    }
    for (int i = 0; i < lines.size(); i++) {
      int x = GAP + i * 190;
      add(svg, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>%n", x, height - 18, x + 28, height - 18, COLOURS.get(i), DASHES.get(i));
      add(svg, "<text x=\"%d\" y=\"%d\">%s</text>%n", x + 36, height - 14, lines.get(i).name());
    }
    return svg.append("</svg>\n").toString();
  }

  private static void panel(StringBuilder svg, int left, int horizon, int h, List<Line> lines) {
    int top = 56;
    int bottom = top + SIDE;
    add(svg, "<text x=\"%d\" y=\"%d\">within %d days</text>%n", left, top - 8, horizon);
    add(svg, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#9ca3af\"/>%n", left, top, SIDE, SIDE);
    add(svg, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#9ca3af\"/>%n", left, bottom, left + SIDE, top);
    for (int tick = 0; tick <= 10; tick += 2) {
      int at = tick * SIDE / 10;
      add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"10\">%.1f</text>%n", left + at, bottom + 14, tick / 10.0);
      add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" font-size=\"10\">%.1f</text>%n", left - 5, bottom - at + 4, tick / 10.0);
    }
    add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"11\">chance foretold; share that came (upwards)</text>%n", left + SIDE / 2, bottom + 32);
    for (int i = 0; i < lines.size(); i++) {
      StringBuilder points = new StringBuilder();
      for (double[] band : lines.get(i).scores().reliability(h)) {
        if (band[0] >= 10) {
          double x = left + band[1] * SIDE;
          double y = bottom - band[2] * SIDE;
          add(points, "%.1f,%.1f ", x, y);
          double radius = Math.min(9, 1.5 + StrictMath.sqrt(band[0]) / 6);
          add(svg, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"0.6\"/>%n", x, y, radius, COLOURS.get(i));
        }
      }
      add(svg, "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>%n", points.toString().strip(), COLOURS.get(i), DASHES.get(i));
    }
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void add(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
  }
}
