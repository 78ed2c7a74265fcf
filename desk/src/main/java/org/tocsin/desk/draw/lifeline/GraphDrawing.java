package org.tocsin.desk.draw.lifeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.core.model.Lifeline;
import org.tocsin.desk.draw.Legend;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Passage;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Words;

/**
 * Draws the graph from the start of the line to its end, and on a telephone from above. A line's
 * sign says what runs along it, how it is broken whether anything does.
 */
final class GraphDrawing {

  /** Of a box at least. */
  private static final double HIGH = 52;

  private static final int MOST_LINES = 4;

  /** Of a box's text. */
  private static final double LINE = 15;

  private static final double LANE = 15;

  private final Graph graph;
  private final Sheet sheet;
  private final Words words;
  private final Links links;
  private final boolean down;
  private final int layers;
  private final int rows;
  private final double wide;
  private final double tall;
  private final double row;
  private final Map<String, double[]> middles = new HashMap<>();
  private final Map<Integer, Integer> sizes = new HashMap<>();
  private final Map<String, List<Layers.Bend>> ways;

  GraphDrawing(Graph graph, Sheet sheet, Words words, Links links) {
    this.graph = graph;
    this.sheet = sheet;
    this.words = words;
    this.links = links;
    this.down = sheet.narrow();
    this.layers = 1 + graph.nodes().stream().mapToInt(Graph.Node::layer).max().orElse(0);
    this.ways = Layers.of(graph.nodes(), graph.edges()).ways();
    graph.nodes().forEach(node -> sizes.merge(node.layer(), node.row() + 1, Math::max));
    ways.values()
        .forEach(way -> way.forEach(bend -> sizes.merge(bend.layer(), bend.row() + 1, Math::max)));
    this.rows = sizes.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    double room = sheet.width() - 12;
    int across = down ? rows : layers;
    this.wide = Math.min(190, Math.max(34, room / across - (down ? 8 : 44)));
    this.tall = Math.max(HIGH, 10 + LINE * lines());
    int busiest = Math.max(1, lanes().values().stream().mapToInt(List::size).max().orElse(1));
    this.row = tall + Math.max(down ? 50 : 26, busiest * LANE - tall + 34);
  }

  /** Of the fullest box. */
  private int lines() {
    return graph.nodes().stream()
        .mapToInt(node -> name(node).size() + below(node).size())
        .max()
        .orElse(1);
  }

  /** Below each other, boxes are as wide as their own layer has room for. */
  private double wide(Graph.Node node) {
    double room = (sheet.width() - 12) / sizes.getOrDefault(node.layer(), 1);
    return down ? Math.min(190, Math.max(wide, room - 8)) : wide;
  }

  private List<String> name(Graph.Node node) {
    boolean alone = below(node).isEmpty();
    return Sheet.lines(node.name().in(words.language()), wide(node) - 10, 12, alone ? 3 : 2);
  }

  /**
   * What a box says of its place: from what it is cut off, or else what it feeds or who is there.
   */
  private List<String> below(Graph.Node node) {
    String below =
        node.cut().isEmpty()
            ? facts(node).stream().findFirst().orElse("")
            : words.say("node.cut", "kinds", Graph.kinds(words, node));
    return below.isEmpty() ? List.of() : Sheet.lines(below, wide(node) - 10, 11, MOST_LINES);
  }

  void draw() {
    double high = high();
    graph.nodes().forEach(node -> middles.put(node.id(), middle(node.layer(), node.row())));
    lanes().values().forEach(this::edges);
    graph.nodes().forEach(this::node);
    double y = 12 + high;
    if (graph.left() > 0) {
      sheet.text(
          "pic-small",
          6,
          y + 12,
          Sheet.Anchor.START,
          words.say("graph.left", "count", graph.left()));
      y += 18;
    }
    sheet.height(legend(y + 4) + 6);
  }

  private double high() {
    return (down ? layers : rows) * row;
  }

  private double[] middle(int layer, int at) {
    double room = sheet.width() - 12;
    double across = (at + 0.5) / sizes.getOrDefault(layer, 1);
    double along = (layer + 0.5) / layers;
    return down
        ? new double[] {6 + across * room, 6 + along * high()}
        : new double[] {6 + along * room, 6 + across * high()};
  }

  /** Stretches between the same two places lie beside each other. */
  private Map<String, List<Graph.Edge>> lanes() {
    Map<String, List<Graph.Edge>> lanes = new LinkedHashMap<>();
    for (Graph.Edge edge : graph.edges()) {
      boolean ascending = edge.from().compareTo(edge.to()) < 0;
      String key = ascending ? edge.from() + " " + edge.to() : edge.to() + " " + edge.from();
      lanes.computeIfAbsent(key, both -> new ArrayList<>()).add(edge);
    }
    return lanes;
  }

  private void edges(List<Graph.Edge> beside) {
    for (int i = 0; i < beside.size(); i++) {
      edge(beside.get(i), (i - (beside.size() - 1) / 2.0) * LANE);
    }
  }

  private void edge(Graph.Edge edge, double aside) {
    double[] from = middles.get(edge.from());
    double[] to = middles.get(edge.to());
    if (from == null || to == null) {
      return;
    }
    double[] along = along(edge, from, to, aside);
    String said =
        words.say(
            "edge.said",
            "name",
            words.name(edge.name()),
            "kind",
            words.lifeline(edge.kind()),
            "passage",
            words.say("passage." + edge.passage().word()));
    sheet.mark(
        "pic-edge",
        links.to("lifeline/" + edge.lifeline()),
        said,
        () -> {
          sheet.through("pic-touch", false, along);
          sheet.through("pic-lifeline pic-" + edge.passage().word(), false, along);
          int half = along.length / 4 * 2;
          double x1 = along[half - 2];
          double y1 = along[half - 1];
          double x2 = along[half];
          double y2 = along[half + 1];
          sign(edge.kind(), (x1 + x2) / 2, (y1 + y2) / 2);
          passage(edge.passage(), x1 + (x2 - x1) * 0.2, y1 + (y2 - y1) * 0.2);
        });
  }

  /** From box to box, straight through the layers between. */
  private double[] along(Graph.Edge edge, double[] from, double[] to, double aside) {
    List<Layers.Bend> bends = ways.getOrDefault(Layers.way(edge.from(), edge.to()), List.of());
    double[] along = new double[4 + 4 * bends.size()];
    double half = down ? tall / 2 : wide / 2;
    int way = down ? 1 : 0;
    double sense = Math.signum(to[way] - from[way]);
    set(along, 0, from, sense * half, aside);
    for (int i = 0; i < bends.size(); i++) {
      double[] bend = middle(bends.get(i).layer(), bends.get(i).row());
      set(along, 2 + 4 * i, bend, -half, aside);
      set(along, 4 + 4 * i, bend, half, aside);
    }
    set(along, along.length - 2, to, -sense * half, aside);
    return along;
  }

  private void set(double[] along, int at, double[] middle, double onward, double aside) {
    along[at] = middle[0] + (down ? aside : onward);
    along[at + 1] = middle[1] + (down ? onward : aside);
  }

  /** The first letters of its kind, in a shield. */
  private void sign(Lifeline.Kind kind, double x, double y) {
    String letters = words.say("sign." + kind.name().toLowerCase(Locale.ROOT));
    sheet.rect("pic-shield", x - 8, y - 6.5, 16, 13, 3);
    sheet.text("pic-sign", x, y + 3.5, Sheet.Anchor.MIDDLE, letters);
  }

  private void passage(Passage passage, double x, double y) {
    switch (passage) {
      case OPEN -> {}
      case NARROWED -> {
        sheet.line("pic-stop", x - 4, y - 5, x + 4, y - 2);
        sheet.line("pic-stop", x - 4, y + 5, x + 4, y + 2);
      }
      case PERHAPS_CLOSED -> {
        sheet.circle("pic-doubt", x, y, 6.5);
        sheet.text("pic-sign", x, y + 3.5, Sheet.Anchor.MIDDLE, "?");
      }
      case CLOSED -> {
        sheet.line("pic-stop", x - 5, y - 5, x + 5, y + 5);
        sheet.line("pic-stop", x - 5, y + 5, x + 5, y - 5);
      }
    }
  }

  private List<String> facts(Graph.Node node) {
    List<String> facts = new ArrayList<>();
    if (!node.supplies().isEmpty()) {
      facts.add(
          words.say(
              "node.supplies",
              "kinds",
              String.join(
                  words.say("comma"), node.supplies().stream().map(words::lifeline).toList())));
    }
    node.people()
        .filter(figure -> !figure.isUnknown())
        .ifPresent(figure -> facts.add(words.say("node.people", "people", words.figure(figure))));
    if (!node.cut().isEmpty()) {
      facts.add(words.say("node.cut", "kinds", Graph.kinds(words, node)));
      facts.addAll(Graph.hours(words, node));
    }
    return facts;
  }

  private void node(Graph.Node node) {
    double[] middle = middles.getOrDefault(node.id(), new double[2]);
    double x = middle[0] - wide(node) / 2;
    double y = middle[1] - tall / 2;
    String said =
        words.say(
            "node.said",
            "name",
            words.name(node.name()),
            "facts",
            String.join(words.say("separator"), facts(node)));
    sheet.mark(
        "pic-node",
        links.to("place/" + node.id()),
        said,
        () -> {
          boolean away = !node.cut().isEmpty();
          String kind =
              away
                  ? "pic-box pic-box-cut"
                  : node.supplies().isEmpty() ? "pic-box" : "pic-box pic-box-feeds";
          sheet.rect(kind, x, y, wide(node), tall, 5);
          List<String> name = name(node);
          List<String> below = below(node);
          double at = middle[1] - (name.size() + below.size() - 1) * LINE / 2 + 4;
          for (String line : name) {
            sheet.text("pic-strong", middle[0], at, Sheet.Anchor.MIDDLE, line);
            at += LINE;
          }
          for (String line : below) {
            String paint = away ? "pic-cut" : "pic-small";
            sheet.text(paint, middle[0], at, Sheet.Anchor.MIDDLE, line);
            at += LINE;
          }
        });
  }

  private double legend(double y) {
    Legend legend = new Legend();
    for (Passage passage : Passage.values()) {
      if (graph.edges().stream().anyMatch(edge -> edge.passage() == passage)) {
        legend.add(
            words.say("passage." + passage.word()),
            (x, at) -> {
              sheet.line("pic-lifeline pic-" + passage.word(), x - 10, at, x + 10, at);
              passage(passage, x, at);
            });
      }
    }
    for (Lifeline.Kind kind : Lifeline.Kind.values()) {
      if (graph.edges().stream().anyMatch(edge -> edge.kind() == kind)) {
        legend.add(words.lifeline(kind), (x, at) -> sign(kind, x, at));
      }
    }
    return legend.draw(sheet, 6, y);
  }
}
