package org.tocsin.desk.draw.lifeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.desk.draw.Middles;

/**
 * Lays a graph out in layers from what feeds it: each place as far on as the longest way to it, but
 * no further than there are places; within a layer, places lie near the middle of their neighbours
 * in the layer before, and then behind (the barycentre method of K. Sugiyama, S. Tagawa and M.
 * Toda, IEEE Transactions on Systems, Man and Cybernetics 11, 1981, 109-125). The same graph always
 * gives the same picture.
 */
final class Layers {

  /** Where a line is led through a layer in which it does not end. */
  record Bend(int layer, int row) {}

  /**
   * @param ways bends between two places by {@link #way}, from the first to the second
   */
  record Laid(List<Graph.Node> nodes, Map<String, List<Bend>> ways) {}

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
        join(edge.from(), edge.to());
      }
    }
  }

  static Laid of(List<Graph.Node> nodes, List<Graph.Edge> edges) {
    return new Layers(nodes, edges).laid();
  }

  static String way(String from, String to) {
    return from + " " + to;
  }

  private static String bend(String from, String to, int layer) {
    return way(from, to) + " " + layer;
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
      for (String next : after.getOrDefault(id, Set.of())) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }

  private Laid laid() {
    Map<String, Integer> layer = layers();
    List<List<String>> rows = new ArrayList<>();
    for (String id : nodes.keySet()) {
      int at = layer.getOrDefault(id, 0);
      while (rows.size() <= at) {
        rows.add(new ArrayList<>());
      }
      rows.get(at).add(id);
    }
    Map<String, List<String>> chains = chains(layer, rows);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      Map<String, Set<String>> near = sweep % 2 == 0 ? before : after;
      Middles.order(rows, sweep % 2 == 0, id -> near.getOrDefault(id, Set.of()));
    }
    Map<String, Bend> places = new HashMap<>();
    List<Graph.Node> placed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int row = 0; row < rows.get(i).size(); row++) {
        String id = rows.get(i).get(row);
        places.put(id, new Bend(i, row));
        Graph.Node node = nodes.get(id);
        if (node != null) {
          placed.add(node.at(i, row));
        }
      }
    }
    Map<String, List<Bend>> ways = new LinkedHashMap<>();
    chains.forEach(
        (way, bends) ->
            ways.put(
                way, bends.stream().map(id -> places.getOrDefault(id, new Bend(0, 0))).toList()));
    return new Laid(placed, ways);
  }

  private Map<String, Integer> layers() {
    Map<String, Integer> layer = new HashMap<>();
    nodes.keySet().forEach(id -> layer.put(id, 0));
    boolean moved = true;
    while (moved) {
      moved = false;
      for (String id : nodes.keySet()) {
        int least =
            before.getOrDefault(id, Set.of()).stream()
                .mapToInt(from -> layer.getOrDefault(from, 0) + 1)
                .max()
                .orElse(0);
        if (least > layer.getOrDefault(id, 0)) {
          layer.put(id, least);
          moved = true;
        }
      }
    }
    return layer;
  }

  /** Gives a line a place of its own in each layer that it passes, so that it crosses no box. */
  private Map<String, List<String>> chains(Map<String, Integer> layer, List<List<String>> rows) {
    Map<String, List<String>> chains = new LinkedHashMap<>();
    for (String from : nodes.keySet()) {
      for (String to : List.copyOf(after.getOrDefault(from, Set.of()))) {
        int first = layer.getOrDefault(from, 0) + 1;
        int last = layer.getOrDefault(to, 0);
        if (first < last) {
          List<String> chain = new ArrayList<>();
          String previous = from;
          after.getOrDefault(from, Set.of()).remove(to);
          before.getOrDefault(to, Set.of()).remove(from);
          for (int at = first; at < last; at++) {
            String id = bend(from, to, at);
            chain.add(id);
            rows.get(at).add(id);
            join(previous, id);
            previous = id;
          }
          join(previous, to);
          chains.put(way(from, to), chain);
        }
      }
    }
    return chains;
  }

  private void join(String from, String to) {
    after.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
    before.computeIfAbsent(to, id -> new LinkedHashSet<>()).add(from);
  }
}
