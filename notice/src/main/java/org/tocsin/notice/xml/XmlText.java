package org.tocsin.notice.xml;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document under construction: one default namespace, two blanks of indentation, one element
 * a line. Escaping is the JDK's; text that XML cannot carry throws.
 */
public final class XmlText {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;
  private final Deque<String> open = new ArrayDeque<>();

  /** Starts a document whose root element declares {@code namespace} as the default. */
  public XmlText(String root, String namespace, String... attributes) {
    text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartElement(root);
      out.writeDefaultNamespace(namespace);
      writeAttributes(attributes);
      open.push(root);
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  /** Opens an element; attributes as name, value, name, value. */
  public XmlText start(String name, String... attributes) {
    try {
      indent();
      out.writeStartElement(name);
      writeAttributes(attributes);
      open.push(name);
      return this;
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  /** Closes the element opened last, which must be the one named. */
  public XmlText end(String name) {
    if (!name.equals(open.peek())) {
      throw new IllegalStateException("closing " + name + " within " + open.peek());
    }
    try {
      open.pop();
      indent();
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  /** An element that holds text alone. */
  public XmlText element(String name, String content, String... attributes) {
    try {
      indent();
      out.writeStartElement(name);
      writeAttributes(attributes);
      out.writeCharacters(requireWritable(content));
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  /** An element without content. */
  public XmlText empty(String name, String... attributes) {
    try {
      indent();
      out.writeEmptyElement(name);
      writeAttributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  /** The finished document, UTF-8, ending in a line feed. Only the root may still be open. */
  public byte[] finish() {
    if (open.size() != 1) {
      throw new IllegalStateException("still open: " + open);
    }
    try {
      open.pop();
      out.writeCharacters("\n");
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void indent() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(open.size()));
  }

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], requireWritable(attributes[i + 1]));
    }
  }

  private static String requireWritable(String content) {
    content
        .codePoints()
        .filter(point -> !allowed(point))
        .findFirst()
        .ifPresent(
            point -> {
              throw new IllegalArgumentException(
                  "XML cannot carry U+" + Integer.toHexString(point));
            });
    return content;
  }

  /** XML 1.0, production 2, less the carriage return, which a reader would not give back. */
  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }

  private static IllegalStateException unwritable(XMLStreamException e) {
    return new IllegalStateException("an in-memory XML document cannot be written", e);
  }
}
