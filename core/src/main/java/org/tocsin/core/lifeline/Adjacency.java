package org.tocsin.core.lifeline;

/**
 * Neighbours of each vertex of an undirected graph that may have parallel edges, in flat arrays:
 * those of vertex v lie in the slots from {@code first(v)} to {@code first(v + 1) - 1}.
 */
final class Adjacency {

  private final int[] first;
  private final int[] neighbours;
  private final int[] segments;

  private Adjacency(int[] first, int[] neighbours, int[] segments) {
    this.first = first;
    this.neighbours = neighbours;
    this.segments = segments;
  }

  /** Edge number i joins {@code from[i]} and {@code to[i]}. */
  static Adjacency of(int vertices, int[] from, int[] to) {
    int[] first = new int[vertices + 2];
    for (int i = 0; i < from.length; i++) {
      first[from[i] + 2]++;
      first[to[i] + 2]++;
    }
    for (int v = 1; v < first.length; v++) {
      first[v] += first[v - 1];
    }
    int[] neighbours = new int[2 * from.length];
    int[] segments = new int[2 * from.length];
    for (int i = 0; i < from.length; i++) {
      int there = first[from[i] + 1]++;
      neighbours[there] = to[i];
      segments[there] = i;
      int back = first[to[i] + 1]++;
      neighbours[back] = from[i];
      segments[back] = i;
    }
    return new Adjacency(first, neighbours, segments);
  }

  int vertices() {
    return first.length - 2;
  }

  int first(int vertex) {
    return first[vertex];
  }

  int neighbour(int slot) {
    return neighbours[slot];
  }

  int segment(int slot) {
    return segments[slot];
  }
}
