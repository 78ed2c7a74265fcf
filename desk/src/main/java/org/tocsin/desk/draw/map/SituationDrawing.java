package org.tocsin.desk.draw.map;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.desk.draw.Legend;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Passage;
import org.tocsin.desk.draw.Shapes;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Words;

/** Draws a neighbourhood around its middle, with a small world that says where it is. */
final class SituationDrawing {

  private static final double EDGE = 4;

  /** From one line of a name to the next. */
  private static final double LINE = 14;

  private final SituationMap map;
  private final Sheet sheet;
  private final Words words;
  private final Links links;
  private final double wide;
  private final double high;
  private final Neighbourhood near;
  private final Plane plane;
  private final Room taken = new Room();

  SituationDrawing(SituationMap map, Sheet sheet, Words words, Links links) {
    this.map = map;
    this.sheet = sheet;
    this.words = words;
    this.links = links;
    this.wide = sheet.width() - 2 * EDGE;
    this.high = sheet.narrow() ? wide * 0.9 : wide * 0.5;
    this.near = Neighbourhood.of(map);
    Around around = new Around(near.midLongitude(), near.midLatitude());
    double halfX = Neighbourhood.LEAST_KM / Projection.EARTH * wide / high;
    double halfY = Math.max(Neighbourhood.LEAST_KM, 1.4 * near.precisionKm()) / Projection.EARTH;
    for (double longitude : new double[] {near.west(), near.east()}) {
      for (double latitude : new double[] {near.south(), near.north()}) {
        halfX = Math.max(halfX, 1.3 * Math.abs(around.x(longitude, latitude)));
        halfY = Math.max(halfY, 1.35 * Math.abs(around.y(longitude, latitude)));
      }
    }
    double scale = Math.min(wide / 2 / halfX, high / 2 / halfY);
    this.plane = new Plane(around, scale, EDGE + wide / 2, EDGE + high / 2);
  }

  void draw() {
    if (!map.placed()) {
      sheet.text("pic-small", EDGE, 20, Sheet.Anchor.START, words.say("map.nothing"));
      sheet.height(notes(26) + 6);
      return;
    }
    sheet.asOnEarth(this::earth);
    below(EDGE + high + 8);
  }

  /** Signs explained and notes alone. */
  void drawBelow() {
    below(EDGE);
  }

  private void below(double from) {
    sheet.height(notes(legend(from) + 4) + 6);
  }

  private void earth() {
    Land land = Land.near(plane, EDGE, EDGE, wide, high);
    sheet.window(
        EDGE,
        EDGE,
        wide,
        high,
        () -> {
          sheet.rect("pic-sea", EDGE, EDGE, wide, high);
          land.draw(sheet);
          area();
          map.spots().forEach(this::halo);
          map.lines().forEach(this::line);
          signals();
          map.spots().forEach(this::spot);
          map.spots().forEach(this::label);
          scale();
          where();
        });
    sheet.rect("pic-frame", EDGE, EDGE, wide, high);
  }

  private double x(GeoPoint point) {
    return plane.pageX(point.longitude().doubleValue(), point.latitude().doubleValue());
  }

  private double y(GeoPoint point) {
    return plane.pageY(point.longitude().doubleValue(), point.latitude().doubleValue());
  }

  private double[] onPage(List<GeoPoint> points) {
    double[] page = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      page[2 * i] = x(points.get(i));
      page[2 * i + 1] = y(points.get(i));
    }
    return page;
  }

  private void area() {
    if (map.area().size() > 2) {
      sheet.through("pic-area", true, onPage(map.area()));
    }
  }

  /** What is meant within a radius is drawn as wide as it is meant. */
  private void halo(SituationMap.Spot spot) {
    double r = spot.precisionKm() * plane.perKilometre();
    if (r > 6) {
      sheet.circle("pic-precision", x(spot.point()), y(spot.point()), r);
    }
  }

  private void line(SituationMap.Line line) {
    double[] page = onPage(line.points());
    double aside = 5.0 * map.beside(line);
    for (int i = 1; i < page.length; i += 2) {
      page[i] += aside;
    }
    int middle = page.length / 4 * 2;
    sheet.mark(
        "pic-edge",
        links.to("lifeline/" + line.id()),
        line.said(words),
        () -> {
          sheet.through("pic-touch", false, page);
          sheet.through("pic-lifeline pic-" + line.passage().word(), false, page);
          double x = (page[middle - 2] + page[middle]) / 2;
          double y = (page[middle - 1] + page[middle + 1]) / 2;
          if (line.passage() == Passage.CLOSED) {
            sheet.line("pic-stop", x - 5, y - 5, x + 5, y + 5);
            sheet.line("pic-stop", x - 5, y + 5, x + 5, y - 5);
          } else if (line.passage() != Passage.OPEN) {
            sheet.circle("pic-doubt", x, y, 6.5);
            sheet.text("pic-sign", x, y + 3.5, Sheet.Anchor.MIDDLE, "?");
          }
        });
  }

  private void signals() {
    for (MapPoint signal : map.signals()) {
      double x = plane.pageX(signal.longitude(), signal.latitude());
      double y = plane.pageY(signal.longitude(), signal.latitude());
      sheet.mark(
          "pic-signal-mark",
          links.to(signal.reference()),
          words.say("signals.count", "count", 1),
          () -> Shapes.signal(sheet, true, x, y, 7));
    }
  }

  private void spot(SituationMap.Spot spot) {
    double x = x(spot.point());
    double y = y(spot.point());
    taken.take(x - 8, y - 8, x + 8, y + 8);
    sheet.mark(
        "pic-spot",
        links.to("place/" + spot.id()),
        SituationMap.said(words, spot),
        () -> {
          place(sheet, spot, x, y);
          if (spot.count() > 0) {
            taken.take(x + 4, y - 20, x + 35, y - 4);
          }
        });
  }

  /** With what happened there beside it. */
  static void place(Sheet sheet, SituationMap.Spot spot, double x, double y) {
    if (spot.supplies()) {
      sheet.rect("pic-place pic-feeds", x - 5, y - 5, 10, 10);
    } else {
      sheet.circle("pic-place", x, y, 4.5);
    }
    if (spot.count() > 0) {
      Shapes.rung(sheet, spot.gravest(), true, x + 11, y - 12, 7);
      sheet.text(
          "pic-name",
          x + 20,
          y - 8,
          sheet.turned() ? Sheet.Anchor.END : Sheet.Anchor.START,
          Integer.toString(spot.count()));
    }
  }

  /** In two lines rather than cut: of a place with two names both are to be read. */
  private void label(SituationMap.Spot spot) {
    List<String> lines =
        Sheet.lines(spot.name().in(words.language()), sheet.narrow() ? 130 : 220, 12, 2);
    double room = lines.stream().mapToDouble(line -> Sheet.room(line, 12)).max().orElse(0);
    double more = LINE * (lines.size() - 1);
    double x = x(spot.point());
    double y = y(spot.point());
    double top = y - more / 2;
    double bottom = y + more / 2;
    if (x + 9 + room < EDGE + wide && taken.take(x + 9, top - 6, x + 9 + room, bottom + 8)) {
      name(lines, x + 9, top + 5, Sheet.Anchor.START);
    } else if (x - 9 - room > EDGE && taken.take(x - 9 - room, top - 6, x - 9, bottom + 8)) {
      name(lines, x - 9, top + 5, Sheet.Anchor.END);
    } else if (taken.take(x - room / 2, y + 8, x + room / 2, y + 22 + more)) {
      name(lines, x, y + 19, Sheet.Anchor.MIDDLE);
    }
  }

  private void name(List<String> lines, double x, double y, Sheet.Anchor anchor) {
    for (int i = 0; i < lines.size(); i++) {
      sheet.text("pic-name", x, y + LINE * i, anchor, lines.get(i));
    }
  }

  /** A bar of a round number of kilometres. */
  private void scale() {
    double per = plane.perKilometre();
    double km = 1;
    for (double[] round = {2, 2.5, 2}; km * per < 50; ) {
      double leading = km / Math.pow(10, Math.floor(Math.log10(km)));
      km *= leading < 1.5 ? round[0] : leading < 3 ? round[1] : round[2];
    }
    double x = EDGE + 12;
    double y = EDGE + high - 12;
    sheet.line("pic-scale", x, y, x + km * per, y);
    sheet.line("pic-scale", x, y - 4, x, y + 4);
    sheet.line("pic-scale", x + km * per, y - 4, x + km * per, y + 4);
    sheet.text("pic-name", x, y - 7, Sheet.Anchor.START, words.say("km", "km", Math.round(km)));
  }

  /** The world in small, with the place of this map in it. */
  private void where() {
    double side = sheet.narrow() ? 84 : 130;
    double scale = side / (2 * EqualEarth.HALF_WIDTH);
    double tall = 2 * EqualEarth.HALF_HEIGHT * scale;
    double left = EDGE + wide - side - 6;
    double top = EDGE + high - tall - 6;
    Plane small = new Plane(new EqualEarth(), scale, left + side / 2, top + tall / 2);
    double mid = near.midLongitude();
    double east = mid > 180 ? mid - 360 : mid < -180 ? mid + 360 : mid;
    sheet.plane(
        "pic-where",
        new Object[] {"box", left - 4 + " " + (top - 4) + " " + (side + 8) + " " + (tall + 8)},
        () -> {
          sheet.rect("pic-inset", left - 3, top - 3, side + 6, tall + 6, 3);
          sheet.path("pic-land", Land.world(small).areas());
          double x = small.pageX(east, near.midLatitude());
          double y = small.pageY(east, near.midLatitude());
          sheet.circle("pic-here", x, y, 5);
        });
  }

  private double legend(double y) {
    Legend legend = new Legend();
    legend.add(words.say("legend.place"), (x, at) -> sheet.circle("pic-place", x, at, 4.5));
    if (map.spots().stream().anyMatch(SituationMap.Spot::supplies)) {
      legend.add(
          words.say("legend.feeds"),
          (x, at) -> sheet.rect("pic-place pic-feeds", x - 5, at - 5, 10, 10));
    }
    if (map.spots().stream().anyMatch(spot -> spot.precisionKm() > 0)) {
      legend.add(words.say("legend.precision"), (x, at) -> sheet.circle("pic-precision", x, at, 8));
    }
    if (map.spots().stream().anyMatch(spot -> spot.count() > 0)) {
      legend.add(words.say("legend.incidents"), (x, at) -> Shapes.rung(sheet, 5, true, x, at, 6));
    }
    for (Passage passage : Passage.values()) {
      if (map.lines().stream().anyMatch(line -> line.passage() == passage)) {
        legend.add(
            words.say("passage." + passage.word()),
            (x, at) -> {
              sheet.line("pic-lifeline pic-" + passage.word(), x - 10, at, x + 10, at);
              if (passage != Passage.OPEN) {
                sheet.circle("pic-way-ground", x, at, 7.5);
                Shapes.passage(sheet, passage, x, at, 4.5);
              }
            });
      }
    }
    return legend.draw(sheet, EDGE, y);
  }

  private double notes(double y) {
    double at = y;
    List<String> notes = new ArrayList<>();
    if (map.unplaced() > 0) {
      notes.add(words.say("world.unplaced", "count", map.unplaced()));
    }
    if (!map.pointless().isEmpty()) {
      notes.add(words.say("map.pointless", "count", map.pointless().size()));
    }
    if (!map.hidden().isEmpty()) {
      notes.add(words.say("map.hidden", "count", map.hidden().size()));
    }
    for (String note : notes) {
      at = sheet.paragraph("pic-small", note, 12, EDGE, at);
    }
    return sheet.paragraph("pic-faint", words.say("map.borders"), 11, EDGE, at);
  }
}
