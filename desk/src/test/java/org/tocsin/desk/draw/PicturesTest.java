package org.tocsin.desk.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What holds of every picture in every language, with names that mean harm. */
class PicturesTest {

  /** Marks what kind of thing a group holds, for scripts and tests; nothing to paint. */
  private static final Set<String> UNPAINTED =
      Set.of(
          "pic-clusters",
          "pic-cluster",
          "pic-edge",
          "pic-event",
          "pic-node",
          "pic-plane",
          "pic-plot",
          "pic-signal-mark",
          "pic-situation",
          "pic-spot",
          "pic-step",
          "pic-window",
          "pic-answer-open",
          "pic-open",
          "pic-rung-0",
          "pic-legend-halo",
          "pic-bar-moment",
          "pic-situations",
          "pic-signals",
          "pic-tie-mark",
          "pic-actor-mark",
          "pic-way-mark",
          "pic-ways",
          "pic-where");

  static Stream<Arguments> all() {
    return Hostile.all().stream()
        .flatMap(
            picture ->
                Stream.of("en", "fr", "ar")
                    .map(language -> Arguments.of(picture.name(), language, picture)));
  }

  private static Drawing drawing(String language) {
    return Drawing.of("p", Words.in(language), Hostile.LINKS).redrawnAt("/x?from={from}\"><b>");
  }

  private static Document read(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      return builder.parse(new InputSource(new StringReader(svg)));
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new AssertionError("not XML: " + e.getMessage() + "\n" + svg, e);
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static void hasOnlyWhatIsAllowed(Document document) {
    Set<String> names = new TreeSet<>();
    for (Element element : elements(document, "*")) {
      names.add(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        String name = element.getAttributes().item(i).getNodeName();
        assertThat(name).isNotEqualTo("style").doesNotStartWith("on");
      }
    }
    assertThat(names)
        .doesNotContain("script", "style", "img", "image", "foreignObject", "use", "b");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("all")
  void hostileNamesStayTextInThePicture(String name, String language, Picture picture) {
    for (double width : new double[] {Drawing.WIDE, Drawing.NARROW}) {
      hasOnlyWhatIsAllowed(read(drawing(language).svg(picture, width)));
    }
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("all")
  void hostileNamesStayTextInTheFigureAndItsTable(String name, String language, Picture picture) {
    Document figure = read(drawing(language).figure(picture));
    hasOnlyWhatIsAllowed(figure);
    assertThat(elements(figure, "tr")).hasSizeGreaterThan(1);
    boolean more =
        picture instanceof Mapped
            || (picture instanceof Charted charted && charted.rest(Words.in(language)).isPresent());
    assertThat(elements(figure, "svg").stream().filter(svg -> svg.hasAttribute("role")))
        .hasSize(more ? 4 : 2);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("all")
  void aPictureIsNamedAndTold(String name, String language, Picture picture) {
    Document svg = read(drawing(language).svg(picture, Drawing.WIDE));
    Element root = svg.getDocumentElement();
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("p-title p-desc");
    assertThat(elements(svg, "title").get(0).getAttribute("id")).isEqualTo("p-title");
    assertThat(elements(svg, "title").get(0).getTextContent()).isNotBlank();
    assertThat(elements(svg, "desc").get(0).getTextContent()).isNotBlank();
    boolean chosen = !elements(svg, "a").isEmpty();
    assertThat(root.getAttribute("role")).isEqualTo(chosen ? "group" : "img");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("all")
  void whatCanBeChosenHasANameOfItsOwn(String name, String language, Picture picture) {
    for (Element mark : elements(read(drawing(language).svg(picture, Drawing.WIDE)), "a")) {
      assertThat(mark.getAttribute("aria-label")).isNotBlank();
      assertThat(mark.getAttribute("href")).isNotBlank();
    }
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("all")
  void nothingLiesOutsideOfThePicture(String name, String language, Picture picture) {
    for (double width : new double[] {Drawing.WIDE, Drawing.NARROW}) {
      Document svg = read(drawing(language).svg(picture, width));
      for (String shape : List.of("circle", "text")) {
        for (Element each : elements(svg, shape)) {
          String at = each.getAttribute(shape.equals("text") ? "x" : "cx");
          assertThat(Double.parseDouble(at)).isBetween(-8.0, width + 8);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("all")
  void theSameRecordGivesTheSamePicture(String name, String language, Picture picture) {
    assertThat(drawing(language).figure(picture)).isEqualTo(drawing(language).figure(picture));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("all")
  void everyKindIsPaintedByTheStyleSheet(String name, String language, Picture picture)
      throws IOException {
    Set<String> painted = new TreeSet<>(UNPAINTED);
    try (InputStream in =
        Drawing.class.getResourceAsStream("/org/tocsin/desk/static/pictures.css")) {
      Matcher rules =
          Pattern.compile("\\.(pic-[a-z0-9-]+)")
              .matcher(
                  new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
      while (rules.find()) {
        painted.add(rules.group(1));
      }
    }
    Set<String> used = new TreeSet<>();
    for (Element each : elements(read(drawing(language).svg(picture, Drawing.WIDE)), "*")) {
      for (String kind : each.getAttribute("class").split(" ")) {
        if (!kind.isEmpty() && !kind.equals("pic-" + picture.name())) {
          used.add(kind);
        }
      }
    }
    assertThat(painted).containsAll(used);
  }
}
