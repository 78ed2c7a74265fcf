package org.tocsin.core.lifeline;

import java.util.BitSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.Multigraph;

/**
 * Which of the segments that are closed keep a place cut off, and which are closed beside the
 * point.
 *
 * <p>A closed segment counts if it belongs to some smallest set of them that cuts the place off.
 * Those sets are the bonds between source and place in the graph that is left when everything open
 * is drawn together into points; an edge lies in such a bond exactly if it lies on a path between
 * the two that visits no point twice; and that is so exactly if an edge added between the two
 * shares a biconnected component with it (R. Diestel, Graph Theory, 5th ed., sections 1.9 and 3.1).
 */
final class HoldingCut {

  private static final Integer ADDED = -1;

  private HoldingCut() {}

  /**
   * @param closed segments, such that the place is cut off
   * @return those of them that count; none where the place is not cut off
   */
  static BitSet of(Network network, BitSet closed, int place) {
    return of(network, closed, place, network.drawnTogether(closed));
  }

  /**
   * @param point what {@link Network#drawnTogether} gives for the same segments
   */
  static BitSet of(Network network, BitSet closed, int place, int[] point) {
    int source = network.places();
    BitSet holding = new BitSet();
    if (point[place] == point[source]) {
      return holding;
    }
    Graph<Integer, Integer> graph = new Multigraph<>(null, null, false);
    graph.addVertex(point[source]);
    graph.addVertex(point[place]);
    graph.addEdge(point[source], point[place], ADDED);
    for (int segment = closed.nextSetBit(0);
        segment >= 0;
        segment = closed.nextSetBit(segment + 1)) {
      int from = point[network.from(segment)];
      int to = point[network.to(segment)];
      if (from != to) {
        graph.addVertex(from);
        graph.addVertex(to);
        graph.addEdge(from, to, segment);
      }
    }
    for (Graph<Integer, Integer> block : new BiconnectivityInspector<>(graph).getBlocks()) {
      if (block.containsEdge(ADDED)) {
        block.edgeSet().stream().filter(edge -> !edge.equals(ADDED)).forEach(holding::set);
      }
    }
    return holding;
  }
}
