package org.tocsin.lake.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.cli.map.Ground;
import org.tocsin.cli.map.Window;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.signal.Contribution;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.text.Catalogue;

/**
 * Signals on a map for print: numbered where their events lie, over land, borders (Natural Earth's)
 * and all events the lake has there as grey dots, with a list below. Plain longitude and latitude,
 * stretched to the middle's proportions. Nothing is told by colour alone, and nothing is fetched.
 */
public final class SignalMap {

  private static final double WIDTH = 900;
  private static final double MARGIN = 46;
  private static final double TOP = 64;
  private static final double LINE = 15;
  private static final int LETTERS = 150;

  /** Middles of two numbers, at least. */
  private static final double APART = 20;

  /** Degrees around what is marked: so many at least, and a share of its extent. */
  private static final double LEAST_ROOM = 2;

  private static final double ROOM = 0.15;

  private static final int MOST_TURNS = 400;

  private final List<Signal> signals;
  private final List<GeoPoint> ground;
  private final Map<String, GeoPoint> middles;
  private final double west;
  private final double north;
  private final double scaleX;
  private final double scaleY;
  private final double height;
  private final double east;
  private final double south;
  private final List<double[]> marks = new ArrayList<>();
  private final StringBuilder svg = new StringBuilder();

  private SignalMap(List<Signal> signals, List<GeoPoint> ground, Map<String, GeoPoint> middles) {
    this.signals = signals;
    this.ground = ground;
    this.middles = middles;
    List<GeoPoint> all = new ArrayList<>();
    signals.forEach(signal -> all.addAll(stands(signal)));
    if (all.isEmpty()) {
      all.addAll(ground);
    }
    double w = all.stream().mapToDouble(SignalMap::x).min().orElse(-180);
    double e = all.stream().mapToDouble(SignalMap::x).max().orElse(180);
    double s = all.stream().mapToDouble(SignalMap::y).min().orElse(-90);
    double n = all.stream().mapToDouble(SignalMap::y).max().orElse(90);
    double room = Math.max(LEAST_ROOM, ROOM * Math.max(e - w, n - s));
    this.west = w - room;
    this.east = e + room;
    this.north = Math.min(90, n + room);
    this.south = Math.max(-90, s - room);
    this.scaleX = (WIDTH - 2 * MARGIN) / (east - west);
    double middle = StrictMath.toRadians((north + south) / 2);
    this.scaleY = scaleX / Math.max(0.2, StrictMath.cos(middle));
    this.height = (north - south) * scaleY;
  }

  /**
   * @param ground where events were in all the time that is looked at
   * @param middles of places by their codes, where signals stand that count no event
   * @param title such as a date
   */
  public static String of(
      List<Signal> signals, List<GeoPoint> ground, Map<String, GeoPoint> middles, String title) {
    return new SignalMap(signals, ground, middles).draw(title);
  }

  private static double x(GeoPoint point) {
    return point.longitude().doubleValue();
  }

  private static double y(GeoPoint point) {
    return point.latitude().doubleValue();
  }

  private static List<GeoPoint> points(Signal signal) {
    return signal.contributions().stream()
        .map(Contribution::point)
        .flatMap(java.util.Optional::stream)
        .toList();
  }

  /** Its events; of a signal that counts none, the middle of its place. */
  private List<GeoPoint> stands(Signal signal) {
    List<GeoPoint> points = points(signal);
    return points.isEmpty()
        ? signal.area().codes().stream()
            .map(middles::get)
            .filter(java.util.Objects::nonNull)
            .toList()
        : points;
  }

  private boolean shown(GeoPoint point) {
    return x(point) >= west && x(point) <= east && y(point) >= south && y(point) <= north;
  }

  private double left(double longitude) {
    return MARGIN + (longitude - west) * scaleX;
  }

  private double down(double latitude) {
    return TOP + (north - latitude) * scaleY;
  }

  private String draw(String title) {
    ground();
    lines();
    for (GeoPoint point : ground.stream().filter(this::shown).toList()) {
      add(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"1.6\" fill=\"#bbb\"/>\n",
          left(x(point)), down(y(point)));
    }
    for (int i = 0; i < signals.size(); i++) {
      mark(signals.get(i), i + 1);
    }
    double y = legend(TOP + height + 40);
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\""
                + " aria-labelledby=\"title\" font-family=\"Georgia, 'Times New Roman', serif\""
                + " font-size=\"11\" fill=\"#111\">\n<title id=\"title\">%s</title>\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
            WIDTH,
            y + 16,
            escape(title))
        + String.format(
            Locale.ROOT,
            "<text x=\"24\" y=\"26\" font-size=\"18\" font-weight=\"bold\">%s</text>\n<text x=\"24\""
                + " y=\"44\" fill=\"#444\">Circle: more than usual; square: less, or less told. Black dot: an event"
                + " it counts; grey dot: any event in the data. Borders: Natural Earth.</text>\n",
            escape(title))
        + svg
        + "</svg>\n";
  }

  private void ground() {
    Window window = new Window(left(west), down(north), left(east), down(south));
    Ground land = Ground.of(this::left, this::down, window, east - west);
    path(land.land(), "fill=\"#f4f2ec\"");
    path(land.coasts(), "fill=\"none\" stroke=\"#999\" stroke-width=\"0.8\"");
    path(
        land.borders(),
        "fill=\"none\" stroke=\"#777\" stroke-width=\"0.9\" stroke-dasharray=\"5 2\"");
  }

  private void path(String data, String look) {
    if (!data.isEmpty()) {
      add("<path d=\"%s\" %s/>\n", data, look);
    }
  }

  /** A grid of degrees, so far apart that some ten fit. */
  private void lines() {
    double step = 1;
    for (double wide : new double[] {1, 2, 5, 10, 20, 30}) {
      step = wide;
      if ((east - west) / wide <= 12) {
        break;
      }
    }
    add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"none\""
            + " stroke=\"#888\"/>\n",
        left(west), down(north), (east - west) * scaleX, height);
    for (double degree = Math.ceil(west / step) * step; degree < east; degree += step) {
      line(left(degree), TOP, left(degree), TOP + height);
      text(left(degree), TOP + height + 14, "middle", degrees(degree, "E", "W"));
    }
    for (double degree = Math.ceil(south / step) * step; degree < north; degree += step) {
      line(MARGIN, down(degree), WIDTH - MARGIN, down(degree));
      text(MARGIN - 4, down(degree) + 4, "end", degrees(degree, "N", "S"));
    }
  }

  private static String degrees(double degree, String plus, String minus) {
    return String.format(Locale.ROOT, "%.0f°%s", Math.abs(degree), degree < 0 ? minus : plus);
  }

  private void mark(Signal signal, int number) {
    List<GeoPoint> points = stands(signal);
    if (points.isEmpty()) {
      return;
    }
    for (GeoPoint point : points(signal)) {
      add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2\"/>\n", left(x(point)), down(y(point)));
    }
    double[] at =
        free(
            left(points.stream().mapToDouble(SignalMap::x).average().orElseThrow()),
            down(points.stream().mapToDouble(SignalMap::y).average().orElseThrow()));
    double cx = at[0];
    double cy = at[1];
    String shape =
        signal.rise()
            ? "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"9\""
            : "<rect x=\"%.1f\" y=\"%.1f\" width=\"17\" height=\"17\"";
    add(
        shape + " fill=\"#fff\" stroke=\"#111\" stroke-width=\"1.6\"/>\n",
        signal.rise() ? cx : cx - 8.5,
        signal.rise() ? cy : cy - 8.5);
    text(cx, cy + 4, "middle", Integer.toString(number));
  }

  /** Close by, on a spiral outwards, where no other number stands: one would hide the other. */
  private double[] free(double x, double y) {
    double[] at = {x, y};
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      double reach = APART * 0.6 * StrictMath.sqrt(turn + 1.0);
      at =
          new double[] {
            x + reach * StrictMath.cos(turn * 2.4), y + reach * StrictMath.sin(turn * 2.4)
          };
      if (clear(at)) {
        break;
      }
    }
    marks.add(at);
    return at;
  }

  private boolean clear(double[] at) {
    return marks.stream()
        .allMatch(mark -> StrictMath.hypot(mark[0] - at[0], mark[1] - at[1]) >= APART);
  }

  private double legend(double top) {
    double y = top;
    for (int i = 0; i < signals.size(); i++) {
      Signal signal = signals.get(i);
      String said =
          (stands(signal).isEmpty() ? "(nowhere on the map) " : "")
              + Catalogue.in("en").say(SignalWords.of(signal))
              + " ["
              + signal.id()
              + "]";
      text(MARGIN - 8, y, "end", Integer.toString(i + 1));
      for (String part : wrapped(said)) {
        text(MARGIN, y, "start", part);
        y += LINE;
      }
      y += 4;
    }
    if (signals.isEmpty()) {
      text(MARGIN, y, "start", "No signals.");
      y += LINE;
    }
    return y;
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > LETTERS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private void line(double x1, double y1, double x2, double y2) {
    add("<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#e2e2e2\"/>\n", x1, y1, x2, y2);
  }

  private void text(double x, double y, String anchor, String text) {
    add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, escape(text));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
