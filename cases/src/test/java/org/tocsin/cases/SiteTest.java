package org.tocsin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.journal.site.Expectation;
import org.tocsin.journal.site.Refusal;
import org.tocsin.journal.site.SiteVerifier;
import org.tocsin.notice.cap.CapRules;
import org.tocsin.notice.cap.Violation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The site that {@code tocsin demo} leaves: valid in every format, and refused once touched. */
class SiteTest {

  private static final Path XSD =
      TestDesk.ROOT.resolve("../shared/data/cap/CAP-v1.2.xsd").normalize();

  @TempDir static Path home;

  private static Path site;

  @BeforeAll
  static void demonstrate() {
    System.setProperty("tocsin.home", TestDesk.ROOT.toString());
    TestDesk.Outcome outcome = TestDesk.at(home).run("demo");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    site = home.resolve("tocsin-demo").resolve("site");
  }

  private static List<String> files(String ending) {
    try (Stream<Path> walk = Files.walk(site)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> everyFile() {
    return files("");
  }

  @Test
  void everyCapMessageKeepsTheRules() throws IOException {
    assertThat(files("cap.xml")).hasSize(2);
    for (String name : files("cap.xml")) {
      assertThat(CapRules.checkOwn(bytes(name)))
          .as(name)
          .noneMatch(violation -> violation.grade() == Violation.Grade.ERROR);
    }
  }

  @Test
  void everyCapMessagePassesTheSchemaOfTheStandard() throws Exception {
    assumeTrue(Files.exists(XSD), "skipped: no " + XSD);
    Schema schema = SchemaFactory.newDefaultInstance().newSchema(XSD.toFile());
    for (String name : files("cap.xml")) {
      StreamSource message = new StreamSource(new ByteArrayInputStream(bytes(name)));
      assertThatCode(() -> schema.newValidator().validate(message))
          .as(name)
          .doesNotThrowAnyException();
    }
  }

  /** What pages may hold at all is checked where they are written, by the whole checker. */
  @Test
  void everyPageParsesAsHtmlWithoutAnError() throws Exception {
    assertThat(files(".html")).hasSize(9);
    for (String name : files(".html")) {
      assertThat(faults(bytes(name))).as(name).isEmpty();
    }
    assertThat(faults("<!DOCTYPE html><title>x</title><p></div>".getBytes(StandardCharsets.UTF_8)))
        .isNotEmpty();
  }

  private static List<String> faults(byte[] page) throws Exception {
    List<String> found = new ArrayList<>();
    HtmlParser parser = new HtmlParser(XmlViolationPolicy.FATAL);
    parser.setContentHandler(new DefaultHandler());
    parser.setErrorHandler(new Faults(found));
    InputSource input = new InputSource(new ByteArrayInputStream(page));
    input.setEncoding("UTF-8");
    parser.parse(input);
    return found;
  }

  @Test
  void everyLinkWithinTheSiteLeadsToAFile() throws IOException {
    Pattern link = Pattern.compile(" href=\"([^\"#:]+)[\"#]");
    int seen = 0;
    for (String name : files(".html")) {
      Matcher matcher = link.matcher(new String(bytes(name), StandardCharsets.UTF_8));
      while (matcher.find()) {
        seen++;
        String target = URI.create(name).resolve(matcher.group(1)).toString();
        assertThat(everyFile()).as("%s -> %s", name, matcher.group(1)).contains(target);
      }
    }
    assertThat(seen).isGreaterThan(50);
  }

  @Test
  void pagesNeedNoScriptAndArabicOnesRunFromRightToLeft() throws IOException {
    for (String name : files(".html")) {
      String page = new String(bytes(name), StandardCharsets.UTF_8);
      assertThat(page).as(name).doesNotContain("<script", "javascript:", "src=");
      assertThat(page).contains(name.contains(".ar.") ? "dir=\"rtl\"" : "dir=\"ltr\"");
    }
  }

  @Test
  void theFeedHasWhatAtomRequires() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document feed =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes("feed.atom")));
    String atom = "http://www.w3.org/2005/Atom";
    assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo(atom);
    NodeList entries = feed.getElementsByTagNameNS(atom, "entry");
    assertThat(entries.getLength()).isEqualTo(2);
    List<Element> holders = new ArrayList<>(List.of(feed.getDocumentElement()));
    for (int i = 0; i < entries.getLength(); i++) {
      holders.add((Element) entries.item(i));
    }
    for (Element holder : holders) {
      for (String required : List.of("id", "title", "updated")) {
        assertThat(children(holder, required)).as(required).hasSize(1);
        assertThat(children(holder, required).get(0).getTextContent()).isNotBlank();
      }
    }
    assertThat(children(feed.getDocumentElement(), "author")).hasSize(1);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
      if (parent.getChildNodes().item(i) instanceof Element child
          && name.equals(child.getLocalName())) {
        found.add(child);
      }
    }
    return found;
  }

  @Test
  void everyNoticeKeepsThePublishedSchema() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(mapper.readTree(bytes("schema/notice.schema.json")));
    assertThat(files("notice.json")).hasSize(2);
    for (String name : files("notice.json")) {
      assertThat(schema.validate(mapper.readTree(bytes(name)))).as(name).isEmpty();
    }
    assertThat(schema.validate(mapper.readTree("{}"))).isNotEmpty();
  }

  @Test
  void geoJsonHoldsFeaturesOnTheGlobe() throws IOException {
    assertThat(files(".geojson")).hasSize(3);
    for (String name : files(".geojson")) {
      JsonNode root = new ObjectMapper().readTree(bytes(name));
      assertThat(root.path("type").asText()).as(name).isEqualTo("FeatureCollection");
      assertThat(root.path("features")).isNotEmpty();
      for (JsonNode feature : root.path("features")) {
        assertThat(feature.path("type").asText()).isEqualTo("Feature");
        assertThat(feature.has("geometry") && feature.has("properties")).isTrue();
        positions(feature.path("geometry").path("coordinates"))
            .forEach(
                position -> {
                  assertThat(position.get(0).asDouble()).isBetween(-180.0, 180.0);
                  assertThat(position.get(1).asDouble()).isBetween(-90.0, 90.0);
                });
      }
    }
  }

  private static List<JsonNode> positions(JsonNode coordinates) {
    List<JsonNode> found = new ArrayList<>();
    if (coordinates.isArray() && coordinates.size() >= 2 && coordinates.get(0).isNumber()) {
      found.add(coordinates);
    } else if (coordinates.isArray()) {
      coordinates.forEach(inner -> found.addAll(positions(inner)));
    }
    return found;
  }

  @Test
  void theUntouchedSiteIsAccepted() {
    assertThat(refusals()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyFile")
  void oneChangedByteIsRefusedAndTheFileNamed(String name) throws IOException {
    byte[] whole = bytes(name);
    // Ends, middle and a few between: each flip reads the whole site.
    int[] offsets = {0, whole.length / 3, whole.length / 2, whole.length - 1};
    try {
      for (int offset : whole.length == 0 ? new int[0] : offsets) {
        byte[] changed = whole.clone();
        changed[offset] ^= 1;
        Files.write(site.resolve(name), changed);
        assertThat(refusals()).as("byte %d", offset).extracting(Refusal::path).contains(name);
      }
      Files.write(site.resolve(name), java.util.Arrays.copyOf(whole, whole.length + 1));
      assertThat(refusals()).as("longer").extracting(Refusal::path).contains(name);
      Files.delete(site.resolve(name));
      assertThat(refusals()).as("removed").extracting(Refusal::path).contains(name);
    } finally {
      Files.write(site.resolve(name), whole);
    }
    assertThat(refusals()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void anAddedFileIsRefusedAndNamed(String name) throws IOException {
    Path added = site.resolve(name);
    Files.createDirectories(added.getParent());
    Files.writeString(added, "x");
    try {
      assertThat(refusals()).extracting(Refusal::path).contains(name);
    } finally {
      Files.delete(added);
    }
  }

  static List<String> strangers() {
    return List.of("extra.html", "alerts/corridor-001/extra.xml", "proof/extra", ".hidden");
  }

  private static List<Refusal> refusals() {
    return new SiteVerifier(Expectation.NOTHING).verify(site).refusals();
  }

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(site.resolve(name));
  }

  /** Collects errors; what the checker merely advises is left to taste. */
  private record Faults(List<String> found) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      found.add(e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
