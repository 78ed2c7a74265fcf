package org.tocsin.cli.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Countries as they are drawn by Natural Earth: lines between two points where countries or land
 * and sea meet, each held once, and countries as rings of such lines.
 *
 * <p>The file begins with lines of text that say where it is from and how it was made, up to an
 * empty one. Then numbers, seven bits to a byte with the lowest first, those with a sign folded (0,
 * -1, 1, -2 as 0, 1, 2, 3): units per degree; how many lines; of each how many points and their
 * longitude and latitude as steps from the one before; how many countries; of each its code (ISO
 * 3166-1, numeric, empty where it has none) and name as bytes of UTF-8 after their number, how many
 * rings, of each how many lines and which, those run backwards as -1 less their number.
 */
public final class Borders {

  /**
   * @param rings outer rings and holes, each a list of lines as numbered above
   */
  public record Country(String code, String name, List<int[]> rings) {
    public Country {
      rings = List.copyOf(rings);
    }
  }

  private static final class World {
    static final Borders READ = read("borders-110m.bin");
  }

  private static final class Near {
    static final Borders READ = read("borders-50m.bin");
  }

  /** Longitude and latitude by turns, degrees. */
  private final List<double[]> lines;

  private final List<Country> countries;
  private final int[] uses;

  private Borders(List<double[]> lines, List<Country> countries) {
    this.lines = List.copyOf(lines);
    this.countries = List.copyOf(countries);
    this.uses = new int[lines.size()];
    countries.forEach(
        country ->
            country
                .rings()
                .forEach(
                    ring -> {
                      for (int line : ring) {
                        uses[line < 0 ? ~line : line]++;
                      }
                    }));
  }

  /** At 1:110,000,000, for the whole world. */
  public static Borders world() {
    return World.READ;
  }

  /** At 1:50,000,000, for a neighbourhood. */
  public static Borders near() {
    return Near.READ;
  }

  public List<Country> countries() {
    return countries;
  }

  public int points() {
    return lines.stream().mapToInt(line -> line.length / 2).sum();
  }

  /** Lines where two countries meet; longitude and latitude by turns. */
  public List<double[]> between() {
    List<double[]> between = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (uses[i] > 1) {
        between.add(lines.get(i));
      }
    }
    return between;
  }

  /** Lines where land and sea meet. */
  public List<double[]> coasts() {
    List<double[]> coasts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (uses[i] == 1) {
        coasts.add(lines.get(i));
      }
    }
    return coasts;
  }

  /** All rings of all countries, as points: longitude and latitude by turns, last as first. */
  public List<double[]> rings() {
    List<double[]> rings = new ArrayList<>();
    countries.forEach(country -> country.rings().forEach(ring -> rings.add(points(ring))));
    return rings;
  }

  private double[] points(int[] ring) {
    int size = 2;
    for (int line : ring) {
      size += lines.get(line < 0 ? ~line : line).length - 2;
    }
    double[] points = new double[size];
    int at = 0;
    for (int line : ring) {
      double[] along = lines.get(line < 0 ? ~line : line);
      int length = along.length;
      // The first point of a line is the last of the one before.
      for (int i = at == 0 ? 0 : 2; i < length; i += 2) {
        int from = line < 0 ? length - 2 - i : i;
        points[at++] = along[from];
        points[at++] = along[from + 1];
      }
    }
    return points;
  }

  private static Borders read(String name) {
    try (InputStream in = Borders.class.getResourceAsStream(name)) {
      return read(Objects.requireNonNull(in, () -> "missing " + name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException for what is not such a file
   */
  static Borders read(byte[] file) {
    Numbers numbers = new Numbers(file, headOf(file));
    double units = numbers.next();
    List<double[]> lines = new ArrayList<>();
    for (int left = numbers.next(); left > 0; left--) {
      double[] line = new double[2 * numbers.next()];
      long longitude = 0;
      long latitude = 0;
      for (int i = 0; i < line.length; i += 2) {
        longitude += numbers.signed();
        latitude += numbers.signed();
        line[i] = longitude / units;
        line[i + 1] = latitude / units;
      }
      lines.add(line);
    }
    List<Country> countries = new ArrayList<>();
    for (int left = numbers.next(); left > 0; left--) {
      String code = numbers.text();
      String name = numbers.text();
      List<int[]> rings = new ArrayList<>();
      for (int more = numbers.next(); more > 0; more--) {
        int[] ring = new int[numbers.next()];
        for (int i = 0; i < ring.length; i++) {
          ring[i] = numbers.signed();
        }
        rings.add(ring);
      }
      countries.add(new Country(code, name, rings));
    }
    return new Borders(lines, countries);
  }

  private static int headOf(byte[] file) {
    for (int i = 1; i < file.length; i++) {
      if (file[i] == '\n' && file[i - 1] == '\n') {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("no empty line after the head of a file of borders");
  }

  private static final class Numbers {
    private final byte[] bytes;
    private int at;

    Numbers(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    int next() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        int read = bytes[at++];
        value |= (read & 0x7F) << shift;
        if (read >= 0) {
          return value;
        }
      }
    }

    int signed() {
      int folded = next();
      return (folded >>> 1) ^ -(folded & 1);
    }

    String text() {
      int length = next();
      String text = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
      return text;
    }
  }
}
