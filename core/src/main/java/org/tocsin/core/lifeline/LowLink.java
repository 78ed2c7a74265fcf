package org.tocsin.core.lifeline;

import java.util.Arrays;

/**
 * A depth-first tree from one root, with what tells bridges and articulation points: R. Tarjan,
 * "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972) 146-160; J. Hopcroft
 * and R. Tarjan, "Efficient algorithms for graph manipulation", Comm. ACM 16 (1973) 372-378. The
 * vertices below a vertex lie side by side in the order of discovery, so that their weights add up
 * by two look-ups.
 *
 * <p>JGraphT's BiconnectivityInspector finds the same points; it is not used here because it
 * descends by recursion, which overflows the stack on a network of a country's size, and because it
 * does not tell who lies behind a point.
 */
final class LowLink {

  private static final int NONE = -1;

  /** By vertex: place in the order of discovery; NONE where the root does not reach it. */
  private final int[] order;

  /** The vertex discovered at each place in the order. */
  private final int[] at;

  /** By place in the order, as are those below: the earliest that what lies below it reaches. */
  private final int[] low;

  private final int[] parent;
  private final int[] parentEdge;

  /** First place in the order that no longer lies below. */
  private final int[] end;

  private final int[] firstChild;
  private final int[] nextSibling;
  private final long[] weightBefore;
  private final int reached;

  LowLink(Adjacency graph, int root, long[] weights) {
    int n = graph.vertices();
    order = filled(n);
    at = filled(n);
    low = new int[n];
    parent = filled(n);
    parentEdge = filled(n);
    end = new int[n];
    firstChild = filled(n);
    nextSibling = filled(n);
    weightBefore = new long[n + 1];
    reached = search(graph, root);
    for (int i = 0; i < reached; i++) {
      weightBefore[i + 1] = Math.addExact(weightBefore[i], weights[at[i]]);
    }
  }

  private static int[] filled(int n) {
    int[] array = new int[n];
    Arrays.fill(array, NONE);
    return array;
  }

  private int search(Adjacency graph, int root) {
    int[] slot = new int[graph.vertices()];
    int count = discover(graph, root, NONE, NONE, 0, slot);
    int here = 0;
    while (here != NONE) {
      if (slot[here] < graph.first(at[here] + 1)) {
        int taken = slot[here]++;
        int next = graph.neighbour(taken);
        if (order[next] == NONE) {
          count = discover(graph, next, here, graph.segment(taken), count, slot);
          here = count - 1;
        } else if (graph.segment(taken) != parentEdge[here]) {
          low[here] = Math.min(low[here], order[next]);
        }
      } else {
        end[here] = count;
        if (parent[here] != NONE) {
          low[parent[here]] = Math.min(low[parent[here]], low[here]);
        }
        here = parent[here];
      }
    }
    return count;
  }

  private int discover(Adjacency graph, int vertex, int from, int edge, int count, int[] slot) {
    order[vertex] = count;
    at[count] = vertex;
    low[count] = count;
    parent[count] = from;
    parentEdge[count] = edge;
    slot[count] = graph.first(vertex);
    if (from != NONE) {
      nextSibling[count] = firstChild[from];
      firstChild[from] = count;
    }
    return count + 1;
  }

  /** How many vertices the root reaches, itself included. */
  int reached() {
    return reached;
  }

  int vertexAt(int place) {
    return at[place];
  }

  /** Place in the order, or -1. */
  int orderOf(int vertex) {
    return order[vertex];
  }

  /** The edge by which the vertex at that place was discovered; -1 for the root. */
  int edgeTo(int place) {
    return parentEdge[place];
  }

  int end(int place) {
    return end[place];
  }

  /** Whether closing the edge by which it was discovered cuts off all below it. */
  boolean hangsOnItsEdge(int place) {
    return parent[place] != NONE && low[place] == place;
  }

  int firstChild(int place) {
    return firstChild[place];
  }

  int nextSibling(int place) {
    return nextSibling[place];
  }

  /** Whether all that lies below the child is reached through its parent alone. */
  boolean hangsOnItsParent(int child) {
    return low[child] >= parent[child];
  }

  /** Weight of the vertices at the places from {@code from} up to but not including {@code to}. */
  long weight(int from, int to) {
    return weightBefore[to] - weightBefore[from];
  }
}
