package org.tocsin.notice.cap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.tocsin.notice.cap.CapRule.Faults;
import org.tocsin.notice.cap.Violation.Grade;
import org.tocsin.notice.xml.XmlElement;

/** Which elements there are, in which order, how often, and which words they may hold. */
final class CapStructureRules {
  private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";
  private static final String SCHEMA_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}";

  static final List<CapRule> ALL =
      List.of(
          error(
              "unknown-element",
              "//*",
              "Only the standard's elements are used.",
              CapStructureRules::unknown),
          error(
              "order", "//*", "Elements stand in the standard's order.", CapStructureRules::order),
          error("missing", "//*", "Every mandatory element is there.", CapStructureRules::missing),
          error("repeated", "//*", "What may stand once stands once.", CapStructureRules::repeated),
          error("blank", "//*", "A mandatory element is not blank.", CapStructureRules::blank),
          error("attribute", "//*", "Elements carry no attributes.", CapStructureRules::attribute),
          error(
              "stray-text",
              "//*",
              "Elements that hold elements hold no text.",
              CapStructureRules::strayText),
          error(
              "code-value",
              "//status, …",
              "Coded fields hold one of the standard's codes.",
              CapStructureRules::codes));

  /** A child element: its name, whether mandatory, whether it may be repeated. */
  private record Part(String name, boolean mandatory, boolean repeatable) {}

  private static final Map<String, List<Part>> PARTS =
      Map.of(
          "alert",
          parts(
              "identifier! sender! sent! status! msgType! source scope! restriction addresses"
                  + " code* note references incidents info*"),
          "info",
          parts(
              "language category!* event! responseType* urgency! severity! certainty! audience"
                  + " eventCode* effective onset expires senderName headline description"
                  + " instruction web contact parameter* resource* area*"),
          "resource",
          parts("resourceDesc! mimeType! size uri derefUri digest"),
          "area",
          parts("areaDesc! polygon* circle* geocode* altitude ceiling"),
          "eventCode",
          parts("valueName! value!"),
          "parameter",
          parts("valueName! value!"),
          "geocode",
          parts("valueName! value!"));

  private static final Map<String, List<String>> CODES =
      Map.of(
          "status",
          words("Actual Exercise System Test Draft"),
          "msgType",
          words("Alert Update Cancel Ack Error"),
          "scope",
          words("Public Restricted Private"),
          "category",
          words("Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other"),
          "responseType",
          words("Shelter Evacuate Prepare Execute Avoid Monitor Assess AllClear None"),
          "urgency",
          words("Immediate Expected Future Past Unknown"),
          "severity",
          words("Extreme Severe Moderate Minor Unknown"),
          "certainty",
          words("Observed Likely Possible Unlikely Unknown"));

  private CapStructureRules() {}

  private static void unknown(XmlElement element, Faults faults) {
    for (XmlElement child : element.children()) {
      boolean signature = element.name().equals("alert") && child.namespace().equals(SIGNATURES);
      if (signature) {
        continue;
      }
      boolean known =
          child.namespace().equals(CapWriter.NAMESPACE)
              && partsOf(element).stream().anyMatch(part -> part.name().equals(child.name()));
      if (known) {
        unknown(child, faults);
      } else {
        faults.add(child, child.name() + " has no place in " + element.name());
      }
    }
  }

  private static void order(XmlElement element, Faults faults) {
    List<String> names = partsOf(element).stream().map(Part::name).toList();
    int highest = -1;
    for (XmlElement child : known(element)) {
      int place = names.indexOf(child.name());
      if (place < highest) {
        faults.add(child, child.name() + " must stand before " + names.get(highest));
      }
      highest = Math.max(highest, place);
      order(child, faults);
    }
  }

  private static void missing(XmlElement element, Faults faults) {
    for (Part part : partsOf(element)) {
      if (part.mandatory() && !element.has(part.name())) {
        faults.add(element, element.name() + " lacks " + part.name());
      }
    }
    known(element).forEach(child -> missing(child, faults));
  }

  private static void repeated(XmlElement element, Faults faults) {
    Map<String, Integer> seen = new HashMap<>();
    for (XmlElement child : known(element)) {
      boolean again = seen.merge(child.name(), 1, Integer::sum) == 2;
      if (again && !part(element, child).repeatable()) {
        faults.add(child, child.name() + " may stand only once in " + element.name());
      }
      repeated(child, faults);
    }
  }

  private static void blank(XmlElement element, Faults faults) {
    for (XmlElement child : known(element)) {
      if (part(element, child).mandatory()
          && child.text().isEmpty()
          && child.children().isEmpty()) {
        faults.add(child, child.name() + " is blank");
      }
      blank(child, faults);
    }
  }

  private static void attribute(XmlElement element, Faults faults) {
    element.attributes().keySet().stream()
        .filter(name -> !name.startsWith(SCHEMA_INSTANCE))
        .sorted()
        .forEach(name -> faults.add(element, "attribute " + name + " is not in the standard"));
    known(element).forEach(child -> attribute(child, faults));
  }

  private static void strayText(XmlElement element, Faults faults) {
    if (PARTS.containsKey(element.name()) && !element.text().isEmpty()) {
      faults.add(element, element.name() + " holds text between its elements");
    }
    known(element).forEach(child -> strayText(child, faults));
  }

  private static void codes(XmlElement element, Faults faults) {
    List<String> allowed = CODES.get(element.name());
    if (allowed != null && !element.text().isEmpty() && !allowed.contains(element.text())) {
      faults.add(element, "\"" + element.text() + "\" is not one of " + allowed);
    }
    known(element).forEach(child -> codes(child, faults));
  }

  private static List<XmlElement> known(XmlElement element) {
    List<Part> parts = partsOf(element);
    return element.children().stream()
        .filter(child -> child.namespace().equals(CapWriter.NAMESPACE))
        .filter(child -> parts.stream().anyMatch(part -> part.name().equals(child.name())))
        .toList();
  }

  private static Part part(XmlElement parent, XmlElement child) {
    return partsOf(parent).stream()
        .filter(part -> part.name().equals(child.name()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Part> partsOf(XmlElement element) {
    return PARTS.getOrDefault(element.name(), List.of());
  }

  /** "name", with ! where mandatory and * where repeatable. */
  private static List<Part> parts(String list) {
    List<Part> parts = new ArrayList<>();
    for (String word : words(list)) {
      String name = word.replace("!", "").replace("*", "");
      parts.add(new Part(name, word.contains("!"), word.contains("*")));
    }
    return List.copyOf(parts);
  }

  private static List<String> words(String list) {
    return List.of(list.split(" ", -1));
  }

  private static CapRule error(
      String id, String where, String says, BiConsumer<XmlElement, Faults> check) {
    return new CapRule(id, where, Grade.ERROR, says, check);
  }
}
