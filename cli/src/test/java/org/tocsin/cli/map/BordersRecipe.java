package org.tocsin.cli.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the files of borders were made: from {@code countries-110m.json} and {@code
 * countries-50m.json} of the npm package world-atlas 2.0.2 (Natural Earth 4.1.0 as TopoJSON), at
 * 100 and 1,000 units per degree. The arguments: the TopoJSON file, the file to write, the scale as
 * it is named, units per degree.
 */
public final class BordersRecipe {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private BordersRecipe() {}

  public static void main(String[] arguments) throws IOException {
    JsonNode topology = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
    BordersRecipe recipe = new BordersRecipe();
    recipe.head(arguments[2], arguments[3]);
    recipe.body(topology, Integer.parseInt(arguments[3]));
    Files.write(Path.of(arguments[1]), recipe.out.toByteArray());
  }

  private void head(String scale, String units) {
    String head =
        "Borders of countries at "
            + scale
            + " from Natural Earth 4.1.0 (naturalearthdata.com), which is in the public domain.\n"
            + "Taken from the TopoJSON of the npm package world-atlas 2.0.2, "
            + "object \"countries\", and written by BordersRecipe (tests of the module cli)\n"
            + "at "
            + units
            + " units per degree. The form is told in Borders.java.\n\n";
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
  }

  private void body(JsonNode topology, int units) {
    number(units);
    JsonNode arcs = topology.get("arcs");
    number(arcs.size());
    arcs.forEach(arc -> arc(arc, topology.get("transform"), units));
    JsonNode countries = topology.get("objects").get("countries").get("geometries");
    number(countries.size());
    countries.forEach(this::country);
  }

  /** Quantised steps of the source, summed up, laid on our own grid; what falls together is one. */
  private void arc(JsonNode arc, JsonNode transform, int units) {
    List<long[]> points = new ArrayList<>();
    long x = 0;
    long y = 0;
    for (JsonNode step : arc) {
      x += step.get(0).asLong();
      y += step.get(1).asLong();
      long[] point = {on(transform, 0, x, units), on(transform, 1, y, units)};
      long[] last = points.isEmpty() ? new long[0] : points.get(points.size() - 1);
      boolean end = points.size() + 1 == arc.size();
      if (last.length == 0 || end || last[0] != point[0] || last[1] != point[1]) {
        points.add(point);
      }
    }
    number(points.size());
    long[] before = {0, 0};
    for (long[] point : points) {
      signed(point[0] - before[0]);
      signed(point[1] - before[1]);
      before = point;
    }
  }

  private static long on(JsonNode transform, int axis, long value, int units) {
    double degrees =
        value * transform.get("scale").get(axis).asDouble()
            + transform.get("translate").get(axis).asDouble();
    return Math.round(degrees * units);
  }

  private void country(JsonNode country) {
    text(country.path("id").asText(""));
    text(country.path("properties").path("name").asText(""));
    List<JsonNode> rings = new ArrayList<>();
    boolean several = country.get("type").asText().equals("MultiPolygon");
    country
        .get("arcs")
        .forEach(
            part -> {
              if (several) {
                part.forEach(rings::add);
              } else {
                rings.add(part);
              }
            });
    number(rings.size());
    rings.forEach(
        ring -> {
          number(ring.size());
          ring.forEach(line -> signed(line.asLong()));
        });
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
  }

  private void signed(long value) {
    number((value << 1) ^ (value >> 63));
  }

  private void number(long value) {
    long left = value;
    while (left > 0x7F) {
      out.write((int) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }
}
