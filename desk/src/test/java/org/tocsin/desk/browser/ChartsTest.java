package org.tocsin.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.MadeUpGed;
import org.tocsin.desk.Visitor;

/** Counts through time are read and enlarged where there is a script; else they are pictures. */
class ChartsTest {

  private static final String SERIES = "/situations/corridor/series";
  private static final String PLOT = ".pic-chart-plot";

  /** What a page and all it needs may weigh, before anything is kept from an earlier one. */
  private static final long MOST_BYTES = 600_000;

  @TempDir static Path folder;

  private static DeskFixture desk;
  private static Browser browser;

  @BeforeAll
  static void open() {
    desk = DeskFixture.serve(folder.resolve("desk"), "corridor");
    browser = Browser.open(desk, folder.resolve("profile"), DeskFixture.FOUNDER);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    desk.close();
  }

  @BeforeEach
  void look() {
    browser.size(Browser.WIDE, Browser.HIGH);
    browser.media("screen");
    browser.go(SERIES);
    browser.settle();
  }

  private static String read() {
    return String.valueOf(browser.one(PLOT).getAttribute("aria-valuetext"));
  }

  private static boolean enlarged() {
    return browser.one("figure.pic-series").getAttribute("data-enlarged") != null;
  }

  /** Where on the first chart days begin and end, in pixels of the window. */
  private static long[] ends() {
    List<Number> ends =
        browser.script(
            "const b = document.querySelector('.pic-chart .u-over').getBoundingClientRect();"
                + " return [b.left, b.right, b.top + b.height / 2].map(Math.round)");
    return ends.stream().mapToLong(Number::longValue).toArray();
  }

  @Test
  void valuesAreReadAndEnlargedByKeysAlone() {
    browser.tabTo(PLOT);
    browser.press(Keys.HOME);
    String first = read();
    assertThat(first).contains("2022").contains("(1 so far)");
    browser.press(Keys.ARROW_RIGHT);
    assertThat(read()).contains("12 December 2022").contains("(2 so far)");
    assertThat(browser.one(".pic-chart-said").getText()).isEqualTo(read());
    browser.press(Keys.END);
    assertThat(read()).isNotEqualTo(first);
    assertThat(enlarged()).isFalse();
    browser.press("+");
    assertThat(enlarged()).isTrue();
    browser.press("0");
    assertThat(enlarged()).isFalse();
    browser.tabTo(".pic-chart-button");
    browser.press(Keys.ENTER);
    assertThat(enlarged()).isTrue();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theMouseReadsAndDrawsOverDaysToEnlargeThem() {
    long[] ends = ends();
    browser.moveTo(ends[0] + 2, ends[2]);
    assertThat(read()).contains("(1 so far)");
    browser.moveTo(ends[1] - 2, ends[2]);
    assertThat(read()).contains("(4 so far)");
    browser.drag(ends[0] + 20, ends[2], ends[0] + 120, ends[2]);
    assertThat(enlarged()).isTrue();
    browser.one(".pic-chart-button:last-child").click();
    assertThat(enlarged()).isFalse();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void anArabicChartRunsFromTheRightInWesternDigits() {
    browser.speak("ar");
    browser.go(SERIES);
    browser.settle();
    long[] ends = ends();
    browser.moveTo(ends[1] - 2, ends[2]);
    assertThat(read()).contains("(1 ").contains("2022").doesNotContainPattern("[a-zA-Z٠-٩]");
    browser.moveTo(ends[0] + 2, ends[2]);
    assertThat(read()).contains("(4 ");
    browser.one(PLOT).sendKeys(Keys.HOME, Keys.ARROW_LEFT);
    assertThat(read()).contains("(2 ");
    browser.speak("en");
  }

  @Test
  void inPrintAndWithoutScriptThePictureStays() {
    assertThat(browser.one(".pic-series .pic-chart").isDisplayed()).isTrue();
    assertThat(browser.one(".pic-series > .pic-narrow").isDisplayed()).isFalse();
    assertThat(browser.one(".pic-series > .pic-words").isDisplayed()).isTrue();
    browser.media("print");
    assertThat(browser.one(".pic-series .pic-chart").isDisplayed()).isFalse();
    assertThat(drawn()).isEqualTo(1);
    browser.media("screen");
    browser.scripts(false);
    browser.go(SERIES);
    assertThat(browser.one(".pic-series .pic-chart").isDisplayed()).isFalse();
    assertThat(drawn()).isEqualTo(1);
    browser.scripts(true);
  }

  /** How many of the first series' pictures, one for each width, are seen. */
  private static long drawn() {
    return browser
        .one("figure.pic-series")
        .findElements(org.openqa.selenium.By.cssSelector("svg.pic-svg[role]"))
        .stream()
        .filter(org.openqa.selenium.WebElement::isDisplayed)
        .count();
  }

  @Test
  void aPageWithChartsComesWithAllItNeedsInLittle() {
    for (String page : List.of("/", "/situations/corridor", SERIES)) {
      browser.go(page);
      browser.settle();
      Number bytes =
          browser.script(
              "return [...performance.getEntriesByType('navigation'),"
                  + " ...performance.getEntriesByType('resource')]"
                  + ".reduce((sum, each) => sum + each.decodedBodySize, 0)");
      assertThat(bytes.longValue()).as(page).isLessThan(MOST_BYTES);
    }
  }

  @Test
  void alarmsAreReadMonthByMonthAgainstTheBudget() throws InterruptedException {
    Visitor analyst = desk.visitor("Analyst");
    analyst.bring(
        "/intake", Map.of(), "files", "ged261.csv", events().getBytes(StandardCharsets.UTF_8));
    assertThat(analyst.lastJob().body()).contains("\"state\":\"done\"");
    analyst.post("/signals/survey", Map.of());
    assertThat(analyst.lastJob().body()).contains("\"state\":\"done\"");
    browser.go("/");
    browser.settle();
    browser.one(".pic-alarms " + PLOT).sendKeys(Keys.HOME);
    List<String> said = new ArrayList<>();
    for (int month = 0; month < 6; month++) {
      said.add(String.valueOf(browser.one(".pic-alarms " + PLOT).getAttribute("aria-valuetext")));
      browser.press(Keys.ARROW_RIGHT);
    }
    assertThat(said).doesNotHaveDuplicates().anyMatch(each -> each.contains("one alarm"));
    assertThat(browser.one(".pic-alarms .pic-chart-keys").getText()).contains("budget 13");
    browser.go("/signals");
    browser.settle();
    browser.one(".pic-course " + PLOT).sendKeys(Keys.END);
    assertThat(browser.one(".pic-course " + PLOT).getAttribute("aria-valuetext"))
        .contains("1 October 2026")
        .contains("11")
        .contains("expected");
    assertThat(browser.complaints()).isEmpty();
    browser.size(360, Browser.HIGH);
    assertThat(browser.overflow()).as("%s", browser.stickingOut()).isZero();
    assertThat(Axe.violations(browser)).isEmpty();
  }

  /** An event every other month for years, and ten in the last one but one. */
  private static String events() {
    LocalDate rise = LocalDate.of(2026, 10, 1);
    List<String> records = new ArrayList<>();
    for (LocalDate month = rise.minusYears(8); month.isBefore(rise); month = month.plusMonths(2)) {
      records.add(MadeUpGed.record(records.size() + 1, month.plusDays(4).toString(), "1"));
    }
    for (int day = 0; day < 11; day++) {
      records.add(MadeUpGed.record(records.size() + 1, rise.plusDays(3L * day).toString(), "3"));
    }
    return MadeUpGed.file(records);
  }
}
