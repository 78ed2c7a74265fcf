package org.tocsin.notice.xml;

import java.util.List;
import java.util.Map;

/**
 * A read element.
 *
 * @param namespace empty where there is none
 * @param attributes by name, "{namespace}name" where there is one
 * @param text all character data directly within, stripped
 * @param line of the end of its start tag, from 1
 * @param path such as "/alert/info[2]/area[1]"; the root has no number
 */
public record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    String text,
    List<XmlElement> children,
    int line,
    String path) {
  public XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** Child elements of a name, in this element's namespace. */
  public List<XmlElement> children(String wanted) {
    return children.stream()
        .filter(child -> child.name.equals(wanted) && child.namespace.equals(namespace))
        .toList();
  }

  /** Text of the first child of a name, empty if there is none. */
  public String childText(String wanted) {
    return children(wanted).stream().findFirst().map(XmlElement::text).orElse("");
  }

  public boolean has(String wanted) {
    return !children(wanted).isEmpty();
  }
}
