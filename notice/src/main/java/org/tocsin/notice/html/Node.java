package org.tocsin.notice.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A piece of a page. Text is escaped as it is written; there is no raw markup. */
sealed interface Node extends Part {
  /** Writes the node's HTML. */
  void write(StringBuilder out);

  static Node text(String text) {
    return new Text(text);
  }

  static Node all(List<Node> nodes) {
    return new Several(nodes);
  }

  static Node all(Node... nodes) {
    return new Several(List.of(nodes));
  }

  static Node nothing() {
    return new Several(List.of());
  }

  static Node when(Optional<Node> node) {
    return node.orElse(nothing());
  }

  static Element element(Tag tag, Part... parts) {
    List<Attribute> attributes = new ArrayList<>();
    List<Node> children = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Attribute attribute) {
        if (attributes.stream().anyMatch(other -> other.name().equals(attribute.name()))) {
          throw new IllegalArgumentException("attribute twice: " + attribute.name());
        }
        attributes.add(attribute);
      } else if (part instanceof Node node) {
        children.add(node);
      }
    }
    return new Element(tag, attributes, children);
  }

  /** Text. */
  record Text(String text) implements Node {
    @Override
    public void write(StringBuilder out) {
      escape(text, out);
    }
  }

  /** Nodes side by side. */
  record Several(List<Node> nodes) implements Node {
    public Several {
      nodes = List.copyOf(nodes);
    }

    @Override
    public void write(StringBuilder out) {
      nodes.forEach(node -> node.write(out));
    }
  }

  /** An element. */
  record Element(Tag tag, List<Attribute> attributes, List<Node> children) implements Node {
    public Element {
      attributes = List.copyOf(attributes);
      children = List.copyOf(children);
      if (tag.shape() == Tag.Shape.VOID && !children.isEmpty()) {
        throw new IllegalArgumentException(tag + " holds nothing");
      }
    }

    @Override
    public void write(StringBuilder out) {
      Tag.Shape shape = tag.shape();
      if (shape != Tag.Shape.INLINE && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
      out.append('<').append(tag.written());
      attributes.forEach(attribute -> attribute.write(out));
      out.append('>');
      if (shape == Tag.Shape.BOX) {
        out.append('\n');
      }
      children.forEach(child -> child.write(out));
      if (shape == Tag.Shape.BOX && out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
      if (shape != Tag.Shape.VOID) {
        out.append("</").append(tag.written()).append('>');
      }
      if (shape != Tag.Shape.INLINE) {
        out.append('\n');
      }
    }
  }

  /**
   * Escapes for text and for attributes in double quotes. What could not show itself as it is
   * (controls, half surrogates, bidirectional overrides) becomes the replacement character; notices
   * refuse it anyway.
   */
  static void escape(String text, StringBuilder out) {
    text.codePoints().forEach(point -> escape(point, out));
  }

  private static void escape(int point, StringBuilder out) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(shows(point) ? point : 0xFFFD);
    }
  }

  private static boolean shows(int point) {
    boolean control = (point < 0x20 && point != '\n') || (point >= 0x7F && point <= 0x9F);
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    boolean override = point >= 0x202A && point <= 0x202E;
    boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    return !(control || surrogate || override || noncharacter);
  }

  /** The whole document of an html element, UTF-8 text. */
  static String document(Element html) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    html.write(out);
    return out.toString();
  }

  /** A lower-case name for an enum constant: "red-flag". */
  static String token(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
