package org.tocsin.notice.cap;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.tocsin.notice.cap.CapRule.Faults;
import org.tocsin.notice.cap.Violation.Grade;
import org.tocsin.notice.xml.XmlElement;

/** Rules about areas: WGS 84, latitude before longitude. */
final class CapAreaRules {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,9}(?:\\.[0-9]{1,15})?");

  static final List<CapRule> ALL =
      List.of(
          area(
              "polygon-points",
              "polygon",
              Grade.ERROR,
              "A polygon is made of pairs latitude,longitude on the Earth.",
              CapAreaRules::polygonPoints),
          area(
              "polygon-closed",
              "polygon",
              Grade.ERROR,
              "A polygon has at least four pairs, and ends where it starts.",
              CapAreaRules::polygonClosed),
          area(
              "circle",
              "circle",
              Grade.ERROR,
              "A circle is latitude,longitude and a radius in kilometres.",
              CapAreaRules::circle),
          area(
              "altitude",
              "altitude",
              Grade.ERROR,
              "Altitude and ceiling are numbers, in feet.",
              CapAreaRules::altitude),
          area(
              "ceiling",
              "ceiling",
              Grade.ERROR,
              "A ceiling needs an altitude, and is not below it.",
              CapAreaRules::ceiling),
          area(
              "area-bounds",
              "areaDesc",
              Grade.WARNING,
              "An area has a polygon, circle or geocode, where one is known.",
              CapAreaRules::bounds));

  private CapAreaRules() {}

  private static CapRule area(
      String id, String field, Grade grade, String says, BiConsumer<XmlElement, Faults> check) {
    BiConsumer<XmlElement, Faults> each =
        (alert, faults) -> {
          for (XmlElement info : alert.children("info")) {
            info.children("area").forEach(area -> check.accept(area, faults));
          }
        };
    return new CapRule(id, "/alert/info/area/" + field, grade, says, each);
  }

  private static void polygonPoints(XmlElement area, Faults faults) {
    for (XmlElement polygon : area.children("polygon")) {
      for (String pair : pairs(polygon)) {
        if (!onEarth(pair)) {
          faults.add(polygon, "\"" + pair + "\" is not latitude,longitude");
        }
      }
    }
  }

  private static void polygonClosed(XmlElement area, Faults faults) {
    for (XmlElement polygon : area.children("polygon")) {
      List<String> pairs = pairs(polygon);
      if (pairs.size() < 4) {
        faults.add(polygon, pairs.size() + " pairs, at least 4 are needed");
      } else if (!same(pairs.get(0), pairs.get(pairs.size() - 1))) {
        faults.add(
            polygon, "starts at " + pairs.get(0) + ", ends at " + pairs.get(pairs.size() - 1));
      }
    }
  }

  private static void circle(XmlElement area, Faults faults) {
    for (XmlElement circle : area.children("circle")) {
      List<String> parts = pairs(circle);
      boolean sound =
          parts.size() == 2
              && onEarth(parts.get(0))
              && number(parts.get(1)).filter(radius -> radius >= 0).isPresent();
      if (!sound) {
        faults.add(circle, "\"" + circle.text() + "\" is not latitude,longitude radius");
      }
    }
  }

  private static void altitude(XmlElement area, Faults faults) {
    for (String name : List.of("altitude", "ceiling")) {
      for (XmlElement height : area.children(name)) {
        if (number(height.text()).isEmpty()) {
          faults.add(height, "\"" + height.text() + "\" is not a number");
        }
      }
    }
  }

  private static void ceiling(XmlElement area, Faults faults) {
    Optional<Double> altitude = number(area.childText("altitude"));
    for (XmlElement ceiling : area.children("ceiling")) {
      if (!area.has("altitude")) {
        faults.add(ceiling, "ceiling without altitude");
      }
      Optional<Double> top = number(ceiling.text());
      if (altitude.isPresent() && top.isPresent() && top.get() < altitude.get()) {
        faults.add(ceiling, "ceiling " + top.get() + " is below altitude " + altitude.get());
      }
    }
  }

  private static void bounds(XmlElement area, Faults faults) {
    if (!area.has("polygon") && !area.has("circle") && !area.has("geocode")) {
      faults.add(area, "only described in words");
    }
  }

  private static List<String> pairs(XmlElement element) {
    return element.text().isEmpty() ? List.of() : List.of(element.text().split("\\s+", -1));
  }

  private static boolean onEarth(String pair) {
    List<String> parts = List.of(pair.split(",", -1));
    return parts.size() == 2
        && number(parts.get(0)).filter(degrees -> Math.abs(degrees) <= 90).isPresent()
        && number(parts.get(1)).filter(degrees -> Math.abs(degrees) <= 180).isPresent();
  }

  private static boolean same(String first, String last) {
    if (!onEarth(first) || !onEarth(last)) {
      return first.equals(last);
    }
    List<Double> one = numbers(first);
    return one.equals(numbers(last));
  }

  private static List<Double> numbers(String pair) {
    return List.of(pair.split(",", -1)).stream().map(Double::valueOf).toList();
  }

  private static Optional<Double> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
  }
}
