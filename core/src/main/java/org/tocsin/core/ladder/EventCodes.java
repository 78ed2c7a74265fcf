package org.tocsin.core.ladder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the codes of an event data scheme come to on the severity ladder, read from a tab-separated
 * file beside this class: data, so that anyone can read and contest it. The file's head names its
 * source and its doubts.
 *
 * @param lines by code, in the order of the file
 */
public record EventCodes(Map<String, Line> lines) {

  /**
   * @param under the code it belongs under; empty for the topmost
   * @param rung empty where the file says "none": the code stands on no rung
   * @param why given where it is lower than the code above, or not plain
   */
  public record Line(String code, Optional<String> under, Optional<Rung> rung, String why) {}

  /**
   * @throws IllegalArgumentException when a code belongs under one that is not there, or stands
   *     lower than that one without saying why
   */
  public EventCodes {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    for (Line line : lines.values()) {
      if (line.under().isPresent()) {
        Line above = lines.get(line.under().get());
        if (above == null) {
          throw new IllegalArgumentException(line.code() + ": nothing is " + line.under().get());
        }
        if (height(line) < height(above) && line.why().isBlank()) {
          throw new IllegalArgumentException(
              line.code() + ": lower than " + above.code() + " and does not say why");
        }
      }
    }
  }

  private static int height(Line line) {
    return line.rung().map(Rung::number).orElse(0);
  }

  private static final EventCodes CAMEO = shipped("cameo.tsv");
  private static final EventCodes PLOVER = shipped("plover.tsv");
  private static final EventCodes ACLED = shipped("acled.tsv");

  /** By code as text, leading zeros kept: {@code 0811}. */
  public static EventCodes cameo() {
    return CAMEO;
  }

  /** By event type, or type and mode: {@code COERCE/withhold}. */
  public static EventCodes plover() {
    return PLOVER;
  }

  /** By event type, or type and sub-event type: {@code Battles/Armed clash}. */
  public static EventCodes acled() {
    return ACLED;
  }

  /** Empty where the scheme has no such code, which is not the same as a code on no rung. */
  public Optional<Line> line(String code) {
    return Optional.ofNullable(lines.get(code));
  }

  private static EventCodes shipped(String file) {
    return read(text(file));
  }

  static String text(String file) {
    try (InputStream in = EventCodes.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException naming the line that is not of the file's form
   */
  public static EventCodes read(String text) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (List<String> columns : columns(text, 4)) {
      String code = columns.get(0);
      String under = columns.get(1);
      Line line =
          new Line(
              code,
              under.isEmpty() ? Optional.empty() : Optional.of(under),
              columns.get(2).equals("none")
                  ? Optional.empty()
                  : Optional.of(rung(columns.get(2), code)),
              columns.get(3));
      if (lines.put(code, line) != null) {
        throw new IllegalArgumentException(code + ": there twice");
      }
    }
    return new EventCodes(lines);
  }

  static Rung rung(String number, String where) {
    if (!number.matches("[1-7]")) {
      throw new IllegalArgumentException(where + ": no rung: " + number);
    }
    return Rung.of(Integer.parseInt(number));
  }

  static List<List<String>> columns(String text, int count) {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> columns = List.of(line.split("\t", -1));
        if (columns.size() != count) {
          throw new IllegalArgumentException("line " + number + ": not " + count + " columns");
        }
        rows.add(columns);
      }
    }
    return rows;
  }
}
