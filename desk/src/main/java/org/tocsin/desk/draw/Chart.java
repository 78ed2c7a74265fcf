package org.tocsin.desk.draw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Counts through time, as a script draws them: to be read one by one, and enlarged. Every word in
 * it comes from here, in the page's language.
 *
 * @param first day of the axis
 * @param last day of it
 * @param points in the order of days
 * @param lines each with a count for each point, or none there
 */
public record Chart(LocalDate first, LocalDate last, List<Point> points, List<Line> lines) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Of the buttons, and how to use it. */
  private static final List<String> WORDS = List.of("help", "in", "out", "whole");

  private static final int SECONDS = 86_400;

  /** How counts are drawn. */
  public enum Look {
    /** A line that rises at each point and stays. */
    STEPS,
    DOT,
    /** A dot left open: not certain. */
    OPEN_DOT,
    BAR,
    /** A bar left open. */
    OPEN_BAR,
    /** A broken line across. */
    LIMIT;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A day with counts.
   *
   * @param said what is read there; empty where there is nothing to stop at
   */
  public record Point(LocalDate day, Optional<String> said) {}

  /**
   * @param name for the legend
   * @param counts whole or not: what is expected is mostly not
   */
  public record Line(String name, Look look, List<? extends Optional<? extends Number>> counts) {
    public Line {
      counts = List.copyOf(counts);
    }
  }

  /**
   * @throws IllegalArgumentException if days are out of order, or a line has not as many counts as
   *     there are points
   */
  public Chart {
    points = List.copyOf(points);
    lines = List.copyOf(lines);
    List<LocalDate> days = points.stream().map(Point::day).toList();
    if (!new ArrayList<>(new TreeSet<>(days)).equals(days)) {
      throw new IllegalArgumentException("days out of order: " + days);
    }
    for (Line line : lines) {
      if (line.counts().size() != points.size()) {
        throw new IllegalArgumentException(line.counts().size() + " counts of " + points.size());
      }
    }
  }

  /** With times in seconds since 1970, as the script wants them. */
  String json(Words words) {
    ObjectNode all = JSON.objectNode();
    all.put("from", seconds(first)).put("to", seconds(last));
    ArrayNode days = all.putArray("x");
    points.forEach(point -> days.add(seconds(point.day())));
    ArrayNode said = all.putArray("said");
    points.forEach(point -> said.add(point.said().orElse("")));
    ArrayNode drawn = all.putArray("lines");
    for (Line line : lines) {
      ObjectNode each = drawn.addObject();
      each.put("name", line.name()).put("look", line.look().word());
      ArrayNode counts = each.putArray("y");
      line.counts()
          .forEach(
              count ->
                  count.ifPresentOrElse(
                      number -> counts.add(new BigDecimal(number.toString())), counts::addNull));
    }
    ObjectNode its = all.putObject("words");
    WORDS.forEach(key -> its.put(key, words.say("chart." + key)));
    return all.toString();
  }

  private static long seconds(LocalDate day) {
    return day.toEpochDay() * SECONDS;
  }
}
