package org.tocsin.notice.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CapRulesTest {
  private static final String SOUND =
      """
      <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
        <identifier>a-001</identifier>
        <sender>desk@example.org</sender>
        <sent>2022-12-04T10:30:00-00:00</sent>
        <status>Actual</status>
        <msgType>Alert</msgType>
        <scope>Public</scope>
        <info>
          <language>en</language>
          <category>Security</category>
          <event>Something</event>
          <urgency>Expected</urgency>
          <severity>Severe</severity>
          <certainty>Likely</certainty>
          <effective>2022-12-04T10:30:00-00:00</effective>
          <expires>2022-12-18T10:30:00-00:00</expires>
          <senderName>Desk</senderName>
          <headline>Headline</headline>
          <description>Words</description>
          <web>https://desk.example.org/</web>
          <contact>desk@example.org</contact>
          <parameter><valueName>a</valueName><value>b</value></parameter>
          <resource>
            <resourceDesc>Page</resourceDesc>
            <mimeType>text/html</mimeType>
            <size>12</size>
            <uri>https://desk.example.org/x</uri>
            <digest>0123456789abcdef0123456789abcdef01234567</digest>
          </resource>
          <area>
            <areaDesc>Here</areaDesc>
            <polygon>1,1 2,1 2,2 1,1</polygon>
            <circle>39.7,46.7 3</circle>
            <altitude>10</altitude>
            <ceiling>20</ceiling>
          </area>
        </info>
      </alert>
      """;

  /** A rule, what to replace in the sound message, and by what. */
  private record Broken(String rule, String old, String replacement) {}

  private static Stream<Broken> broken() {
    String restricted = "<scope>Restricted</scope>";
    return Stream.of(
        new Broken("unknown-element", "<scope>", "<mood>x</mood><scope>"),
        new Broken(
            "unknown-element", "<areaDesc>", "<areaDesc xmlns='urn:x'>y</areaDesc><areaDesc>"),
        new Broken(
            "order",
            "<status>Actual</status>\n  <msgType>Alert</msgType>",
            "<msgType>Alert</msgType><status>Actual</status>"),
        new Broken("missing", "<event>Something</event>", ""),
        new Broken("missing", "<areaDesc>Here</areaDesc>", ""),
        new Broken(
            "repeated", "<scope>Public</scope>", "<scope>Public</scope><scope>Public</scope>"),
        new Broken("blank", "<event>Something</event>", "<event>  </event>"),
        new Broken("attribute", "<event>", "<event lang='en'>"),
        new Broken("stray-text", "<info>", "<info>text"),
        new Broken("code-value", "<urgency>Expected", "<urgency>Soon"),
        new Broken("code-value", "<category>Security", "<category>security"),
        new Broken("identifier-characters", "a-001", "a, 001"),
        new Broken("sender-characters", "<sender>desk@example.org", "<sender>desk &amp; co"),
        new Broken("time-form", "<sent>2022-12-04T10:30:00-00:00", "<sent>2022-12-04T10:30:00Z"),
        new Broken("time-form", "<expires>2022-12-18T10:30:00-00:00", "<expires>2022-12-18"),
        new Broken("time-form", "<effective>2022-12-04T10:30:00-00:00", "<effective>"),
        new Broken("time-real", "<expires>2022-12-18", "<expires>2023-02-30"),
        new Broken(
            "time-utc",
            "<effective>2022-12-04T10:30:00-00:00",
            "<effective>2022-12-04T10:30:00+00:00"),
        new Broken("restriction", "<scope>Public</scope>", restricted),
        new Broken(
            "restriction-needless",
            "<scope>Public</scope>",
            "<scope>Public</scope><restriction>x</restriction>"),
        new Broken("addresses", "<scope>Public</scope>", "<scope>Private</scope>"),
        new Broken("references-missing", "<msgType>Alert", "<msgType>Update"),
        new Broken("references-form", "<info>", "<references>desk,a</references><info>"),
        new Broken(
            "references-earlier",
            "<info>",
            "<references>desk@example.org,a-001,2022-12-01T10:30:00-00:00</references><info>"),
        new Broken(
            "references-earlier",
            "<info>",
            "<references>x,a-000,2022-12-05T10:30:00-00:00</references><info>"),
        new Broken("note-exercise", "<status>Actual", "<status>Exercise"),
        new Broken("note-error", "<msgType>Alert", "<msgType>Error"),
        new Broken("language", "<language>en", "<language>e n"),
        new Broken("expires-after-sent", "<expires>2022-12-18", "<expires>2022-12-03"),
        new Broken("expires-after-start", "<effective>2022-12-04", "<effective>2022-12-24"),
        new Broken("headline-length", "Headline", "x".repeat(161)),
        new Broken("web", "<web>https://desk.example.org/", "<web>index.html"),
        new Broken("mime-type", "text/html", "html"),
        new Broken("resource-size", "<size>12", "<size>-1"),
        new Broken("resource-uri", "<uri>https://desk.example.org/x", "<uri>x"),
        new Broken("digest", "0123456789abcdef01", "zz"),
        new Broken("polygon-points", "2,1 2,2", "2,181 2,2"),
        new Broken("polygon-closed", "1,1 2,1 2,2 1,1", "1,1 2,1 2,2 1,2"),
        new Broken("polygon-closed", "1,1 2,1 2,2 1,1", "1,1 2,1 1,1"),
        new Broken("circle", "39.7,46.7 3", "39.7,46.7 -3"),
        new Broken("circle", "39.7,46.7 3", "39.7 46.7 3"),
        new Broken("altitude", "<altitude>10", "<altitude>high"),
        new Broken("ceiling", "<altitude>10</altitude>", ""),
        new Broken("ceiling", "<ceiling>20", "<ceiling>5"),
        new Broken(
            "area-bounds",
            "<polygon>1,1 2,1 2,2 1,1</polygon>\n      <circle>39.7,46.7 3</circle>",
            ""),
        new Broken(
            "info-missing",
            SOUND.substring(SOUND.indexOf("<info>"), SOUND.indexOf("</alert>")),
            ""));
  }

  @Test
  void aSoundMessageBreaksNoRule() {
    assertThat(CapRules.checkOwn(bytes(SOUND))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void eachRuleFindsItsFaultAndSaysWhere(Broken broken) {
    assertThat(SOUND).as("the sound message has what is replaced").contains(broken.old());
    List<Violation> found =
        CapRules.check(bytes(SOUND.replace(broken.old(), broken.replacement())));
    assertThat(found).extracting(Violation::rule).contains(broken.rule());
    assertThat(found)
        .allSatisfy(
            violation -> {
              assertThat(violation.path()).startsWith("/alert");
              assertThat(violation.line()).isPositive();
              assertThat(violation.message()).isNotBlank();
            });
  }

  @Test
  void everyRuleOfTheStandardHasABrokenMessage() {
    Set<String> tried = broken().map(Broken::rule).collect(Collectors.toCollection(TreeSet::new));
    assertThat(tried)
        .isEqualTo(
            CapRules.STANDARD.stream()
                .map(CapRule::id)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void ruleIdsAreUnique() {
    assertThat(Stream.concat(CapRules.STANDARD.stream(), CapRules.OWN.stream()).map(CapRule::id))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyFaultIsReportedAtOnceInTheDocumentsOrder() {
    String text =
        SOUND
            .replace("a-001", "a 001")
            .replace("<urgency>Expected", "<urgency>Soon")
            .replace("2,1 2,2 1,1", "2,1 2,2 3,3")
            .replace("39.7,46.7 3", "x");
    assertThat(CapRules.check(bytes(text)))
        .extracting(Violation::rule)
        .containsExactly("identifier-characters", "code-value", "polygon-closed", "circle");
  }

  @Test
  void ourOwnRulesAskForMore() {
    String text =
        SOUND
            .replace("<status>Actual", "<status>Draft")
            .replace("<language>en</language>", "")
            .replace("<expires>2022-12-18T10:30:00-00:00</expires>", "")
            .replace("<sent>2022-12-04T10:30:00-00:00", "<sent>2022-12-04T10:30:00+04:00");
    assertThat(CapRules.check(bytes(text))).isEmpty();
    assertThat(CapRules.checkOwn(bytes(text)))
        .extracting(Violation::rule)
        .containsExactlyInAnyOrder("own-status", "own-language", "own-complete", "own-utc");
    assertThat(
            CapRules.checkOwn(
                bytes(
                    SOUND.replace(
                        "<scope>Public</scope>",
                        "<scope>Private</scope><addresses>x</addresses>"))))
        .extracting(Violation::rule)
        .containsExactly("own-scope");
  }

  @ParameterizedTest
  @MethodSource("notCap")
  void whatIsNoCapMessageIsRefusedInOneViolation(String text) {
    assertThat(CapRules.check(bytes(text)))
        .singleElement()
        .satisfies(violation -> assertThat(violation.grade()).isEqualTo(Violation.Grade.ERROR));
  }

  private static Stream<String> notCap() {
    return Stream.of(
        "",
        "no xml",
        "<alert/>",
        "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.1'/>",
        SOUND.replace("</alert>", ""),
        "<!DOCTYPE alert SYSTEM 'file:///etc/passwd'>" + SOUND,
        "<!DOCTYPE alert [<!ENTITY a 'b'>]>" + SOUND.replace("Headline", "&a;"),
        SOUND.replace("Headline", "&unknown;"),
        "<a>".repeat(100) + "</a>".repeat(100));
  }

  @Test
  void thePublishedExampleBreaksNoRuleOfGradeError() throws IOException {
    Path example = shared("cap_amber_alert_example.xml");
    assumeTrue(Files.exists(example), "skipped: no " + example);
    assertThat(CapRules.check(Files.readAllBytes(example)))
        .noneMatch(violation -> violation.grade() == Violation.Grade.ERROR);
  }

  static Path shared(String name) {
    return Path.of(System.getProperty("tocsin.root", "."), "..", "shared", "data", "cap", name)
        .normalize();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
