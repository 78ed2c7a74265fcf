package org.tocsin.desk.draw.lifeline;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.lifeline.CutOff;
import org.tocsin.core.lifeline.Settlement;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.Situation;
import org.tocsin.core.time.Truth;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Passage;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;

/**
 * The lifelines of a situation as a graph, from where they are fed to who depends on them.
 *
 * @param nodes places that a lifeline joins, by layer and place in it
 * @param edges stretches of lifelines between two places
 * @param left places that were drawn together with others, since there were too many
 */
public record Graph(Label situation, List<Node> nodes, List<Edge> edges, int left)
    implements Picture {

  /** More than these cannot be read. */
  public static final int MOST = 60;

  /**
   * A place.
   *
   * @param supplies kinds that are fed from here
   * @param people who live there; empty where nobody is said to
   * @param cut kinds from which they are cut off now
   * @param layer 0 for what feeds, further from it the higher
   * @param row place within the layer
   */
  public record Node(
      String id,
      Label name,
      List<Lifeline.Kind> supplies,
      Optional<Figure> people,
      List<Cut> cut,
      int layer,
      int row) {

    Node at(int otherLayer, int otherRow) {
      return new Node(id, name, supplies, people, cut, otherLayer, otherRow);
    }
  }

  /**
   * @param sure whether it surely goes on at the cutoff
   * @param personHours so far, by this stretch of being cut off
   */
  public record Cut(Lifeline.Kind kind, LifelineEffect effect, boolean sure, Figure personHours) {}

  /** A stretch of a lifeline. */
  public record Edge(
      String lifeline, Label name, Lifeline.Kind kind, String from, String to, Passage passage) {}

  public Graph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  public static Graph of(Reasoning reasoning) {
    Situation situation = reasoning.view().situation();
    Map<String, Passage> passages = Passage.of(reasoning);
    List<Edge> edges = new ArrayList<>();
    Set<String> joined = new LinkedHashSet<>();
    for (Lifeline lifeline : situation.lifelines()) {
      joined.addAll(lifeline.joins());
      for (int i = 1; i < lifeline.joins().size(); i++) {
        edges.add(
            new Edge(
                lifeline.id(),
                lifeline.name(),
                lifeline.kind(),
                lifeline.joins().get(i - 1),
                lifeline.joins().get(i),
                passages.getOrDefault(lifeline.id(), Passage.OPEN)));
      }
    }
    Map<String, Figure> people = people(reasoning);
    List<Node> nodes = new ArrayList<>();
    for (Place place : situation.places()) {
      if (joined.contains(place.id())) {
        Optional<Figure> living =
            place.population().or(() -> Optional.ofNullable(people.get(place.id())));
        nodes.add(
            new Node(
                place.id(),
                place.name(),
                place.supplies(),
                living,
                cuts(reasoning, place.id()),
                0,
                0));
      }
    }
    return Collapse.to(MOST, new Graph(situation.name(), nodes, edges, 0)).laidOut();
  }

  private Graph laidOut() {
    return new Graph(situation, Layers.of(nodes, edges).nodes(), edges, left);
  }

  /** Whom the analysis takes to live where, where the place itself does not say. */
  private static Map<String, Figure> people(Reasoning reasoning) {
    Map<String, Figure> people = new HashMap<>();
    List<Settlement> settlements = new ArrayList<>();
    reasoning.lifelines().lastOfKind().forEach(each -> settlements.addAll(each.settlements()));
    reasoning.lifelines().cutOffs().forEach(each -> settlements.add(each.settlement()));
    settlements.forEach(each -> people.putIfAbsent(each.id(), each.people()));
    return people;
  }

  private static List<Cut> cuts(Reasoning reasoning, String place) {
    Map<String, Cut> cuts = new LinkedHashMap<>();
    for (CutOff each : reasoning.lifelines().cutOffs()) {
      if (each.settlement().id().equals(place) && each.still() != Truth.NO) {
        cuts.put(
            each.kind() + " " + each.effect(),
            new Cut(each.kind(), each.effect(), each.still() == Truth.YES, each.personHours()));
      }
    }
    return List.copyOf(cuts.values());
  }

  Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  @Override
  public String name() {
    return "lifelines";
  }

  @Override
  public String title(Words words) {
    return words.say("graph.title", "situation", words.name(situation));
  }

  @Override
  public String description(Words words) {
    List<String> cut = new ArrayList<>();
    nodes.stream()
        .filter(node -> !node.cut().isEmpty())
        .forEach(
            node ->
                cut.add(
                    words.say(
                        "graph.cut",
                        "place",
                        words.name(node.name()),
                        "kinds",
                        kinds(words, node))));
    return words.say(
        "graph.desc",
        "places",
        nodes.size(),
        "lifelines",
        edges.stream().map(Edge::lifeline).distinct().count(),
        "closed",
        edges.stream()
            .filter(edge -> edge.passage() == Passage.CLOSED)
            .map(Edge::lifeline)
            .distinct()
            .count(),
        "count",
        cut.size(),
        "cut",
        String.join(words.say("separator"), cut));
  }

  static String kinds(Words words, Node node) {
    return String.join(
        words.say("comma"), node.cut().stream().map(cut -> cut(words, cut)).distinct().toList());
  }

  private static String cut(Words words, Cut cut) {
    String kind = words.lifeline(cut.kind());
    String narrowed =
        cut.effect() == LifelineEffect.NARROWS ? words.say("cut.narrowed", "kind", kind) : kind;
    return cut.sure() ? narrowed : words.say("cut.perhaps", "kind", narrowed);
  }

  /** Person-hours by kind, in words. */
  static List<String> hours(Words words, Node node) {
    return node.cut().stream()
        .map(
            cut ->
                words.say(
                    "cut.hours",
                    "kind",
                    words.lifeline(cut.kind()),
                    "hours",
                    words.figure(rounded(cut.personHours()))))
        .toList();
  }

  /** To whole hours: an estimate does not know ten-thousandths. */
  private static Figure rounded(Figure figure) {
    return new Figure(
        figure.low().map(value -> value.setScale(0, RoundingMode.FLOOR)),
        figure.best().map(value -> value.setScale(0, RoundingMode.HALF_EVEN)),
        figure.high().map(value -> value.setScale(0, RoundingMode.CEILING)));
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    new GraphDrawing(this, sheet, words, links).draw();
  }

  @Override
  public Table table(Words words, Links links) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Edge edge : edges) {
      rows.add(
          List.of(
              new Table.Cell(words.name(edge.name()), links.to("lifeline/" + edge.lifeline())),
              Table.Cell.of(words.lifeline(edge.kind())),
              Table.Cell.of(node(edge.from()).map(node -> words.name(node.name())).orElse("")),
              Table.Cell.of(node(edge.to()).map(node -> words.name(node.name())).orElse("")),
              Table.Cell.of(words.say("passage." + edge.passage().word())),
              Table.Cell.of(
                  node(edge.to())
                      .map(node -> String.join(words.say("separator"), hours(words, node)))
                      .orElse(""))));
    }
    return new Table(
        title(words),
        List.of(
            words.say("column.lifeline"),
            words.say("column.kind"),
            words.say("column.from"),
            words.say("column.to"),
            words.say("column.passage"),
            words.say("column.person-hours")),
        rows);
  }
}
