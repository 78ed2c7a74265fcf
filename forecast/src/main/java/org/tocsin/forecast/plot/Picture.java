package org.tocsin.forecast.plot;

import java.util.Locale;

/**
 * A diagram with two axes, drawn bit by bit. Values are given in the axes' own units; the vertical
 * axis points up.
 */
final class Picture {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final int LEFT = 72;
  private static final int RIGHT = 20;
  private static final int TOP = 44;
  private static final int BOTTOM = 60;

  private final StringBuilder svg = new StringBuilder();
  private final double mostX;
  private final double mostY;
  private final double leastX;

  /** From a least value, and from 0, to the greatest. */
  Picture(String title, double leastX, double mostX, double mostY) {
    this.leastX = leastX;
    this.mostX = mostX;
    this.mostY = mostY;
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#222\""
                + " role=\"img\">%n",
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT));
    svg.append("<title>").append(escaped(title)).append("</title>\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    text(LEFT, 24, "start", title, " font-size=\"15\" font-weight=\"bold\"");
  }

  double x(double value) {
    return LEFT + (value - leastX) / (mostX - leastX) * (WIDTH - LEFT - RIGHT);
  }

  double y(double value) {
    return HEIGHT - BOTTOM - value / mostY * (HEIGHT - TOP - BOTTOM);
  }

  /** A mark on the horizontal axis with its label. */
  void markX(double value, String label) {
    line(x(value), y(0), x(value), y(0) + 5, "#222", "");
    text(x(value), y(0) + 20, "middle", label, "");
  }

  /** A mark on the vertical axis with its label, and a thin line across. */
  void markY(double value, String label) {
    line(x(leastX), y(value), x(mostX), y(value), "#ddd", "");
    text(x(leastX) - 8, y(value) + 4, "end", label, "");
  }

  void axes(String across, String up) {
    line(x(leastX), y(0), x(mostX), y(0), "#222", "");
    line(x(leastX), y(0), x(leastX), y(mostY), "#222", "");
    text((x(leastX) + x(mostX)) / 2, HEIGHT - 14, "middle", across, "");
    double middle = (y(0) + y(mostY)) / 2;
    text(
        18,
        middle,
        "middle",
        up,
        String.format(Locale.ROOT, " transform=\"rotate(-90 18 %.1f)\"", middle));
  }

  void stroke(double x1, double y1, double x2, double y2, String colour, boolean dashed) {
    line(x(x1), y(y1), x(x2), y(y2), colour, dashed ? " stroke-dasharray=\"5 4\"" : "");
  }

  void bar(double from, double to, double height, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\""
                + " stroke=\"#fff\"/>%n",
            x(from),
            y(height),
            x(to) - x(from),
            y(0) - y(height),
            colour));
  }

  void dot(double x, double y, double radius, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>%n",
            x(x),
            y(y),
            radius,
            colour));
  }

  /** A line of the legend, counted from 0. */
  void legend(int row, String colour, String label) {
    double at = TOP + 8 + 18.0 * row;
    double left = x(leastX) + 14;
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
                + " stroke-width=\"3\"/>%n",
            left,
            at,
            left + 22,
            at,
            colour));
    text(left + 30, at + 4, "start", label, "");
  }

  private void line(double x1, double y1, double x2, double y2, String colour, String more) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
                + " stroke-width=\"1.5\"%s/>%n",
            x1,
            y1,
            x2,
            y2,
            colour,
            more));
  }

  private void text(double x, double y, String anchor, String words, String more) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>%n",
            x,
            y,
            anchor,
            more,
            escaped(words)));
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  String svg() {
    return (svg + "</svg>\n").replace("\r\n", "\n");
  }
}
