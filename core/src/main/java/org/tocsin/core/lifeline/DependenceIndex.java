package org.tocsin.core.lifeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Who depends on each single segment, junction and lifeline of a network, worked out once for all
 * of them in time linear in its size. Afterwards each question takes as long as its answer, and the
 * number of people less.
 *
 * <p>Segments are the bridges and junctions the articulation points of the graph of places, rooted
 * in the virtual source. A lifeline of several segments closes as a whole: in the graph whose
 * vertices are places and lifelines, with an edge where a lifeline passes a place, that is one
 * vertex, so lifelines are the articulation points there. What is closed already is left out; a
 * lifeline that is closed in parts is then several vertices, which close together, and is answered
 * by a search through the network instead.
 */
public final class DependenceIndex {

  private final Network network;
  private final BitSet closed;
  private final BitSet suppliedNow;
  private final LowLink byPlace;
  private final LowLink byLifeline;

  /** By segment: where it was taken in {@link #byPlace}; -1 where no tree edge is it. */
  private final int[] takenAt;

  /** By lifeline: its vertex in {@link #byLifeline}; -1 closed or without segments, -2 in parts. */
  private final int[] vertexOf;

  private static final int CLOSED = -1;
  private static final int IN_PARTS = -2;

  private DependenceIndex(Network network, BitSet closed) {
    this.network = network;
    this.closed = (BitSet) closed.clone();
    this.suppliedNow = network.supplied(closed);
    int source = network.places();
    byPlace = new LowLink(placeGraph(), source, weights(source + 1));
    takenAt = new int[network.segments()];
    Arrays.fill(takenAt, -1);
    for (int at = 1; at < byPlace.reached(); at++) {
      int edge = byPlace.edgeTo(at);
      if (edge < takenAt.length) {
        takenAt[edge] = at;
      }
    }
    vertexOf = new int[network.lifelines()];
    byLifeline = passes(source);
  }

  /** Who depends on what while everything is open. */
  public static DependenceIndex of(Network network) {
    return new DependenceIndex(network, new BitSet());
  }

  /** Who depends on what is still open while these segments are closed. */
  public static DependenceIndex of(Network network, BitSet closed) {
    return new DependenceIndex(network, closed);
  }

  /** Whom the closing of this segment alone cuts off, beside those who are cut off already. */
  public Dependents ofSegment(int segment) {
    int at = takenAt[segment];
    if (at < 0 || !byPlace.hangsOnItsEdge(at)) {
      return Dependents.NONE;
    }
    return below(byPlace, List.of(at), -1);
  }

  /**
   * Whom the closing of all segments at this place cuts off, itself included unless the kind is
   * supplied there.
   */
  public Dependents ofJunction(int place) {
    int at = byPlace.orderOf(place);
    if (at < 0) {
      return Dependents.NONE;
    }
    return below(byPlace, hanging(byPlace, at), network.supplies(place) ? -1 : at);
  }

  /** Whom the closing of all of this lifeline that is still open cuts off. */
  public Dependents ofLifeline(int lifeline) {
    int vertex = vertexOf[lifeline];
    if (vertex == CLOSED) {
      return Dependents.NONE;
    }
    if (vertex == IN_PARTS) {
      BitSet all = network.segmentsOf(lifeline);
      all.or(closed);
      BitSet cut = (BitSet) suppliedNow.clone();
      cut.andNot(network.supplied(all));
      return Dependents.of(network, cut);
    }
    int at = byLifeline.orderOf(vertex);
    return at < 0 ? Dependents.NONE : below(byLifeline, hanging(byLifeline, at), -1);
  }

  private static List<Integer> hanging(LowLink tree, int at) {
    List<Integer> hanging = new ArrayList<>();
    for (int child = tree.firstChild(at); child >= 0; child = tree.nextSibling(child)) {
      if (tree.hangsOnItsParent(child)) {
        hanging.add(child);
      }
    }
    return hanging;
  }

  private Dependents below(LowLink tree, List<Integer> tops, int itself) {
    long people = itself < 0 ? 0 : tree.weight(itself, itself + 1);
    for (int top : tops) {
      people = Math.addExact(people, tree.weight(top, tree.end(top)));
    }
    if (tops.isEmpty() && itself < 0) {
      return Dependents.NONE;
    }
    return new Dependents(
        people,
        into -> {
          if (itself >= 0) {
            into.set(tree.vertexAt(itself));
          }
          for (int top : tops) {
            for (int at = top; at < tree.end(top); at++) {
              if (tree.vertexAt(at) < network.places()) {
                into.set(tree.vertexAt(at));
              }
            }
          }
        });
  }

  private long[] weights(int vertices) {
    long[] weights = new long[vertices];
    for (int place = 0; place < network.places(); place++) {
      weights[place] = network.people(place);
    }
    return weights;
  }

  /** Segments keep their numbers; those that are closed turn into loops at the source. */
  private Adjacency placeGraph() {
    int source = network.places();
    Edges edges = new Edges(network.segments() + network.places());
    for (int segment = 0; segment < network.segments(); segment++) {
      if (closed.get(segment)) {
        edges.add(source, source);
      } else {
        edges.add(network.from(segment), network.to(segment));
      }
    }
    supply(edges, source);
    return edges.graph(source + 1);
  }

  private void supply(Edges edges, int source) {
    for (int place = 0; place < network.places(); place++) {
      if (network.supplies(place)) {
        edges.add(source, place);
      }
    }
  }

  private LowLink passes(int source) {
    Edges edges = new Edges(2 * network.segments() + network.places());
    int vertices = source + 1;
    for (int lifeline = 0; lifeline < network.lifelines(); lifeline++) {
      vertexOf[lifeline] = CLOSED;
      List<int[]> runs = runs(network.firstSegment(lifeline), network.firstSegment(lifeline + 1));
      if (!runs.isEmpty()) {
        vertexOf[lifeline] = runs.size() == 1 ? vertices : IN_PARTS;
      }
      for (int[] run : runs) {
        int vertex = vertices++;
        edges.add(vertex, network.from(run[0]));
        for (int segment = run[0]; segment <= run[1]; segment++) {
          edges.add(vertex, network.to(segment));
        }
      }
    }
    supply(edges, source);
    return new LowLink(edges.graph(vertices), source, weights(vertices));
  }

  /** Closed segments part a lifeline; what of it is still joined, by first and last segment. */
  private List<int[]> runs(int from, int to) {
    List<int[]> runs = new ArrayList<>(1);
    int first = closed.nextClearBit(from);
    while (first < to) {
      int after = closed.nextSetBit(first);
      after = after < 0 || after > to ? to : after;
      runs.add(new int[] {first, after - 1});
      first = closed.nextClearBit(after);
    }
    return runs;
  }

  private static final class Edges {
    private final int[] from;
    private final int[] to;
    private int count;

    Edges(int most) {
      from = new int[most];
      to = new int[most];
    }

    void add(int one, int other) {
      from[count] = one;
      to[count++] = other;
    }

    Adjacency graph(int vertices) {
      return Adjacency.of(vertices, Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }
  }
}
