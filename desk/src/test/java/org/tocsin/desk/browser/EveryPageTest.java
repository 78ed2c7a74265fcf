package org.tocsin.desk.browser;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.DeskFixture;

/**
 * What holds for every page: axe finds nothing against WCAG 2.2 AA in light or dark, nor in Arabic
 * against names and languages; in both nothing sticks out of a window 360 pixels wide, and the
 * browser has nothing to complain of. In Arabic no date is turned round.
 */
class EveryPageTest {

  private static final int NARROW = 360;

  @TempDir static Path folder;

  private static DeskFixture desk;
  private static Browser browser;

  @BeforeAll
  static void open() {
    desk = DeskFixture.serve(folder.resolve("desk"), "corridor");
    browser = Browser.open(desk.address(), folder.resolve("profile"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    desk.close();
  }

  @TestFactory
  Stream<DynamicTest> everyPageIsForEverybody() {
    List<DynamicTest> tests = new ArrayList<>();
    PagesOnFile pages = PagesOnFile.on(desk);
    for (String language : List.of("en", "ar")) {
      tests.add(dynamicTest("outside, " + language, () -> speak("/login", language)));
      for (String page : pages.outside()) {
        tests.add(dynamicTest(page + ", " + language, () -> holds(page, language)));
      }
    }
    tests.add(dynamicTest("log in", () -> browser.logIn(DeskFixture.FOUNDER)));
    for (String language : List.of("en", "ar")) {
      tests.add(dynamicTest("inside, " + language, () -> speak("/me", language)));
      for (String page : pages.seen()) {
        tests.add(dynamicTest(page + ", " + language, () -> holds(page, language)));
      }
    }
    return tests.stream();
  }

  private static void speak(String page, String language) {
    browser.go(page);
    browser.speak(language);
  }

  private static void holds(String page, String language) {
    browser.size(Browser.WIDE, Browser.HIGH);
    browser.dark(false);
    browser.go(page);
    browser.settle();
    SoftAssertions all = new SoftAssertions();
    all.assertThat(browser.one("html").getAttribute("lang")).isEqualTo(language);
    all.assertThat(browser.one("html").getAttribute("dir"))
        .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
    all.assertThat(browser.all("h1")).as("first headings").hasSize(1);
    all.assertThat(browser.complaints()).as("the browser's complaints").isEmpty();
    if (language.equals("en")) {
      all.assertThat(Axe.violations(browser)).as("axe, light").isEmpty();
      browser.dark(true);
      all.assertThat(Axe.violationsOfColour(browser)).as("axe, dark").isEmpty();
    } else {
      // The same elements in the same colours: names and languages are what can differ.
      all.assertThat(Axe.violationsOfWords(browser)).as("axe, words").isEmpty();
      all.assertThat(browser.turnedRound()).as("dates turned round").isEmpty();
    }
    browser.size(NARROW, Browser.HIGH);
    all.assertThat(browser.overflow()).as("overflow: %s", browser.stickingOut()).isZero();
    all.assertAll();
  }
}
