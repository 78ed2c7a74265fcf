package org.tocsin.core.lifeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The lifelines of one kind as an undirected graph: places, and a segment between any two that
 * follow each other along a lifeline. Places where the kind is supplied all hang on one virtual
 * source, so that a place is supplied if the source can be reached from it.
 *
 * <p>Places, lifelines and segments are numbered from 0 in the order in which they were added. Held
 * in flat arrays: a network has the size of a country (50,000 places, 200,000 segments).
 */
public final class Network {

  /** Adds places before the lifelines that join them. */
  public static final class Builder {
    private final List<String> places = new ArrayList<>();
    private final List<Long> people = new ArrayList<>();
    private final BitSet supplies = new BitSet();
    private final List<String> lifelines = new ArrayList<>();
    private final List<int[]> joins = new ArrayList<>();

    private Builder() {}

    /**
     * @param count people who live there, for sums alone
     * @return its number
     */
    public int place(String id, long count) {
      if (count < 0) {
        throw new IllegalArgumentException("fewer than no people at " + id);
      }
      places.add(id);
      people.add(count);
      return places.size() - 1;
    }

    /** The kind is supplied there. */
    public void supply(int place) {
      supplies.set(checked(place));
    }

    /**
     * @param along places in order; one that follows itself makes no segment
     * @return its number
     */
    public int lifeline(String id, int... along) {
      for (int place : along) {
        checked(place);
      }
      lifelines.add(id);
      joins.add(along.clone());
      return lifelines.size() - 1;
    }

    private int checked(int place) {
      if (place < 0 || place >= places.size()) {
        throw new IllegalArgumentException("no place " + place);
      }
      return place;
    }

    public Network build() {
      return new Network(this);
    }
  }

  private final List<String> places;
  private final List<String> lifelines;
  private final long[] people;
  private final BitSet supplies;
  private final int[] segmentFrom;
  private final int[] segmentTo;
  private final int[] lifelineOf;

  /** Segments of lifeline l are firstSegment[l] to firstSegment[l + 1] - 1. */
  private final int[] firstSegment;

  private final Adjacency adjacency;
  private final BitSet supplied;

  private Network(Builder builder) {
    places = List.copyOf(builder.places);
    lifelines = List.copyOf(builder.lifelines);
    people = builder.people.stream().mapToLong(Long::longValue).toArray();
    supplies = (BitSet) builder.supplies.clone();
    firstSegment = new int[lifelines.size() + 1];
    int most = builder.joins.stream().mapToInt(along -> Math.max(0, along.length - 1)).sum();
    int[] from = new int[most];
    int[] to = new int[most];
    int[] of = new int[most];
    int count = 0;
    for (int lifeline = 0; lifeline < lifelines.size(); lifeline++) {
      firstSegment[lifeline] = count;
      int[] along = builder.joins.get(lifeline);
      for (int i = 1; i < along.length; i++) {
        if (along[i - 1] != along[i]) {
          from[count] = along[i - 1];
          to[count] = along[i];
          of[count++] = lifeline;
        }
      }
    }
    firstSegment[lifelines.size()] = count;
    segmentFrom = Arrays.copyOf(from, count);
    segmentTo = Arrays.copyOf(to, count);
    lifelineOf = Arrays.copyOf(of, count);
    adjacency = Adjacency.of(places.size(), segmentFrom, segmentTo);
    supplied = reached(new BitSet());
  }

  public static Builder builder() {
    return new Builder();
  }

  public int places() {
    return places.size();
  }

  public int lifelines() {
    return lifelines.size();
  }

  public int segments() {
    return segmentFrom.length;
  }

  public String place(int place) {
    return places.get(place);
  }

  public String lifeline(int lifeline) {
    return lifelines.get(lifeline);
  }

  public long people(int place) {
    return people[place];
  }

  public boolean supplies(int place) {
    return supplies.get(place);
  }

  /** The place from which it leads; the other end is {@link #to}. */
  public int from(int segment) {
    return segmentFrom[segment];
  }

  public int to(int segment) {
    return segmentTo[segment];
  }

  public int lifelineOf(int segment) {
    return lifelineOf[segment];
  }

  /** The lifeline's segments are numbered from this up to the first of the next lifeline. */
  int firstSegment(int lifeline) {
    return firstSegment[lifeline];
  }

  /** All segments of the lifeline. */
  public BitSet segmentsOf(int lifeline) {
    BitSet segments = new BitSet();
    segments.set(firstSegment[lifeline], firstSegment[lifeline + 1]);
    return segments;
  }

  /** All segments that touch the place: those that a closed junction closes. */
  public BitSet segmentsAt(int place) {
    BitSet segments = new BitSet();
    for (int slot = adjacency.first(place); slot < adjacency.first(place + 1); slot++) {
      segments.set(adjacency.segment(slot));
    }
    return segments;
  }

  Adjacency adjacency() {
    return adjacency;
  }

  /** Places that are supplied while everything is open. */
  public BitSet supplied() {
    return (BitSet) supplied.clone();
  }

  /** Places that are supplied while these segments are closed. */
  public BitSet supplied(BitSet closed) {
    return reached(closed);
  }

  /** Places that are supplied while everything is open, and are not while these are closed. */
  public BitSet cutOff(BitSet closed) {
    BitSet cut = supplied();
    if (closed.isEmpty()) {
      cut.clear();
    } else {
      cut.andNot(reached(closed));
    }
    return cut;
  }

  /** How many people live at these places. */
  public long people(BitSet at) {
    long sum = 0;
    for (int place = at.nextSetBit(0); place >= 0; place = at.nextSetBit(place + 1)) {
      sum = Math.addExact(sum, people[place]);
    }
    return sum;
  }

  /**
   * The points that places and source become when every open segment is drawn together: equal
   * numbers for what is joined. The source is numbered as the place after the last.
   */
  int[] drawnTogether(BitSet closed) {
    int[] point = new int[places.size() + 1];
    Arrays.fill(point, -1);
    BitSet left = reached(closed);
    point[places.size()] = 0;
    for (int place = left.nextSetBit(0); place >= 0; place = left.nextSetBit(place + 1)) {
      point[place] = 0;
    }
    int[] queue = new int[places.size()];
    int points = 1;
    for (int start = 0; start < places.size(); start++) {
      if (point[start] < 0) {
        point[start] = points++;
        queue[0] = start;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
          for (int slot = adjacency.first(queue[head]);
              slot < adjacency.first(queue[head] + 1);
              slot++) {
            int next = adjacency.neighbour(slot);
            if (point[next] < 0 && !closed.get(adjacency.segment(slot))) {
              point[next] = point[start];
              queue[tail++] = next;
            }
          }
        }
      }
    }
    return point;
  }

  /** Breadth first from the source. */
  private BitSet reached(BitSet closed) {
    BitSet reached = (BitSet) supplies.clone();
    int[] queue = new int[places.size()];
    int tail = 0;
    for (int place = reached.nextSetBit(0); place >= 0; place = reached.nextSetBit(place + 1)) {
      queue[tail++] = place;
    }
    for (int head = 0; head < tail; head++) {
      int place = queue[head];
      for (int slot = adjacency.first(place); slot < adjacency.first(place + 1); slot++) {
        int next = adjacency.neighbour(slot);
        if (!reached.get(next) && !closed.get(adjacency.segment(slot))) {
          reached.set(next);
          queue[tail++] = next;
        }
      }
    }
    return reached;
  }
}
