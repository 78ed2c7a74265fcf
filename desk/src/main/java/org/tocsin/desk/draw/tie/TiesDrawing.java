package org.tocsin.desk.draw.tie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.model.Tie;
import org.tocsin.desk.draw.Legend;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Words;

/**
 * Draws the circles beside each other, those held responsible at the end of the line, and on a
 * telephone below each other. What binds two is written on the line between them.
 */
final class TiesDrawing {

  /** Of a box's text. */
  private static final double LINE = 15;

  private static final int MOST_LINES = 3;

  /** Between lines that end at the same side of a box. */
  private static final double LANE = 18;

  /** A word on a line, with room around it. */
  private static final double WORD = 16;

  private static final double LETTERS = 11;
  private static final double WIDEST = 200;

  /** Between circles beside each other at least, for the words on their lines. */
  private static final double GAP = 110;

  private static final double MARGIN = 6;

  /** Where on a line its word may stand, the best first. */
  private static final double[] PLACES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78};

  private record Box(double x, double y, double wide, double high) {

    /** The area in common; 0 where they lie apart. */
    double over(Box other) {
      double across = Math.min(x + wide, other.x + other.wide) - Math.max(x, other.x);
      double down = Math.min(y + high, other.y + other.high) - Math.max(y, other.y);
      return across > 0 && down > 0 ? across * down : 0;
    }
  }

  private final Ties ties;
  private final Sheet sheet;
  private final Words words;
  private final Links links;
  private final boolean down;
  private final List<Ties.Bond> bonds;
  private final int circles;
  private final int rows;
  private final double wide;
  private final double high;
  private final double gap;
  private final double bracket;
  private final Map<String, Ties.Who> actors = new LinkedHashMap<>();
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Box> taken = new ArrayList<>();

  TiesDrawing(Ties ties, Sheet sheet, Words words, Links links) {
    this.ties = ties;
    this.sheet = sheet;
    this.words = words;
    this.links = links;
    this.down = sheet.narrow();
    ties.actors().forEach(actor -> actors.put(actor.id(), actor));
    this.bonds =
        ties.bonds().stream()
            .filter(bond -> actors.containsKey(bond.from()) && actors.containsKey(bond.to()))
            .toList();
    this.circles = 1 + ties.actors().stream().mapToInt(Ties.Who::circle).max().orElse(0);
    this.rows = 1 + ties.actors().stream().mapToInt(Ties.Who::row).max().orElse(0);
    long within = bonds.stream().filter(this::within).count();
    this.bracket = within == 0 ? 0 : 12 + LANE * within;
    double room = sheet.width() - 2 * MARGIN - (down ? 0 : bracket);
    this.wide =
        Math.max(40, Math.min(WIDEST, down ? room / rows - 10 : (room + GAP) / circles - GAP));
    this.high = 12 + LINE * lines();
    double parallel = LANE * (parallel() - 1);
    this.gap =
        down
            ? 58 + parallel + bracket
            : circles == 1 ? 0 : Math.min(260, (room - circles * wide) / (circles - 1));
    place(parallel);
  }

  /** Of the fullest box. */
  private int lines() {
    return ties.actors().stream().mapToInt(actor -> says(actor).size()).max().orElse(1);
  }

  /** What stands in a box, line by line, each with how it is painted. */
  private List<Map.Entry<String, String>> says(Ties.Who actor) {
    double room = wide - 12;
    List<Map.Entry<String, String>> lines = new ArrayList<>();
    Sheet.lines(actor.name().in(words.language()), room, 12, MOST_LINES)
        .forEach(line -> lines.add(Map.entry("pic-strong", line)));
    Sheet.lines(Ties.kind(words, actor.kind()), room, LETTERS, 2)
        .forEach(line -> lines.add(Map.entry("pic-kind", line)));
    if (actor.held()) {
      Sheet.lines(words.say("actor.held"), room, LETTERS, 2)
          .forEach(line -> lines.add(Map.entry("pic-held", line)));
    }
    return lines;
  }

  /** The most ties between the same two. */
  private int parallel() {
    Map<String, Integer> counts = new HashMap<>();
    bonds.forEach(bond -> counts.merge(pair(bond), 1, Integer::sum));
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
  }

  private static String pair(Ties.Bond bond) {
    boolean ascending = bond.from().compareTo(bond.to()) < 0;
    return ascending ? bond.from() + " " + bond.to() : bond.to() + " " + bond.from();
  }

  private boolean within(Ties.Bond bond) {
    return circle(bond.from()) == circle(bond.to());
  }

  private int circle(String id) {
    Ties.Who actor = actors.get(id);
    return actor == null ? 0 : actor.circle();
  }

  private void place(double parallel) {
    double step = high + Math.max(WORD + 12, parallel + 24);
    double whole = circles * wide + (circles - 1) * gap;
    double left =
        MARGIN + bracket + Math.max(0, (sheet.width() - 2 * MARGIN - bracket - whole) / 2);
    Map<Integer, Integer> sizes = new HashMap<>();
    actors.values().forEach(actor -> sizes.merge(actor.circle(), 1, Integer::sum));
    for (Ties.Who actor : actors.values()) {
      int along = circles - 1 - actor.circle();
      int size = sizes.getOrDefault(actor.circle(), 1);
      double x;
      double y;
      if (down) {
        x = MARGIN + (sheet.width() - 2 * MARGIN) * (actor.row() + 0.5) / size - wide / 2;
        y = MARGIN + bracket + along * (high + gap);
      } else {
        x = left + along * (wide + gap);
        y = MARGIN + (actor.row() + (rows - size) / 2.0) * step;
      }
      boxes.put(actor.id(), new Box(x, y, wide, high));
    }
    taken.addAll(boxes.values());
  }

  private Box box(String id) {
    return boxes.getOrDefault(id, new Box(0, 0, 0, 0));
  }

  void draw() {
    List<double[]> ways = bonds.stream().map(this::way).toList();
    for (int i = 0; i < ways.size(); i++) {
      sheet.through("pic-tie", false, ways.get(i));
      if (bonds.get(i).kind() != Tie.Kind.ALLY) {
        head(ways.get(i));
      }
    }
    for (int i = 0; i < ways.size(); i++) {
      word(bonds.get(i), ways.get(i));
    }
    actors.values().forEach(this::actor);
    double y = boxes.values().stream().mapToDouble(each -> each.y() + high).max().orElse(0) + 12;
    if (ties.left() > 0) {
      String left = words.say("ties.left", "count", ties.left());
      sheet.text("pic-small", MARGIN, y + 12, Sheet.Anchor.START, left);
      y += 18;
    }
    sheet.height(legend(y + 4) + 6);
  }

  /** From the one to the other, between their circles or around the outside of one. */
  private double[] way(Ties.Bond bond) {
    double[] from = port(bond, bond.from(), bond.to());
    double[] to = port(bond, bond.to(), bond.from());
    if (!within(bond)) {
      return new double[] {from[0], from[1], to[0], to[1]};
    }
    long before = bonds.stream().limit(bonds.indexOf(bond)).filter(this::within).count();
    double out = (down ? from[1] : from[0]) - 12 - LANE * before;
    return down
        ? new double[] {from[0], from[1], from[0], out, to[0], out, to[0], to[1]}
        : new double[] {from[0], from[1], out, from[1], out, to[1], to[0], to[1]};
  }

  /** Where a tie leaves a box: lines at one side of it lie in the order of where they lead. */
  private double[] port(Ties.Bond bond, String at, String other) {
    boolean outside = circle(other) >= circle(at);
    List<Ties.Bond> beside =
        bonds.stream()
            .filter(each -> each.from().equals(at) || each.to().equals(at))
            .filter(each -> circle(other(each, at)) >= circle(at) == outside)
            .sorted(Comparator.comparingDouble(each -> across(box(other(each, at)))))
            .toList();
    double span = (down ? wide : high) - 16;
    double step = Math.min(LANE, span / Math.max(1, beside.size() - 1));
    double aside = (beside.indexOf(bond) - (beside.size() - 1) / 2.0) * step;
    Box box = box(at);
    return down
        ? new double[] {box.x() + wide / 2 + aside, outside ? box.y() : box.y() + high}
        : new double[] {outside ? box.x() : box.x() + wide, box.y() + high / 2 + aside};
  }

  private static String other(Ties.Bond bond, String one) {
    return bond.from().equals(one) ? bond.to() : bond.from();
  }

  private double across(Box box) {
    return down ? box.x() : box.y();
  }

  /** An arrow's head at the end: a tie is read from the one to the other. */
  private void head(double... way) {
    int last = way.length - 2;
    double dx = way[last] - way[last - 2];
    double dy = way[last + 1] - way[last - 1];
    double length = Math.max(1, StrictMath.hypot(dx, dy));
    double x = dx / length * 10;
    double y = dy / length * 10;
    sheet.through(
        "pic-tie-head",
        true,
        way[last],
        way[last + 1],
        way[last] - x - y / 2,
        way[last + 1] - y + x / 2,
        way[last] - x + y / 2,
        way[last + 1] - y - x / 2);
  }

  /** What binds them, where it lies on no box and no other word, as far as there is room. */
  private void word(Ties.Bond bond, double... way) {
    String word = Ties.kind(words, bond.kind());
    // Bold letters are wider than common ones.
    double room = 1.1 * Sheet.room(word, LETTERS) + 12;
    Box best = new Box(0, 0, 0, 0);
    double least = Double.MAX_VALUE;
    for (double place : PLACES) {
      double[] at = at(way, place);
      double x = Math.max(2, Math.min(sheet.width() - room - 2, at[0] - room / 2));
      Box here = new Box(x, at[1] - WORD / 2, room, WORD);
      double over = taken.stream().mapToDouble(here::over).sum();
      if (over < least) {
        least = over;
        best = here;
      }
    }
    taken.add(best);
    Box box = best;
    sheet.mark(
        "pic-tie-mark",
        links.to(bond.evidence().get(0)),
        ties.said(words, bond),
        () -> {
          sheet.through("pic-touch", false, way);
          sheet.rect("pic-tie-ground", box.x(), box.y(), box.wide(), box.high(), 3);
          sheet.text(
              "pic-tie-word",
              box.x() + box.wide() / 2,
              box.y() + box.high() / 2 + 4,
              Sheet.Anchor.MIDDLE,
              word);
        });
  }

  /** A part of the way along, 0 for its beginning. */
  private static double[] at(double[] way, double part) {
    double whole = 0;
    for (int i = 2; i < way.length; i += 2) {
      whole += StrictMath.hypot(way[i] - way[i - 2], way[i + 1] - way[i - 1]);
    }
    double left = whole * part;
    for (int i = 2; i < way.length; i += 2) {
      double length = StrictMath.hypot(way[i] - way[i - 2], way[i + 1] - way[i - 1]);
      if (left <= length) {
        double share = length == 0 ? 0 : left / length;
        return new double[] {
          way[i - 2] + (way[i] - way[i - 2]) * share, way[i - 1] + (way[i + 1] - way[i - 1]) * share
        };
      }
      left -= length;
    }
    return new double[] {way[way.length - 2], way[way.length - 1]};
  }

  private void actor(Ties.Who actor) {
    Box box = box(actor.id());
    String kind = Ties.kind(words, actor.kind());
    String held = words.say("actor.held");
    String said = actor.held() ? kind + words.say("comma") + held : kind;
    sheet.mark(
        "pic-actor-mark",
        Optional.empty(),
        words.say("node.said", "name", words.name(actor.name()), "facts", said),
        () -> {
          sheet.rect(
              actor.held() ? "pic-actor pic-actor-held" : "pic-actor",
              box.x(),
              box.y(),
              wide,
              high,
              5);
          List<Map.Entry<String, String>> lines = says(actor);
          double at = box.y() + high / 2 - (lines.size() - 1) * LINE / 2 + 4;
          for (Map.Entry<String, String> line : lines) {
            sheet.text(line.getKey(), box.x() + wide / 2, at, Sheet.Anchor.MIDDLE, line.getValue());
            at += LINE;
          }
        });
  }

  private double legend(double y) {
    Legend legend = new Legend();
    if (bonds.stream().anyMatch(bond -> bond.kind() != Tie.Kind.ALLY)) {
      legend.add(
          words.say("legend.tie"),
          (x, at) -> {
            sheet.line("pic-tie", x - 10, at, x + 8, at);
            head(x - 10, at, x + 10, at);
          });
    }
    if (actors.values().stream().anyMatch(Ties.Who::held)) {
      legend.add(
          words.say("legend.held"),
          (x, at) -> sheet.rect("pic-actor pic-actor-held", x - 9, at - 6, 18, 12, 3));
    }
    return legend.draw(sheet, MARGIN, y);
  }
}
