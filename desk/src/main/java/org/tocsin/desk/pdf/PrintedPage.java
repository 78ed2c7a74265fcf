package org.tocsin.desk.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Version;
import org.tocsin.notice.html.AlertPage;
import org.tocsin.notice.words.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The page of a notice as it is set on paper: the published page without what only a screen has use
 * for, with a style of its own and bookmarks.
 */
final class PrintedPage {

  /** Elements without an end tag, as the page's writer writes them. */
  private static final Pattern VOID = Pattern.compile("<(meta|link)( [^>]*)>");

  private static final Set<String> SCREEN = Set.of("nav", "details", "svg", "link", "meta");
  private static final Set<String> SCREEN_CLASSES = Set.of("skip", "scale", "narrow");
  private static final String UP = "../../";

  private final Document page;

  private PrintedPage(Document page) {
    this.page = page;
  }

  static Document of(Edition edition, Notice notice, Version version, String style) {
    PrintedPage printed = new PrintedPage(parse(AlertPage.write(edition, notice, version)));
    printed.removeScreen();
    printed.removeWaysBack();
    printed.labels(Words.in(version.language()).say("separator.label"));
    printed.links();
    printed.head(version, style);
    return printed.page;
  }

  /** The page is written by our own strict writer, and is XML but for two elements. */
  private static Document parse(byte[] html) {
    String text = new String(html, StandardCharsets.UTF_8);
    String body = text.substring(text.indexOf("<html"));
    String xml = VOID.matcher(body).replaceAll("<$1$2/>");
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the page of a notice is well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void removeScreen() {
    remove(
        element ->
            SCREEN.contains(element.getTagName())
                || SCREEN_CLASSES.contains(element.getAttribute("class")));
  }

  /** From a piece of evidence back to where it is cited, one small number each. */
  private void removeWaysBack() {
    for (Element link : elements(element -> element.getAttribute("class").equals("back"))) {
      Node line = link.getParentNode().getParentNode();
      if (line.getParentNode() != null) {
        line.getParentNode().removeChild(line);
      }
    }
  }

  private void remove(Predicate<Element> which) {
    for (Element element : elements(which)) {
      element.getParentNode().removeChild(element);
    }
  }

  /**
   * Links within the page and to other origins stay and say where they lead; what lies beside the
   * page is named, since nobody knows where the file will lie.
   */
  private void links() {
    for (Element link : elements(element -> element.getTagName().equals("a"))) {
      String address = link.getAttribute("href");
      link.removeAttribute("rel");
      if (address.startsWith("#")) {
        String label = link.getAttribute("aria-label");
        link.setAttribute("title", label.isEmpty() ? link.getTextContent() : label);
      } else if (address.startsWith("http:") || address.startsWith("https:")) {
        link.setAttribute("title", address);
        link.setAttribute("class", "out");
        link.appendChild(code(" <" + address + ">"));
      } else {
        link.removeAttribute("href");
        if (address.startsWith(UP) && within(link, "tail verify")) {
          link.appendChild(page.createTextNode(" "));
          link.appendChild(code(address.substring(UP.length())));
        }
      }
    }
  }

  /** What is a column on a screen is a line here, and wants a colon as its language sets it. */
  private void labels(String separator) {
    for (Element label : elements(element -> element.getTagName().equals("dt"))) {
      label.appendChild(page.createTextNode(separator));
    }
  }

  private Element code(String text) {
    Element code = page.createElement("code");
    code.setAttribute("dir", "ltr");
    code.setTextContent(text);
    return code;
  }

  private static boolean within(Node node, String styled) {
    for (Node at = node; at != null; at = at.getParentNode()) {
      if (at instanceof Element element && element.getAttribute("class").equals(styled)) {
        return true;
      }
    }
    return false;
  }

  private void head(Version version, String style) {
    Element head = elements(element -> element.getTagName().equals("head")).get(0);
    Element description = page.createElement("meta");
    description.setAttribute("name", "description");
    description.setAttribute("content", version.headline());
    head.appendChild(description);
    Element styled = page.createElement("style");
    styled.setTextContent(style);
    head.appendChild(styled);
    head.appendChild(bookmarks());
  }

  private Element bookmarks() {
    Element bookmarks = page.createElement("bookmarks");
    for (Element heading : elements(element -> Set.of("h1", "h2").contains(element.getTagName()))) {
      if (heading.getAttribute("id").isEmpty()) {
        heading.setAttribute("id", "top");
      }
      Element bookmark = page.createElement("bookmark");
      bookmark.setAttribute("name", heading.getTextContent());
      bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
      bookmarks.appendChild(bookmark);
    }
    return bookmarks;
  }

  private List<Element> elements(Predicate<Element> which) {
    List<Element> found = new ArrayList<>();
    collect(page.getDocumentElement(), which, found);
    return found;
  }

  private static void collect(Element at, Predicate<Element> which, List<Element> found) {
    if (which.test(at)) {
      found.add(at);
    }
    for (Node child = at.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        collect(element, which, found);
      }
    }
  }

  static String style() {
    try (InputStream in = PrintedPage.class.getResourceAsStream("print.css")) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: print.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
