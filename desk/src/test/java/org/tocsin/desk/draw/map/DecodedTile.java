package org.tocsin.desk.draw.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a vector tile bit by bit, from the specification alone (Mapbox Vector Tile 2.1, Protocol
 * Buffers' encoding), and refuses what it does not allow. Made for being right, not for being
 * quick.
 */
public final class DecodedTile {

  /**
   * @param parts of a point, its one place; of lines and areas, each x and y by turns; areas end
   *     where they began
   */
  public record Feature(int kind, Map<String, Object> tags, List<List<Long>> parts) {}

  /** A layer by its name. */
  public record Layer(String name, long version, long extent, List<Feature> features) {}

  /** A field of a message: a number, or bytes. */
  private record Field(int number, int type, long value, byte[] bytes) {}

  private final Map<String, Layer> layers = new LinkedHashMap<>();

  public static DecodedTile of(byte[] bytes) {
    DecodedTile tile = new DecodedTile();
    for (Field field : fields(bytes)) {
      require(field.number() == 3, "a tile has layers alone");
      Layer layer = layer(field.bytes());
      require(tile.layers.put(layer.name(), layer) == null, "two layers " + layer.name());
    }
    return tile;
  }

  /** The features of a layer; none where there is no such layer. */
  public List<Feature> features(String layer) {
    return layers.containsKey(layer) ? layers.get(layer).features() : List.of();
  }

  public Map<String, Layer> layers() {
    return layers;
  }

  private static Layer layer(byte[] bytes) {
    List<Field> fields = fields(bytes);
    List<String> keys = bytesOf(fields, 3).map(DecodedTile::text).toList();
    List<Object> values = bytesOf(fields, 4).map(DecodedTile::value).toList();
    long version = number(fields, 15);
    require(version == 2, "version " + version);
    List<Feature> features =
        bytesOf(fields, 2).map(feature -> feature(feature, keys, values)).toList();
    require(!features.isEmpty(), "a layer has features");
    return new Layer(
        text(bytesOf(fields, 1).findFirst().orElseThrow()), version, number(fields, 5), features);
  }

  private static Object value(byte[] bytes) {
    List<Field> fields = fields(bytes);
    require(fields.size() == 1, "one value");
    Field field = fields.get(0);
    return switch (field.number()) {
      case 1 -> text(field.bytes());
      case 5 -> field.value();
      default -> throw new IllegalArgumentException("value of kind " + field.number());
    };
  }

  private static Feature feature(byte[] bytes, List<String> keys, List<Object> values) {
    List<Field> fields = fields(bytes);
    Map<String, Object> tags = new LinkedHashMap<>();
    List<Long> pairs = bytesOf(fields, 2).findFirst().map(DecodedTile::numbers).orElse(List.of());
    require(pairs.size() % 2 == 0, "tags by twos");
    for (int i = 0; i < pairs.size(); i += 2) {
      tags.put(keys.get(pairs.get(i).intValue()), values.get(pairs.get(i + 1).intValue()));
    }
    int kind = (int) number(fields, 3);
    return new Feature(
        kind, tags, parts(kind, numbers(bytesOf(fields, 4).findFirst().orElseThrow())));
  }

  private static List<List<Long>> parts(int kind, List<Long> commands) {
    List<List<Long>> parts = new ArrayList<>();
    long x = 0;
    long y = 0;
    int at = 0;
    while (at < commands.size()) {
      long command = commands.get(at) & 7;
      long times = commands.get(at) >> 3;
      at++;
      require(times > 0, "no command is given no times");
      if (command == 7) {
        require(kind == 3 && times == 1, "an area closes once");
        List<Long> ring = parts.get(parts.size() - 1);
        require(ring.size() >= 6, "a ring has three points");
        require(!ring.subList(0, 2).equals(ring.subList(ring.size() - 2, ring.size())), "once");
        ring.addAll(List.copyOf(ring.subList(0, 2)));
        continue;
      }
      require(command == 1 || command == 2, "command " + command);
      require(command == 2 || times == 1, "parts begin once");
      for (long i = 0; i < times; i++) {
        long dx = unfolded(commands.get(at++));
        long dy = unfolded(commands.get(at++));
        require(command == 1 || dx != 0 || dy != 0, "a step that goes nowhere");
        x += dx;
        y += dy;
        if (command == 1) {
          parts.add(new ArrayList<>());
        }
        parts.get(parts.size() - 1).addAll(List.of(x, y));
      }
    }
    return parts;
  }

  private static long unfolded(long value) {
    return value % 2 == 0 ? value / 2 : -(value + 1) / 2;
  }

  private static List<Long> numbers(byte[] bytes) {
    List<Long> numbers = new ArrayList<>();
    int[] at = {0};
    while (at[0] < bytes.length) {
      numbers.add(number(bytes, at));
    }
    return numbers;
  }

  private static long number(byte[] bytes, int[] at) {
    StringBuilder bits = new StringBuilder();
    while (true) {
      int read = bytes[at[0]++] & 0xFF;
      String seven = Integer.toBinaryString(0x80 | read).substring(1);
      bits.insert(0, seven);
      if (read < 0x80) {
        return Long.parseLong(bits.toString(), 2);
      }
    }
  }

  private static List<Field> fields(byte[] bytes) {
    List<Field> fields = new ArrayList<>();
    int[] at = {0};
    while (at[0] < bytes.length) {
      long tag = number(bytes, at);
      int type = (int) (tag % 8);
      require(type == 0 || type == 2, "wire type " + type);
      long value = number(bytes, at);
      byte[] inside = {};
      if (type == 2) {
        inside = java.util.Arrays.copyOfRange(bytes, at[0], at[0] + (int) value);
        at[0] += (int) value;
        require(at[0] <= bytes.length, "cut off");
      }
      fields.add(new Field((int) (tag / 8), type, value, inside));
    }
    return fields;
  }

  private static long number(List<Field> fields, int number) {
    return fields.stream()
        .filter(field -> field.number() == number)
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static Stream<byte[]> bytesOf(List<Field> fields, int number) {
    return fields.stream().filter(field -> field.number() == number).map(Field::bytes);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
