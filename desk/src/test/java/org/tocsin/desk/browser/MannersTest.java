package org.tocsin.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.access.Visits;

/** Keyboard alone, two at one thing, nothing lost, and the mirrored page. */
class MannersTest {

  private static final int NARROW = 360;

  @TempDir static Path folder;

  private static DeskFixture desk;
  private static Browser one;
  private static Browser other;

  @BeforeAll
  static void open() {
    desk = DeskFixture.serve(folder.resolve("desk"), "corridor");
    one = Browser.open(desk.address(), folder.resolve("one"));
    other = Browser.open(desk.address(), folder.resolve("other"));
  }

  @AfterAll
  static void close() {
    for (Browser browser : new Browser[] {one, other}) {
      if (browser != null) {
        browser.close();
      }
    }
    desk.close();
  }

  @Test
  void anAccountIsFiledByKeysAlone() {
    one.forget();
    one.go("/login");
    one.press("Analyst");
    one.tabTo("#password");
    one.press(DeskFixture.PASSWORD);
    one.leave(() -> one.press(Keys.ENTER));
    one.tabTo("nav a[href='/intake']");
    one.leave(() -> one.press(Keys.ENTER));
    one.tabTo("a[href='/intake/report']");
    one.leave(() -> one.press(Keys.ENTER));
    one.tabTo("#source");
    one.press("government-of-armenia");
    one.tabTo("#happened");
    one.press("morning of 12 Dec 2022");
    one.tabTo("#available");
    one.press("2022-12-12");
    one.tabTo("#what");
    one.press("lifeline-closed");
    one.tabTo("#statement");
    one.press("The road was closed in the morning.");
    one.tabTo("#language");
    one.press(Keys.chord(Keys.CONTROL, "a"), "en");
    one.tabTo("#credibility");
    one.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    one.tabTo("#report > .choices button");
    one.leave(() -> one.press(Keys.ENTER));
    assertThat(one.path()).as(one.text()).startsWith("/intake/filed/");
  }

  @Test
  void whoComesSecondSeesWhatChangedAndCanSendAgain() {
    String address = "/incidents/" + withTwoAccounts();
    one.become("Analyst");
    other.become(DeskFixture.FOUNDER);
    one.go(address);
    other.go(address);
    List<WebElement> mine = one.all("form[action$='/unlink']");
    assertThat(mine).hasSizeGreaterThan(1);
    judge(other, other.all(".accounts details.judge").get(0), "Told of another day.");
    assertThat(other.path()).startsWith(address);
    judge(one, one.all(".accounts details.judge").get(1), "Told of another place.");
    assertThat(one.text()).contains(DeskFixture.FOUNDER).contains("Told of another place.");
    one.leave(one.one("main form button.main"));
    assertThat(one.path()).as(one.text()).startsWith(address);
    assertThat(one.text()).contains("Told of another place.").contains("Told of another day.");
  }

  private static void judge(Browser browser, WebElement details, String reason) {
    details.findElement(By.cssSelector("summary")).click();
    details.findElement(By.cssSelector("[name=reason]")).sendKeys(reason);
    browser.leave(details.findElement(By.cssSelector("button")));
  }

  private static String withTwoAccounts() {
    return desk.workspace().state().records(Incident.class, RecordKind.INCIDENT).stream()
        .map(Incident::id)
        .filter(id -> desk.workspace().state().links(id).size() > 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsHalfTypedOutlivesAReloadAndARestart() {
    String half = "Half a sentence that";
    one.become("Analyst");
    one.go("/intake/report?situation=corridor");
    one.type("statement", half);
    one.until(
        "the draft is kept", () -> !one.one("#report [data-draft-status]").getText().isBlank());
    one.reload();
    assertThat(one.one("#statement").getAttribute("value")).isEqualTo(half);
    desk.restart();
    one.become("Analyst");
    one.go("/intake/report?situation=corridor");
    assertThat(one.one("#statement").getAttribute("value")).isEqualTo(half);
    one.one("#statement").clear();
  }

  @Test
  void aReasonHalfTypedComesBackWhereItStoodUntilItIsSent() {
    String half = "Told of another road, since";
    one.become("Analyst");
    one.go("/situations/corridor");
    one.one("#findings details.judge summary").click();
    one.one("#findings details.judge textarea").sendKeys(half);
    one.until("it is kept", () -> !one.one("#findings .kept").getText().isBlank());
    desk.restart();
    one.become("Analyst");
    one.go("/situations/corridor");
    one.until(
        "it is there again",
        () -> half.equals(one.one("#findings details.judge textarea").getAttribute("value")));
    assertThat(one.one("#findings details.judge").getAttribute("open")).isNotNull();
    assertThat(one.all("textarea").stream().filter(each -> half.equals(each.getAttribute("value"))))
        .as("in no other form")
        .hasSize(1);
    one.leave(one.one("#findings details.judge button"));
    assertThat(one.path()).as(one.text()).startsWith("/situations/corridor");
    assertThat(one.one("#findings details.judge textarea").getAttribute("value")).isEmpty();
    assertThat(one.one("body").getAttribute("data-begun")).isNull();
  }

  @Test
  void theMapIsEnlargedByKeysAsFarAsItGoesAndStillAnswers() {
    one.become("Analyst");
    one.go("/");
    one.tabTo("figure.pic-world");
    for (int i = 0; i < 20; i++) {
      one.press("+");
    }
    assertThat(one.one("figure.pic-world").getAttribute("data-enlarged")).isNotNull();
    one.press("0");
    one.until(
        "the whole world is seen again",
        () -> one.one("figure.pic-world").getAttribute("data-enlarged") == null);
    assertThat(one.complaints()).isEmpty();
  }

  @Test
  void aLongListIsNarrowedByWordsAndWhatIsTickedStays() {
    one.become("Analyst");
    one.go("/responses?situation=corridor");
    int all = incidentsToTick().size();
    assertThat(all).isGreaterThan(12);
    WebElement first = incidentsToTick().get(0);
    first.findElement(By.cssSelector("input")).click();
    one.one("#incidents-narrow").sendKeys("no such word");
    assertThat(incidentsToTick()).hasSize(1).contains(first);
    one.one("#incidents-narrow").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
    assertThat(incidentsToTick()).hasSize(all);
    first.findElement(By.cssSelector("input")).click();
  }

  @Test
  void aScreenLeftAloneLocksInEveryTabAndShowsNothing() {
    other.become("Reader");
    other.go("/sources");
    other.later(Visits.IDLE.minusMinutes(1));
    other.settle();
    assertThat(other.path()).isEqualTo("/sources");
    other.later(java.time.Duration.ofMinutes(2));
    other.until("it locks by itself", () -> other.path().startsWith("/locked"));
    assertThat(other.path()).isEqualTo("/locked?to=%2Fsources");
    assertThat(other.text()).doesNotContain("government-of-armenia");
    other.go("/");
    assertThat(other.path()).as("for the server too").startsWith("/locked");
    other.one("#password").sendKeys(DeskFixture.PASSWORD);
    other.leave(other.one("main form button.main"));
    assertThat(other.path()).isEqualTo("/");
  }

  @Test
  void whatIsTypedIntoAFormThatIsNotKeptWaitsBehindACurtain() {
    other.become("Administrator");
    other.go("/people");
    other.one("#name").sendKeys("Half a name");
    other.later(Visits.IDLE.plusMinutes(1));
    other.until("the curtain is drawn", () -> other.one("#curtain").isDisplayed());
    assertThat(other.one("main").isDisplayed()).isFalse();
    assertThat(other.one("header.top").isDisplayed()).isFalse();
    other.one("#curtain-password").sendKeys("not the password");
    other.one("#curtain button").click();
    other.until("it is wrong", () -> other.one("#curtain .problem").isDisplayed());
    assertThat(other.one("main").isDisplayed()).isFalse();
    other.one("#curtain-password").sendKeys(DeskFixture.PASSWORD);
    other.one("#curtain button").click();
    other.until("the page is seen again", () -> other.one("main").isDisplayed());
    assertThat(other.one("#name").getAttribute("value")).isEqualTo("Half a name");
    other.reload();
    assertThat(other.path()).isEqualTo("/people");
    // Wrong passwords are answered by 401, of which the browser complains.
    other.complaints();
  }

  @Test
  void theLanguageIsChangedOnAPageThatAnswersAFormToo() {
    other.become("Reader");
    other.go("/me");
    for (String field : List.of("present", "password", "again")) {
      other.one("#" + field).sendKeys("not the present password");
    }
    other.leave(other.one("form[action='/me/password'] > button"));
    assertThat(other.text()).contains("That is not your password");
    other.complaints();
    other.speak("fr");
    assertThat(other.path()).isEqualTo("/me");
    other.speak("en");
  }

  @Test
  void aPasswordIsMeasuredWhileItIsTypedAndShownWhileItsButtonIsDown() {
    other.become("Reader");
    other.go("/me");
    other.one("#password").sendKeys("passwordpassword");
    other.until("it is weak", () -> other.one("#strength").getText().startsWith("Very weak"));
    other.one("#password").sendKeys(" kestrel dusty onward");
    other.until("it is strong", () -> other.one("#strength").getText().equals("Strong."));
    WebElement show = other.one("button[data-show=password]");
    assertThat(show.getAttribute("aria-label")).isEqualTo("Show: New password");
    for (String pressed : List.of("true", "false")) {
      show.click();
      assertThat(show.getAttribute("aria-pressed")).isEqualTo(pressed);
      assertThat(other.one("#password").getAttribute("type"))
          .isEqualTo(pressed.equals("true") ? "text" : "password");
    }
    assertThat(other.complaints()).isEmpty();
    other.scripts(false);
    other.go("/me");
    assertThat(other.one("button[data-show=password]").isDisplayed()).isFalse();
    assertThat(other.one("#strength").getText()).isEmpty();
    other.scripts(true);
  }

  private static List<WebElement> incidentsToTick() {
    return one.one("#incidents-narrow")
        .findElement(By.xpath("ancestor::fieldset"))
        .findElements(By.cssSelector(".pick:not([hidden])"));
  }

  @Test
  void anArabicPageIsTheMirrorOfAnEnglishOne() {
    other.become("Reader");
    other.go("/situations/corridor");
    int brand = other.one(".brand").getRect().getX();
    int title = other.one("h1").getRect().getX();
    assertThat(brand).isLessThan(100);
    other.speak("ar");
    other.go("/situations/corridor");
    assertThat(other.one("html").getAttribute("dir")).isEqualTo("rtl");
    assertThat(other.fromRight(".brand")).isEqualTo(brand);
    assertThat(other.fromRight("h1")).isEqualTo(title);
    assertThat(other.one("#people").getRect().getX())
        .isLessThan(other.one("#level").getRect().getX());
    assertThat(other.overflow()).isZero();
    other.speak("en");
  }

  /** Names as other languages make them, and addresses that somebody pastes as one. */
  @Test
  void veryLongWordsPushNoPageAside() {
    String word = "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichen".repeat(3);
    Map<String, String> fields = new HashMap<>();
    for (String field :
        List.of("newSituation", "newPopulation", "newSource", "newPlace", "newIncident")) {
      fields.put(field, word);
    }
    fields.put("situation", "new");
    fields.put("newSourceKind", "press");
    fields.put("happened", "3 Dec 2025");
    fields.put("available", "2025-12-04");
    fields.put("what", "killing");
    fields.put("statement", word);
    try (DeskFixture own = DeskFixture.serve(folder.resolve("long"), "corridor");
        Browser browser = Browser.open(own, folder.resolve("third"), "Analyst")) {
      assertThat(own.visitor("Analyst").post("/intake/report", fields).status()).isEqualTo(303);
      String situation =
          own.desk().room().situations().stream()
              .map(Situation::id)
              .filter(id -> id.startsWith("donau"))
              .findFirst()
              .orElseThrow();
      for (int width : new int[] {Browser.WIDE, NARROW}) {
        browser.size(width, Browser.HIGH);
        for (String page :
            List.of("/", "/situations/" + situation, "/responses", "/sources", "/intake/report")) {
          browser.go(page);
          browser.settle();
          assertThat(browser.overflow())
              .as("%s at %s: %s", page, width, browser.stickingOut())
              .isZero();
        }
      }
    }
  }
}
