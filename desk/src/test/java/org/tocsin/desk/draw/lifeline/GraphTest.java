package org.tocsin.desk.draw.lifeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Lifeline;
import org.tocsin.desk.draw.Drawing;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Passage;
import org.tocsin.desk.draw.Words;

class GraphTest {

  private static Graph.Node node(String id, long people) {
    return new Graph.Node(
        id,
        Label.of("en", id),
        id.equals("s") ? List.of(Lifeline.Kind.ROAD) : List.of(),
        people == 0 ? Optional.empty() : Optional.of(Figure.of(people)),
        List.of(),
        0,
        0);
  }

  private static Graph.Edge edge(String lifeline, String from, String to) {
    return new Graph.Edge(
        lifeline, Label.of("en", lifeline), Lifeline.Kind.ROAD, from, to, Passage.OPEN);
  }

  private static Map<String, Integer> layers(List<Graph.Node> nodes) {
    Map<String, Integer> layers = new HashMap<>();
    nodes.forEach(node -> layers.put(node.id(), node.layer()));
    return layers;
  }

  @Test
  void aPlaceLiesBehindEverythingThatFeedsIt() {
    List<Graph.Node> nodes = List.of(node("b", 1), node("s", 0), node("a", 0), node("c", 2));
    List<Graph.Edge> edges =
        List.of(edge("l", "s", "a"), edge("l", "a", "b"), edge("m", "s", "b"), edge("m", "b", "c"));
    Layers.Laid laid = Layers.of(nodes, edges);
    assertThat(layers(laid.nodes())).isEqualTo(Map.of("s", 0, "a", 1, "b", 2, "c", 3));
    assertThat(laid.ways().get(Layers.way("s", "b"))).hasSize(1);
    assertThat(laid.ways().get(Layers.way("s", "b")).get(0).layer()).isEqualTo(1);
  }

  @Test
  void aCircleIsLaidOutAllTheSame() {
    List<Graph.Node> nodes = List.of(node("s", 0), node("a", 1), node("b", 1));
    List<Graph.Edge> edges = List.of(edge("l", "s", "a"), edge("l", "a", "b"), edge("l", "b", "s"));
    assertThat(layers(Layers.of(nodes, edges).nodes())).isEqualTo(Map.of("s", 0, "a", 1, "b", 2));
  }

  @Test
  void noTwoPlacesLieOnEachOther() {
    List<Graph.Node> nodes = new ArrayList<>(List.of(node("s", 0)));
    List<Graph.Edge> edges = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      nodes.add(node("n" + i, i));
      edges.add(edge("l" + i, i < 5 ? "s" : "n" + i / 2, "n" + i));
    }
    List<Graph.Node> placed = Layers.of(nodes, edges).nodes();
    assertThat(placed).hasSize(41);
    assertThat(placed.stream().map(each -> each.layer() + " " + each.row()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aLargeGraphBecomesSmallAndItsLinesGoOn() {
    List<Graph.Node> nodes = new ArrayList<>(List.of(node("s", 0)));
    List<Graph.Edge> edges = new ArrayList<>();
    String before = "s";
    for (int i = 0; i < 200; i++) {
      String id = String.format("n%03d", i);
      nodes.add(node(id, i % 4 == 3 ? 10 + i : 0));
      edges.add(edge("l", before, id));
      before = id;
    }
    Graph small = Collapse.to(Graph.MOST, new Graph(Label.of("en", "x"), nodes, edges, 0));
    assertThat(small.nodes()).hasSize(Graph.MOST);
    assertThat(small.left()).isEqualTo(201 - Graph.MOST);
    assertThat(small.edges()).hasSize(Graph.MOST - 1);
    assertThat(small.nodes().stream().map(Graph.Node::id)).contains("s", "n199");
    assertThat(
            layers(Layers.of(small.nodes(), small.edges()).nodes()).values().stream()
                .max(Comparator.naturalOrder()))
        .contains(Graph.MOST - 1);
  }

  @Test
  void aLineThroughAPlaceThatIsLeftOutIsAsClosedAsItsWorstPart() {
    Graph.Edge open = edge("l", "s", "a");
    Graph.Edge closed =
        new Graph.Edge("l", Label.of("en", "l"), Lifeline.Kind.ROAD, "a", "b", Passage.CLOSED);
    Graph graph =
        new Graph(
            Label.of("en", "x"),
            List.of(node("s", 0), node("a", 0), node("b", 5)),
            List.of(open, closed),
            0);
    assertThat(Collapse.to(2, graph).edges())
        .singleElement()
        .satisfies(
            edge -> {
              assertThat(edge.from() + edge.to()).isEqualTo("sb");
              assertThat(edge.passage()).isEqualTo(Passage.CLOSED);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void whatABoxSaysOfItsPlaceIsBrokenIntoLinesAndNotCut(String language) {
    List<Graph.Node> nodes = new ArrayList<>();
    List<Graph.Edge> edges = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<Lifeline.Kind> feeds = i == 0 ? List.of(Lifeline.Kind.values()) : List.of();
      int layer = i == 0 ? 0 : i < 4 ? 1 : 2;
      nodes.add(
          new Graph.Node(
              "n" + i,
              Label.of("en", "Osk " + i),
              feeds,
              i == 4
                  ? Optional.of(Figure.between(new BigDecimal(90_000), new BigDecimal(130_000)))
                  : Optional.empty(),
              List.of(),
              layer,
              layer == 1 ? i - 1 : 0));
      if (i > 0 && i < 4) {
        edges.add(edge("l" + i, "n0", "n" + i));
        edges.add(edge("l" + i, "n" + i, "n4"));
      }
    }
    Graph graph = new Graph(Label.of("en", "x"), nodes, edges, 0);
    Words words = Words.in(language);
    for (double width : new double[] {Drawing.WIDE, Drawing.NARROW}) {
      String svg = Drawing.of("g", words, Links.none()).svg(graph, width);
      assertThat(svg).doesNotContain("…").contains(words.lifeline(Lifeline.Kind.AIR) + "</text>");
    }
  }
}
