package org.tocsin.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.tocsin.core.desk.DeskKey;
import org.tocsin.desk.DeskFixture;
import org.tocsin.journal.site.Expectation;
import org.tocsin.journal.site.Pins;
import org.tocsin.journal.site.SiteVerifier;
import org.tocsin.journal.site.Verification;

/**
 * An analyst's morning: an account with an imprecise time is filed as a new incident, the people
 * cut off are seen, a finding is confirmed and an alert drafted; others review, issue and publish
 * it; and a stranger accepts the site.
 */
class MorningTest {

  @TempDir static Path folder;

  private static DeskFixture desk;
  private static Browser analyst;
  private static Browser others;

  @BeforeAll
  static void open() {
    desk = DeskFixture.serve(folder.resolve("desk"), "corridor");
    analyst = Browser.open(desk, folder.resolve("analyst"), "Analyst");
    others = Browser.open(desk, folder.resolve("others"), "Reviewer");
  }

  @AfterAll
  static void close() {
    for (Browser browser : new Browser[] {analyst, others}) {
      if (browser != null) {
        browser.close();
      }
    }
    desk.close();
  }

  @Test
  void anAccountBecomesAnAlertThatAStrangerAccepts() {
    fileAnAccount();
    seeWhoIsCutOff();
    confirmAFinding();
    String alert = draft();
    askTheParties(alert);
    approve(alert);
    issue(alert);
    publish();
    Optional<String> key = desk.workspace().state().signingKey().map(DeskKey::verifier);
    Verification found =
        new SiteVerifier(new Expectation(key, Optional.empty(), Pins.NONE))
            .verify(desk.workspace().defaultSite());
    assertThat(found.isAccepted()).as("%s", found).isTrue();
    readWithoutScript(desk.workspace().defaultSite(), alert.replaceFirst("/", ""));
  }

  /** What was published is read without script, narrow, and from the side its script begins at. */
  private static void readWithoutScript(Path site, String alert) {
    others.scripts(false);
    others.size(360, Browser.HIGH);
    for (String page :
        new String[] {"index.html", alert + "/index.html", alert + "/index.fr.html"}) {
      others.visit(site.resolve(page).toUri());
      assertThat(others.one("h1").getText()).as(page).isNotBlank();
      assertThat(others.one("html").getAttribute("dir")).as(page).isNotEqualTo("rtl");
      assertThat(others.overflow()).as("%s: %s", page, others.stickingOut()).isZero();
    }
    int left = others.one("h1").getRect().getX();
    others.visit(site.resolve(alert + "/index.ar.html").toUri());
    assertThat(others.one("html").getAttribute("dir")).isEqualTo("rtl");
    assertThat(others.overflow()).as("%s", others.stickingOut()).isZero();
    assertThat(others.fromRight("h1")).isEqualTo(left);
    assertThat(others.one("h1").getCssValue("direction")).isEqualTo("rtl");
  }

  private static void fileAnAccount() {
    analyst.go("/intake/report?situation=corridor");
    analyst.type("source", "government-of-armenia");
    analyst.type("happened", "morning of 12 Dec 2022");
    analyst.until(
        "the time typed is read back",
        () -> analyst.one("#reading-happened").getText().contains("2022"));
    analyst.type("available", "2022-12-12");
    analyst.type("what", "lifeline-closed");
    analyst.type("statement", "The road was closed to all traffic in the morning.");
    analyst.type("language", "en");
    analyst.type("figures", "persons-cut-off=100-150k");
    analyst.choose("credibility", "3");
    analyst.choose("lifeline", "lachin-road");
    analyst.choose("effect", "closes");
    analyst.type("newIncident", "Road closed in the morning");
    analyst.leave(analyst.one("#report > .choices button.main"));
    assertThat(analyst.path()).as(analyst.text()).startsWith("/intake/filed/");
    WebElement incident = analyst.one("main a[href^='/incidents/']");
    assertThat(incident.getText()).contains("Road closed");
    analyst.leave(incident);
    assertThat(analyst.text()).contains("The road was closed to all traffic");
  }

  private static void seeWhoIsCutOff() {
    analyst.go("/situations/corridor?day=2022-12-20");
    analyst.settle();
    assertThat(analyst.all("#people .cuts .cut")).isNotEmpty();
  }

  private static void confirmAFinding() {
    analyst.go("/situations/corridor");
    WebElement finding = analyst.one("article.finding");
    String id = Optional.ofNullable(finding.getAttribute("id")).orElse("");
    finding.findElement(By.cssSelector(".judge summary")).click();
    finding.findElement(By.cssSelector("textarea[name=reason]")).sendKeys("The accounts agree.");
    analyst.leave(finding.findElement(By.cssSelector("button[value=confirm]")));
    assertThat(analyst.one("#" + id + " .ruling-confirmed").isDisplayed()).isTrue();
  }

  private static String draft() {
    analyst.go("/alerts");
    analyst.choose("situation", "corridor");
    analyst.script("document.getElementById('known').value = '2022-12-12'");
    analyst.leave(analyst.one("form[action='/alerts'] button.main"));
    String alert = analyst.path();
    assertThat(alert).as(analyst.text()).startsWith("/alerts/");
    analyst.one("a.sentence").click();
    analyst.until("the evidence is shown", () -> !analyst.all("#resting .account").isEmpty());
    return alert;
  }

  private static void askTheParties(String alert) {
    while (!analyst.all(".party details[open] form[action$='/ask'] button").isEmpty()) {
      analyst.leave(analyst.one(".party details[open] form[action$='/ask'] button"));
      assertThat(analyst.path()).startsWith(alert);
    }
  }

  private static void approve(String alert) {
    others.go(alert);
    others.one("#review input[value=fr]").click();
    others.one("#review input[value=ar]").click();
    others.leave(others.one("#review button[formaction$='/approve']"));
    assertThat(others.all(".step-approved")).as(others.text()).isNotEmpty();
  }

  private static void issue(String alert) {
    others.leave(others.one("form[action='/logout'] button"));
    others.logIn("Publisher");
    others.go(alert + "/issue");
    others.one("input[name=sure]").click();
    others.leave(others.one("form[action$='/issue'] button.main"));
    assertThat(others.all(".step-issued")).as(others.text()).isNotEmpty();
  }

  private static void publish() {
    others.go("/alerts/site/publish");
    others.one("input[name=sure]").click();
    others.leave(others.one("form[action='/alerts/site/publish'] button.main"));
    others.go("/alerts/site?verify=yes");
    assertThat(others.text()).contains("VERIFIED");
  }
}
