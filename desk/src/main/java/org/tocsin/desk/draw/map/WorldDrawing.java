package org.tocsin.desk.draw.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.desk.draw.Legend;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Passage;
import org.tocsin.desk.draw.Shapes;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Words;
import org.tocsin.notice.Level;

/** Draws the world: land, then incidents drawn together, signals, situations on top. */
final class WorldDrawing {

  private static final double EDGE = 4;

  /** Land by the width of the picture: there are two widths, and the land stays. */
  private static final Map<Double, Land> LAND = new ConcurrentHashMap<>();

  private final WorldMap map;
  private final Sheet sheet;
  private final Words words;
  private final Links links;
  private final double side;
  private final double high;
  private final Plane plane;
  private final Room taken = new Room();

  WorldDrawing(WorldMap map, Sheet sheet, Words words, Links links) {
    this.map = map;
    this.sheet = sheet;
    this.words = words;
    this.links = links;
    this.side = sheet.width() - 2 * EDGE;
    double scale = side / (2 * EqualEarth.HALF_WIDTH);
    this.high = 2 * EqualEarth.HALF_HEIGHT * scale;
    this.plane = new Plane(new EqualEarth(), scale, EDGE + side / 2, EDGE + high / 2);
  }

  void draw() {
    sheet.asOnEarth(() -> sheet.window(0, 0, sheet.width(), high + 2 * EDGE, this::earth));
    below(EDGE + high + 10);
  }

  /** Signs explained and notes alone. */
  void drawBelow() {
    below(EDGE);
  }

  private void below(double from) {
    double y = legend(from);
    sheet.height(notes(y + 6) + 6);
  }

  private void earth() {
    sheet.plane(
        "pic-plane",
        new Object[] {"side", Math.round(side), "left", EDGE, "top", EDGE + high / 2 - side / 2},
        () -> {
          sheet.path("pic-sea", edge());
          Land land = LAND.computeIfAbsent(sheet.width(), width -> Land.world(plane));
          land.draw(sheet);
        });
    sheet.group("pic-clusters", () -> incidents(map.incidents()));
    sheet.group("pic-signals", this::signals);
    sheet.group("pic-situations", this::situations);
    sheet.group("pic-ways", this::ways);
  }

  /** The outline of the projection. */
  private String edge() {
    int steps = 90;
    double[] outline = new double[4 * (steps + 1)];
    for (int i = 0; i <= steps; i++) {
      double latitude = -90 + 180.0 * i / steps;
      outline[2 * i] = 180;
      outline[2 * i + 1] = latitude;
      outline[outline.length - 2 - 2 * i] = -180;
      outline[outline.length - 1 - 2 * i] = latitude;
    }
    return Plane.trace(List.of(plane.onPage(outline)), true);
  }

  private double x(double onPlane) {
    return EDGE + onPlane * side;
  }

  private double y(double onPlane) {
    return EDGE + high / 2 + (onPlane - 0.5) * side;
  }

  private void incidents(Tiles tiles) {
    for (Tiles.Cluster cluster : Clusters.of(tiles, side, 26)) {
      String said =
          words.say(
              "cluster.said",
              "count",
              cluster.count(),
              "rung",
              cluster.gravest() == 0 ? words.say("rung.none") : rung(cluster.gravest()));
      sheet.mark(
          "pic-cluster pic-rung-" + cluster.gravest(),
          cluster.count() == 1 ? links.to(cluster.one().reference()) : Optional.empty(),
          said,
          () -> {
            double x = x(cluster.x());
            double y = y(cluster.y());
            double r = Clusters.radius(cluster.count());
            if (cluster.count() == 1) {
              Shapes.rung(sheet, cluster.gravest(), true, x, y, 5);
            } else {
              sheet.circle("pic-halo", x, y, r);
              sheet.text(
                  "pic-count", x, y + 3.5, Sheet.Anchor.MIDDLE, Clusters.brief(cluster.count()));
            }
          });
    }
  }

  private String rung(int rung) {
    return words.say("rung.named", "number", rung, "name", words.rung(rung));
  }

  private void signals() {
    for (Tiles.Cluster cluster : Clusters.of(map.signals(), side, 18)) {
      sheet.mark(
          "pic-signal-mark",
          cluster.count() == 1 ? links.to(cluster.one().reference()) : Optional.empty(),
          words.say("signals.count", "count", cluster.count()),
          () -> Shapes.signal(sheet, true, x(cluster.x()), y(cluster.y()) - 9, 6));
    }
  }

  private record Placed(WorldMap.Watched watched, double fromX, double fromY, Room.Box box) {}

  private void situations() {
    double r = sheet.narrow() ? 8 : 9;
    List<Placed> placed = new ArrayList<>();
    for (WorldMap.Watched each : map.situations()) {
      each.point()
          .ifPresent(
              point -> {
                double x = plane.pageX(point.longitude(), point.latitude());
                double y = plane.pageY(point.longitude(), point.latitude());
                placed.add(new Placed(each, x, y, taken.nearest(x, y, r * 1.15)));
              });
    }
    // The gravest take their places first and are drawn last, on top.
    for (int i = placed.size() - 1; i >= 0; i--) {
      situation(placed.get(i), r);
    }
    if (!sheet.narrow()) {
      placed.forEach(each -> label(each, r));
    }
  }

  private void situation(Placed placed, double r) {
    WorldMap.Watched each = placed.watched();
    double x = placed.box().x();
    double y = placed.box().y();
    if (Math.hypot(x - placed.fromX(), y - placed.fromY()) > r) {
      sheet.line("pic-leader", placed.fromX(), placed.fromY(), x, y);
    }
    sheet.mark(
        "pic-situation",
        links.to(each.reference()),
        WorldMarks.said(each, words),
        () -> Shapes.level(sheet, words, each.level(), x, y, r));
  }

  /** Beside the situations, which have taken their places. */
  private void ways() {
    map.ways().stream()
        .limit(WorldMap.MOST_WAYS)
        .forEach(
            way -> {
              double x = plane.pageX(way.point().longitude(), way.point().latitude());
              double y = plane.pageY(way.point().longitude(), way.point().latitude());
              Room.Box box = taken.nearest(x, y, 7);
              sheet.mark(
                  "pic-way-mark",
                  links.to(way.reference()),
                  way.said(words),
                  () -> {
                    sheet.circle("pic-way-ground", box.x(), box.y(), 7.5);
                    Shapes.passage(sheet, way.passage(), box.x(), box.y(), 4.5);
                  });
            });
  }

  private void label(Placed placed, double r) {
    String name = Sheet.cut(placed.watched().name().in(words.language()), 150, 12);
    double wide = Sheet.room(name, 12);
    double x = placed.box().x();
    double y = placed.box().y();
    double gap = r + 5;
    if (x + gap + wide < sheet.width() && taken.take(x + gap, y - 8, x + gap + wide, y + 8)) {
      sheet.text("pic-name", x + gap, y + 4, Sheet.Anchor.START, name);
    } else if (x - gap - wide > 0 && taken.take(x - gap - wide, y - 8, x - gap, y + 8)) {
      sheet.text("pic-name", x - gap, y + 4, Sheet.Anchor.END, name);
    }
  }

  private double legend(double y) {
    Legend legend = new Legend();
    for (Level level : Level.values()) {
      if (map.situations().stream().anyMatch(each -> each.level() == level)) {
        legend.add(words.level(level), (x, at) -> Shapes.level(sheet, words, level, x, at, 7));
      }
    }
    if (map.incidents().size() > 0) {
      legend.add(
          words.say("legend.cluster"),
          (x, at) -> {
            sheet.circle("pic-halo pic-legend-halo", x, at, 8);
            sheet.text("pic-count", x, at + 3.5, Sheet.Anchor.MIDDLE, "9");
          });
    }
    if (map.signals().size() > 0) {
      legend.add(words.say("legend.signal"), (x, at) -> Shapes.signal(sheet, true, x, at, 6));
    }
    for (Passage passage : Passage.values()) {
      if (map.ways().stream().anyMatch(way -> way.passage() == passage)) {
        legend.add(
            words.say("legend.way", "passage", words.say("passage." + passage.word())),
            (x, at) -> Shapes.passage(sheet, passage, x, at, 5));
      }
    }
    return legend.draw(sheet, EDGE, y);
  }

  /** What is not on the map is told below it, so that nobody takes it for not there. */
  private double notes(double y) {
    double at = y;
    List<WorldMap.Watched> beside =
        map.situations().stream().filter(each -> each.point().isEmpty()).toList();
    if (!beside.isEmpty()) {
      sheet.text("pic-small", EDGE, at + 14, Sheet.Anchor.START, words.say("world.beside"));
      at += 22;
      double x = EDGE;
      for (WorldMap.Watched each : beside) {
        String name = Sheet.cut(each.name().in(words.language()), sheet.width() - 60, 12);
        double wide = 26 + Sheet.room(name, 12) + 14;
        if (x > EDGE && x + wide > sheet.width()) {
          x = EDGE;
          at += 22;
        }
        double from = x;
        double row = at + 11;
        situation(new Placed(each, from + 10, row, new Room.Box(from + 10, row, 8)), 8);
        sheet.text("pic-name", from + 24, row + 4, Sheet.Anchor.START, name);
        x += wide;
      }
      at += 26;
    }
    if (map.unplaced() > 0) {
      String said = words.say("world.unplaced", "count", map.unplaced());
      at = sheet.paragraph("pic-small", said, 12, EDGE, at);
    }
    return sheet.paragraph("pic-faint", words.say("map.borders"), 11, EDGE, at);
  }
}
