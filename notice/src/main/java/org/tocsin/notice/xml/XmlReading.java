package org.tocsin.notice.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that nobody vouches for: no document type, no entity but the five of XML itself, and
 * limits on size, depth and number of elements.
 */
public final class XmlReading {
  /** Largest document read, in bytes. */
  public static final int LARGEST = 4 << 20;

  private static final int DEEPEST = 32;
  private static final int MOST_ELEMENTS = 100_000;

  private final XMLStreamReader reader;
  private int elements;

  private XmlReading(XMLStreamReader reader) {
    this.reader = reader;
  }

  /**
   * The root element.
   *
   * @throws XmlFault if the bytes are not well-formed XML within the limits
   */
  public static XmlElement read(byte[] bytes) throws XmlFault {
    if (bytes.length > LARGEST) {
      throw new XmlFault(1, "larger than " + LARGEST + " bytes");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      try {
        return new XmlReading(reader).document();
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw new XmlFault(line, "not well-formed: " + firstLine(e), e);
    } catch (RuntimeException e) {
      // The JDK's reader lets some broken encodings and names escape as unchecked exceptions.
      throw new XmlFault(1, "not well-formed: " + firstLine(e), e);
    }
  }

  private XmlElement document() throws XMLStreamException, XmlFault {
    XmlElement root = null;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new XmlFault(line(), "a document type is not allowed");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        root = element("/" + reader.getLocalName(), 1);
      }
    }
    if (root == null) {
      throw new XmlFault(1, "no element");
    }
    return root;
  }

  private XmlElement element(String path, int depth) throws XMLStreamException, XmlFault {
    if (depth > DEEPEST) {
      throw new XmlFault(line(), "nested deeper than " + DEEPEST);
    }
    if (++elements > MOST_ELEMENTS) {
      throw new XmlFault(line(), "more than " + MOST_ELEMENTS + " elements");
    }
    final String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    final String name = reader.getLocalName();
    final Map<String, String> attributes = attributes();
    final int line = line();
    StringBuilder text = new StringBuilder();
    List<XmlElement> children = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; ) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          String child = reader.getLocalName();
          int nth = seen.merge(child, 1, Integer::sum);
          children.add(element(path + "/" + child + "[" + nth + "]", depth + 1));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XmlFault(line(), "entity " + reader.getLocalName() + " is not declared");
        default -> {
          // Comments and processing instructions say nothing to us.
        }
      }
      event = reader.next();
    }
    return new XmlElement(
        namespace, name, attributes, text.toString().strip(), children, line, path);
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      String name = reader.getAttributeLocalName(i);
      attributes.put(
          namespace == null || namespace.isEmpty() ? name : "{" + namespace + "}" + name,
          reader.getAttributeValue(i));
    }
    return attributes;
  }

  private int line() {
    return Math.max(1, reader.getLocation().getLineNumber());
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    // The JDK puts the position on a line of its own before the message.
    String last = message.substring(message.lastIndexOf('\n') + 1);
    return last.startsWith("Message: ") ? last.substring("Message: ".length()) : last;
  }
}
