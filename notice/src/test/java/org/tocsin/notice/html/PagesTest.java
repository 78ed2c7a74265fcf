package org.tocsin.notice.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Notice;
import org.tocsin.notice.SampleNotices;
import org.tocsin.notice.SampleTexts;
import org.tocsin.notice.site.Site;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

class PagesTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern HREF = Pattern.compile(" href=\"([^\"]+)\"");
  private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");

  private static Stream<Map.Entry<String, String>> pages() {
    return pages(SampleNotices.edition()).entrySet().stream();
  }

  private static Map<String, String> pages(Edition edition) {
    Map<String, String> pages = new TreeMap<>();
    Site.files(edition)
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".html")) {
                pages.put(path, new String(bytes, StandardCharsets.UTF_8));
              }
            });
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesAreValidHtml(Map.Entry<String, String> page) throws Exception {
    assertThat(faults(page.getValue())).isEmpty();
  }

  @Test
  void theCheckerDoesFindFaults() throws Exception {
    assertThat(faults("<!DOCTYPE html><html lang=en><title>x</title><p><div></p><blink>"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Map.Entry<String, String> page) {
    List<String> ids = all(ID, page.getValue());
    assertThat(ids).doesNotHaveDuplicates();
    Map<String, byte[]> files = Site.files(SampleNotices.edition());
    for (String link : all(HREF, page.getValue())) {
      if (link.startsWith("#")) {
        assertThat(ids).contains(link.substring(1));
      } else if (!link.startsWith("http")) {
        String target = URI.create(page.getKey()).resolve(link).toString();
        boolean proof = target.startsWith("proof/");
        assertThat(proof || files.containsKey(target)).as("%s -> %s", page.getKey(), link).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesNeedNoScriptAndNothingFromElsewhere(Map.Entry<String, String> page) {
    assertThat(page.getValue())
        .contains(
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
                .replace("'", "&#39;"))
        .doesNotContain("<script", " style=", "<img", "<iframe", "javascript:", " onclick", "src=");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesHaveLandmarksASkipLinkAndHeadingsInOrder(Map.Entry<String, String> page) {
    String html = page.getValue();
    assertThat(html).contains("<header class=\"top\">", "<main id=\"main\"", "<footer ", "<nav ");
    assertThat(html).contains("class=\"skip\" href=\"#main\"");
    int before = 0;
    List<String> levels = all(HEADING, html);
    assertThat(levels.stream().filter("1"::equals)).hasSize(1);
    for (String level : levels) {
      assertThat(Integer.parseInt(level)).isLessThanOrEqualTo(before + 1);
      before = Integer.parseInt(level);
    }
  }

  @Test
  void arabicPagesRunFromRightToLeftAndTheOthersDoNot() {
    pages()
        .forEach(
            page ->
                assertThat(page.getValue())
                    .contains(
                        page.getKey().contains(".ar.")
                            ? "<html lang=\"ar\" dir=\"rtl\">"
                            : "dir=\"ltr\">"));
  }

  @Test
  void quotationsKeepTheirLanguage() {
    assertThat(page("alerts/corridor-001/index.ar.html"))
        .contains("<blockquote lang=\"az\" dir=\"ltr\">");
  }

  @Test
  void anExerciseSaysSoFirstAndLast() {
    String html = page("alerts/corridor-002/index.html");
    assertThat(html.indexOf("EXERCISE. This alert was made for training"))
        .isLessThan(html.indexOf("<h1"));
    assertThat(html).contains("<title>EXERCISE: ");
    assertThat(html.lastIndexOf("EXERCISE. This alert was made for training"))
        .isGreaterThan(html.indexOf("<footer"));
    assertThat(page("alerts/corridor-001/index.html")).doesNotContain("EXERCISE");
  }

  @Test
  void pagesSayWhatTheReaderMustMind() {
    assertThat(page("alerts/corridor-002/index.html")).contains("One-person desk");
    assertThat(page("alerts/corridor-001/index.html")).doesNotContain("One-person desk");
    assertThat(page("alerts/corridor-001/index.ar.html")).contains("لم يراجع أحد هذه الترجمة");
    assertThat(page("alerts/corridor-001/index.fr.html")).contains("Cette traduction a été relue");
    assertThat(page("alerts/corridor-001/index.html"))
        .contains("A newer revision", "../../alerts/corridor-001-r2/index.html");
    assertThat(page("alerts/corridor-001-r2/index.html")).doesNotContain("A newer revision");
    Edition cancelled =
        new Edition(List.of(SampleNotices.first(), SampleNotices.update(), SampleNotices.cancel()));
    assertThat(pages(cancelled).get("alerts/corridor-001/index.html")).contains("was cancelled");
    assertThat(pages(cancelled).get("alerts/corridor-001-r3/index.html")).contains("is cancelled");
  }

  @Test
  void evidenceIsLinkedBothWays() {
    String html = page("alerts/corridor-001/index.html");
    assertThat(html).contains("id=\"m1\" href=\"#E1\"", "<li id=\"E1\">", "href=\"#m1\"");
    assertThat(html).contains("A source whose identity the desk protects");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "]]>",
        "&lt;b&gt;",
        "' onmouseover='x",
        "<!-- ",
        "\u2066left\u2069",
        "{0} {1}",
        "-->",
        "‏عربي‎",
        "a\nb c"
      })
  void hostileTextStaysText(String text) throws Exception {
    boolean oneLine = text.indexOf('\n') < 0;
    Notice notice = SampleTexts.everywhere(oneLine ? text : text.replace('\n', ' '));
    for (Map.Entry<String, String> page : pages(new Edition(List.of(notice))).entrySet()) {
      assertThat(page.getValue()).doesNotContain("<script", "<img", "<b>", "<!-- ");
      assertThat(faults(page.getValue())).as(page.getKey()).isEmpty();
    }
  }

  @Test
  void theBuilderMakesNothingThatRuns() {
    assertThatThrownBy(() -> Attribute.href("javascript:alert(1)"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Attribute.href("data:text/html,x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Attribute.href("//elsewhere.example/x\" onclick=\"y"))
        .isInstanceOf(IllegalArgumentException.class);
    StringBuilder out = new StringBuilder();
    Node.escape("a\u0000\u202Eb\uD800<", out);
    assertThat(out.toString()).isEqualTo("a\uFFFD\uFFFDb\uFFFD&lt;");
  }

  private static String page(String path) {
    return pages(SampleNotices.edition()).getOrDefault(path, "no page " + path);
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** Errors and warnings of the Nu Html Checker, but the one about roles a narrow table needs. */
  private static List<String> faults(String html) throws Exception {
    Faults faults = new Faults();
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", faults);
    validator.setUpValidatorAndParsers(faults, true, false);
    InputSource input =
        new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    input.setEncoding("UTF-8");
    validator.checkHtmlInputSource(input);
    return faults.found;
  }

  private static final class Faults implements ErrorHandler {
    private final List<String> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException fault) {
      // The roles are needed where the style sheet lays table rows out as blocks.
      if (!String.valueOf(fault.getMessage()).contains("is unnecessary for element")) {
        found.add("warning, line " + fault.getLineNumber() + ": " + fault.getMessage());
      }
    }

    @Override
    public void error(SAXParseException fault) {
      found.add("error, line " + fault.getLineNumber() + ": " + fault.getMessage());
    }

    @Override
    public void fatalError(SAXParseException fault) {
      error(fault);
    }
  }
}
