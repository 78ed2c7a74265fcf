package org.tocsin.desk.draw.lifeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays a graph out in layers from what feeds it: each place as far on as the longest way to it, but
 * no further than there are places; within a layer, places lie near the middle of their neighbours
 * in the layer before, and then behind (the barycentre method of K. Sugiyama, S. Tagawa and M. Toda,
 * IEEE Transactions on Systems, Man and Cybernetics 11, 1981, 109-125). The same graph always gives
 * the same picture.
 */
final class Layers {

  private static final int SWEEPS = 6;

  private final Map<String, Graph.Node> nodes = new LinkedHashMap<>();
  private final Map<String, Set<String>> before = new HashMap<>();
  private final Map<String, Set<String>> after = new HashMap<>();

  private Layers(List<Graph.Node> given, List<Graph.Edge> edges) {
    given.forEach(
        node -> {
          nodes.put(node.id(), node);
          before.put(node.id(), new LinkedHashSet<>());
          after.put(node.id(), new LinkedHashSet<>());
        });
    for (Graph.Edge edge : edges) {
      boolean known = nodes.containsKey(edge.from()) && nodes.containsKey(edge.to());
      if (known && !edge.from().equals(edge.to()) && !reaches(edge.to(), edge.from())) {
        after.get(edge.from()).add(edge.to());
        before.get(edge.to()).add(edge.from());
      }
    }
  }

  static List<Graph.Node> of(List<Graph.Node> nodes, List<Graph.Edge> edges) {
    return new Layers(nodes, edges).placed();
  }

  /** A way back would make a circle: it is drawn, but lays nothing out. */
  private boolean reaches(String from, String to) {
    Set<String> seen = new LinkedHashSet<>(Set.of(from));
    List<String> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      String id = open.remove(open.size() - 1);
      if (id.equals(to)) {
        return true;
      }
      for (String next : after.get(id)) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }

  private List<Graph.Node> placed() {
    Map<String, Integer> layer = new HashMap<>();
    boolean moved = true;
    nodes.keySet().forEach(id -> layer.put(id, 0));
    while (moved) {
      moved = false;
      for (String id : nodes.keySet()) {
        int least =
            before.get(id).stream().mapToInt(from -> layer.getOrDefault(from, 0) + 1).max().orElse(0);
        if (least > layer.getOrDefault(id, 0)) {
          layer.put(id, least);
          moved = true;
        }
      }
    }
    List<List<String>> rows = new ArrayList<>();
    int layers = layer.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    for (int i = 0; i < layers; i++) {
      int here = i;
      rows.add(
          new ArrayList<>(
              nodes.keySet().stream().filter(id -> layer.getOrDefault(id, 0) == here).toList()));
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      order(rows, sweep % 2 == 0);
    }
    List<Graph.Node> placed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int row = 0; row < rows.get(i).size(); row++) {
        Graph.Node node = nodes.get(rows.get(i).get(row));
        if (node != null) {
          placed.add(node.at(i, row));
        }
      }
    }
    return placed;
  }

  private void order(List<List<String>> rows, boolean down) {
    Map<String, Double> place = new HashMap<>();
    rows.forEach(row -> note(place, row));
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(down ? i : rows.size() - 1 - i);
      Map<String, Double> middle = new HashMap<>();
      for (String id : row) {
        Set<String> near = (down ? before : after).getOrDefault(id, Set.of());
        middle.put(
            id,
            near.stream()
                .mapToDouble(other -> place.getOrDefault(other, 0.0))
                .average()
                .orElse(place.getOrDefault(id, 0.0)));
      }
      row.sort(Comparator.comparingDouble(id -> middle.getOrDefault(id, 0.0)));
      note(place, row);
    }
  }

  /** From 0 to 1, so that layers of different size can be compared. */
  private static void note(Map<String, Double> place, List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      place.put(row.get(i), (i + 0.5) / row.size());
    }
  }
}
