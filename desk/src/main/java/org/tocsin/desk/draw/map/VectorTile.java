package org.tocsin.desk.draw.map;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a vector tile (Mapbox Vector Tile Specification 2.1; the bytes are Protocol Buffers').
 * Written here, in the few message kinds that there are: the library that could, brings Protocol
 * Buffers and a topology suite with it, three megabytes for these two pages, and what it writes is
 * not promised to stay the same byte for byte.
 *
 * <p>Places are whole numbers from 0 to {@link #EXTENT} along a tile's side, x to the east and y to
 * the south; what a neighbouring tile needs to draw its edge may lie outside.
 */
final class VectorTile {

  static final int EXTENT = 4096;

  /** Kinds of geometry, section 4.3.4. */
  private static final int POINT = 1;

  private static final int LINE = 2;
  private static final int AREA = 3;

  /** Commands, section 4.3.1. */
  private static final int MOVE = 1;

  private static final int LINE_TO = 2;
  private static final int CLOSE = 7;

  private final ByteArrayOutputStream tile = new ByteArrayOutputStream();

  /** The bytes of what has been added. */
  byte[] bytes() {
    return tile.toByteArray();
  }

  /** Adds a layer; one without features is left out. */
  void add(Layer layer) {
    if (layer.features > 0) {
      field(tile, 3, layer.bytes());
    }
  }

  /** Features of one kind under a name that the tile has once. */
  static final class Layer {
    private final String name;
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int features;

    Layer(String name) {
      this.name = name;
    }

    /**
     * @param tags names and values, which are texts or numbers from 0
     */
    void point(int x, int y, Map<String, Object> tags) {
      Geometry geometry = new Geometry();
      geometry.move(x, y);
      feature(POINT, geometry, tags);
    }

    /**
     * Lines as one feature.
     *
     * @param lines each x and y by turns, with two points or more
     */
    void lines(List<int[]> lines) {
      Geometry geometry = new Geometry();
      lines.forEach(line -> geometry.line(line, line.length / 2));
      if (geometry.some()) {
        feature(LINE, geometry, Map.of());
      }
    }

    /**
     * Areas without holes as one feature, in whichever direction they run; those without an extent
     * are left out.
     *
     * @param rings each x and y by turns, last as first
     */
    void areas(List<int[]> rings) {
      Geometry geometry = new Geometry();
      for (int[] ring : rings) {
        long twice = twiceItsArea(ring);
        if (twice != 0) {
          // An outer ring runs so that its area by the surveyor's formula is positive (4.3.3.3).
          geometry.line(twice > 0 ? ring : turned(ring), ring.length / 2 - 1);
          geometry.command(CLOSE, 1);
        }
      }
      if (geometry.some()) {
        feature(AREA, geometry, Map.of());
      }
    }

    private void feature(int kind, Geometry geometry, Map<String, Object> tags) {
      ByteArrayOutputStream pairs = new ByteArrayOutputStream();
      tags.forEach(
          (key, value) -> {
            number(pairs, index(keys, key));
            number(pairs, index(values, value));
          });
      ByteArrayOutputStream feature = new ByteArrayOutputStream();
      if (pairs.size() > 0) {
        field(feature, 2, pairs.toByteArray());
      }
      field(feature, 3, kind);
      field(feature, 4, geometry.written.toByteArray());
      field(written, 2, feature.toByteArray());
      features++;
    }

    private static <T> int index(Map<T, Integer> known, T each) {
      return known.computeIfAbsent(each, fresh -> known.size());
    }

    private byte[] bytes() {
      ByteArrayOutputStream layer = new ByteArrayOutputStream();
      field(layer, 15, 2);
      field(layer, 1, name.getBytes(StandardCharsets.UTF_8));
      layer.writeBytes(written.toByteArray());
      keys.keySet().forEach(key -> field(layer, 3, key.getBytes(StandardCharsets.UTF_8)));
      values.keySet().forEach(value -> field(layer, 4, value(value)));
      field(layer, 5, EXTENT);
      return layer.toByteArray();
    }

    private static byte[] value(Object value) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (value instanceof String text) {
        field(out, 1, text.getBytes(StandardCharsets.UTF_8));
      } else if (value instanceof Integer whole && whole >= 0) {
        field(out, 5, whole);
      } else {
        throw new IllegalArgumentException("neither a text nor a number from 0: " + value);
      }
      return out.toByteArray();
    }
  }

  /** Commands with steps from the point before. */
  private static final class Geometry {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int x;
    private int y;

    boolean some() {
      return written.size() > 0;
    }

    void command(int command, int times) {
      number(written, times << 3 | command);
    }

    void move(int toX, int toY) {
      command(MOVE, 1);
      step(toX, toY);
    }

    /** The first points of a line; the last of a ring is its first and is not said. */
    void line(int[] line, int points) {
      move(line[0], line[1]);
      command(LINE_TO, points - 1);
      for (int i = 2; i < 2 * points; i += 2) {
        step(line[i], line[i + 1]);
      }
    }

    private void step(int toX, int toY) {
      number(written, folded(toX - x));
      number(written, folded(toY - y));
      x = toX;
      y = toY;
    }

    /** 0, -1, 1, -2 as 0, 1, 2, 3. */
    private static long folded(int value) {
      return (value << 1 ^ value >> 31) & 0xFFFFFFFFL;
    }
  }

  private static long twiceItsArea(int[] ring) {
    long sum = 0;
    for (int i = 2; i < ring.length; i += 2) {
      sum += (long) ring[i - 2] * ring[i + 1] - (long) ring[i] * ring[i - 1];
    }
    return sum;
  }

  private static int[] turned(int[] ring) {
    int[] turned = new int[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      turned[i] = ring[ring.length - 2 - i];
      turned[i + 1] = ring[ring.length - 1 - i];
    }
    return turned;
  }

  private static void field(ByteArrayOutputStream to, int field, byte[] bytes) {
    number(to, field << 3 | 2);
    number(to, bytes.length);
    to.writeBytes(bytes);
  }

  private static void field(ByteArrayOutputStream to, int field, int value) {
    number(to, field << 3);
    number(to, value);
  }

  /** Seven bits to a byte, the lowest first. */
  private static void number(ByteArrayOutputStream to, long value) {
    long left = value;
    while (left > 0x7F) {
      to.write((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    to.write((int) left);
  }
}
