package org.tocsin.desk.draw.lifeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a graph small enough to be read: first places at which nobody lives, nothing is fed and a
 * lifeline merely passes are left out, the lifeline going on past them; then of those that are left
 * the ones with the fewest people, those who are cut off last of all.
 */
final class Collapse {

  private Collapse() {}

  static Graph to(int most, Graph graph) {
    Graph now = graph;
    Optional<Graph.Node> passed = passed(now);
    while (now.nodes().size() > most && passed.isPresent()) {
      now = without(now, passed.get().id());
      passed = passed(now);
    }
    List<Graph.Node> least =
        now.nodes().stream()
            .sorted(
                Comparator.comparing((Graph.Node node) -> !node.cut().isEmpty())
                    .thenComparing(node -> !node.supplies().isEmpty())
                    .thenComparing(Collapse::people)
                    .thenComparing(Graph.Node::id))
            .toList();
    for (int i = 0; now.nodes().size() > most; i++) {
      now = without(now, least.get(i).id());
    }
    return now;
  }

  private static BigDecimal people(Graph.Node node) {
    return node.people().flatMap(figure -> figure.highestStated()).orElse(BigDecimal.ZERO);
  }

  private static Optional<Graph.Node> passed(Graph graph) {
    return graph.nodes().stream()
        .filter(node -> node.supplies().isEmpty() && node.people().isEmpty())
        .filter(node -> node.cut().isEmpty() && neighbours(graph, node.id()).size() <= 2)
        .findFirst();
  }

  private static Set<String> neighbours(Graph graph, String id) {
    Set<String> neighbours = new HashSet<>();
    for (Graph.Edge edge : graph.edges()) {
      if (edge.from().equals(id)) {
        neighbours.add(edge.to());
      } else if (edge.to().equals(id)) {
        neighbours.add(edge.from());
      }
    }
    return neighbours;
  }

  /** Lifelines that pass there go on from the place before to the place after. */
  private static Graph without(Graph graph, String id) {
    Set<Graph.Edge> edges = new LinkedHashSet<>();
    for (Graph.Edge edge : graph.edges()) {
      if (!edge.to().equals(id) && !edge.from().equals(id)) {
        edges.add(edge);
      } else if (edge.to().equals(id)) {
        graph.edges().stream()
            .filter(next -> next.from().equals(id) && next.lifeline().equals(edge.lifeline()))
            .filter(next -> !next.to().equals(edge.from()))
            .forEach(
                next ->
                    edges.add(
                        new Graph.Edge(
                            edge.lifeline(),
                            edge.name(),
                            edge.kind(),
                            edge.from(),
                            next.to(),
                            edge.passage().compareTo(next.passage()) > 0
                                ? edge.passage()
                                : next.passage())));
      }
    }
    List<Graph.Node> nodes = new ArrayList<>(graph.nodes());
    nodes.removeIf(node -> node.id().equals(id));
    return new Graph(graph.situation(), nodes, List.copyOf(edges), graph.left() + 1);
  }
}
