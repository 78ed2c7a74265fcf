package org.tocsin.desk.draw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where the script puts the map, with what it puts there. The marks are shown by it alone, so that
 * none is told twice.
 */
final class Earth {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Bars of a scale are so long, times a power of ten, kilometres. */
  private static final int[] ROUND = {1, 2, 5};

  /** No longer: a map of the whole earth has another scale at each latitude. */
  private static final int LONGEST = 2000;

  private final Mapped mapped;
  private final Words words;
  private final Links links;
  private final StringBuilder out;

  Earth(Mapped mapped, Words words, Links links, StringBuilder out) {
    this.mapped = mapped;
    this.words = words;
    this.links = links;
    this.out = out;
  }

  void write() {
    out.append("\n<div class=\"pic-earth\" hidden=\"hidden\"");
    data("title", mapped.title(words));
    data("help", words.say("map.help"));
    data("in", words.say("chart.in"));
    data("out", words.say("chart.out"));
    data("whole", words.say("chart.whole"));
    mapped
        .extent()
        .ifPresent(
            extent -> {
              data("extent", extent(extent));
              data("scale", scale());
            });
    String ground = ground();
    if (!ground.isEmpty()) {
      data("ground", ground);
    }
    out.append("></div>\n<ul class=\"pic-marks\" hidden=\"hidden\">");
    mapped.marks(words, links).forEach(this::mark);
    out.append("</ul>");
  }

  private void data(String name, String value) {
    out.append(" data-").append(name).append("=\"").append(Escaped.of(value)).append('"');
  }

  private static String extent(Mapped.Extent extent) {
    return JSON.arrayNode()
        .add(degrees(extent.west()))
        .add(degrees(extent.south()))
        .add(degrees(extent.east()))
        .add(degrees(extent.north()))
        .toString();
  }

  /** Lengths of bars with their words, from the shortest. */
  private String scale() {
    ArrayNode bars = JSON.arrayNode();
    for (int ten = 1; ten <= LONGEST; ten *= 10) {
      for (int round : ROUND) {
        int km = round * ten;
        if (km <= LONGEST) {
          bars.addArray().add(km).add(words.say("km", "km", km));
        }
      }
    }
    return bars.toString();
  }

  /**
   * GeoJSON (RFC 7946), but for what runs on across 180 degrees, which is not cut: the library
   * draws it in one piece. Empty where nothing lies on the ground.
   */
  private String ground() {
    ArrayNode features = JSON.arrayNode();
    for (Mapped.Ground each : mapped.ground(links)) {
      ObjectNode feature = features.addObject().put("type", "Feature");
      ObjectNode tags = feature.putObject("properties");
      tags.put("kind", each.kind()).put("beside", each.beside());
      each.address().ifPresent(to -> tags.put("to", to));
      ObjectNode geometry = feature.putObject("geometry");
      geometry.put("type", each.area() ? "Polygon" : "LineString");
      ArrayNode points = geometry.putArray("coordinates");
      if (each.area()) {
        points = points.addArray();
      }
      double[] degrees = each.degrees();
      for (int i = 0; i < degrees.length; i += 2) {
        points.addArray().add(degrees(degrees[i])).add(degrees(degrees[i + 1]));
      }
    }
    return features.isEmpty()
        ? ""
        : JSON.objectNode()
            .put("type", "FeatureCollection")
            .<ObjectNode>set("features", features)
            .toString();
  }

  private void mark(Mapped.Mark mark) {
    Sheet sheet = new Sheet(Mapped.SIDE, false);
    mark.sign().on(sheet);
    String said = Escaped.of(mark.said());
    out.append("\n<li data-longitude=\"").append(degrees(mark.longitude()).toPlainString());
    out.append("\" data-latitude=\"").append(degrees(mark.latitude()).toPlainString());
    out.append("\">").append(mark.address().isPresent() ? "<a" : "<span role=\"img\"");
    out.append(" class=\"pic-pin pic-pin-").append(mark.kind()).append('"');
    mark.address().ifPresent(to -> out.append(" href=\"").append(Escaped.of(to)).append('"'));
    out.append(" aria-label=\"").append(said).append("\" title=\"").append(said).append("\">");
    out.append(sheet.sign("pic-sign-alone"));
    if (!mark.name().isEmpty()) {
      out.append("<span class=\"pic-pin-name\">").append(Escaped.of(mark.name()));
      out.append("</span>");
    }
    out.append(mark.address().isPresent() ? "</a></li>" : "</span></li>");
  }

  /** To a hundred-thousandth, which is a metre. */
  private static BigDecimal degrees(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
