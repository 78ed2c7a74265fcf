package org.tocsin.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.tocsin.desk.DeskFixture;

/** The map that MapLibre draws where this build has it and the browser WebGL. */
class WorldMapTest {

  private static final String DAY = "/?day=2022-12-20";
  private static final String CANVAS = ".pic-earth canvas";

  /** What the first page and all it needs may weigh as it is sent. */
  private static final long MOST_BYTES = 600_000;

  @TempDir static Path folder;

  private static MapLibre both;
  private static Browser browser;

  @BeforeAll
  static void open() {
    both = MapLibre.open(folder, "corridor", "aceh", "kenya");
    browser = both.browser();
  }

  @AfterAll
  static void close() {
    if (both != null) {
      both.close();
    }
  }

  @BeforeEach
  void look() {
    both.asBefore();
    go(DAY);
    browser.complaints();
  }

  private static void go(String path) {
    browser.go(path);
    both.drawn();
  }

  private static boolean enlarged() {
    return browser.one("figure.pic-world").getAttribute("data-enlarged") != null;
  }

  /** Where the situation's mark is in the window. */
  private static List<Long> mark() {
    return browser.script(
        "const b = document.querySelector('a.pic-pin-situation').getBoundingClientRect();"
            + " return [Math.round(b.left + b.width / 2), Math.round(b.top + b.height / 2)]");
  }

  private static List<Integer> colour(double x, double y) {
    return both.colour(x, y);
  }

  @Test
  void theMapStandsInThePicturesPlaceAndNothingIsComplainedOf() {
    go(DAY);
    assertThat(browser.one(CANVAS).isDisplayed()).isTrue();
    assertThat(browser.one("figure.pic-world > .pic-wide").isDisplayed()).isFalse();
    assertThat(browser.one("figure.pic-world > .pic-rest").isDisplayed()).isTrue();
    assertThat(browser.one("figure.pic-world > .pic-words").isDisplayed()).isTrue();
    assertThat(browser.one("figure.pic-world .pic-rest").getText()).contains("Natural Earth");
    assertThat(browser.complaints()).isEmpty();
    assertThat(Axe.violations(browser)).isEmpty();
  }

  @Test
  void theFirstPageAndItsMapAreNoHeavierThanTheyMayBe() {
    List<Number> sizes =
        browser.script(
            """
            const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
            return [all.reduce((sum, each) => sum + each.encodedBodySize, 0),
              all.filter((each) => /maplibre/.test(each.name)).length];
            """);
    assertThat(sizes.get(1).intValue()).as("library and worker are counted").isEqualTo(2);
    // Tiles are fetched by the worker and not counted there: those of a first look take 25 KB.
    assertThat(sizes.get(0).longValue()).isLessThan(MOST_BYTES - 25_000);
  }

  @Test
  void theWholeWorldIsThereAtTheFirstLookAtEveryWidth() {
    for (int width : new int[] {360, 1280, 3840}) {
      browser.size(width, 1000);
      go(DAY);
      assertThat(enlarged()).as("%d", width).isFalse();
      List<Number> ends =
          browser.script(
              """
              const map = document.querySelector('.pic-earth').getBoundingClientRect();
              const pin = document.querySelector('a.pic-pin-situation').getBoundingClientRect();
              return [map.width, (pin.left + pin.width / 2 - map.left) / map.width,
                (pin.top + pin.height / 2 - map.top) / map.height];
              """);
      // The corridor, at 46.7 degrees east and 39.7 north, where it lies on a whole world.
      assertThat(ends.get(1).doubleValue()).as("%d", width).isBetween(0.60, 0.66);
      assertThat(ends.get(2).doubleValue()).as("%d", width).isBetween(0.45, 0.56);
      assertThat(browser.overflow()).isZero();
    }
  }

  @Test
  void keysMoveEnlargeAndBringTheWholeBack() {
    browser.tabTo(CANVAS);
    List<Long> before = mark();
    browser.press("+");
    browser.until("it is enlarged", WorldMapTest::enlarged);
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_UP);
    browser.until("the mark has moved to the left", () -> mark().get(0) < before.get(0));
    browser.press("-", "-", "-", "-");
    browser.until("it is as wide as the world", () -> Math.abs(mark().get(0) - before.get(0)) <= 1);
    browser.press("0");
    browser.until("it is whole again", () -> !enlarged() && mark().equals(before));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theWheelScrollsThePageUntilTheMapIsChosen() {
    String wheel =
        """
        document.querySelector('.pic-earth canvas').dispatchEvent(new WheelEvent('wheel',
          {bubbles: true, cancelable: true, deltaY: -400, ctrlKey: arguments[0], clientX: 300, clientY: 500}))
        """;
    browser.script("document.activeElement.blur()");
    browser.script(wheel, false);
    browser.later(java.time.Duration.ofSeconds(1));
    assertThat(enlarged()).isFalse();
    browser.script("document.querySelector('.pic-earth canvas').focus({preventScroll: true})");
    browser.script(wheel, false);
    browser.until("it is enlarged", WorldMapTest::enlarged);
  }

  @Test
  void aSituationIsALinkByMouseAndKeyboard() {
    browser.leave(browser.one("a.pic-pin-situation"));
    assertThat(browser.path()).startsWith("/situations/corridor").contains("day=2022-12-20");
    go(DAY);
    browser.tabTo("a.pic-pin-situation");
    browser.leave(() -> browser.press(Keys.ENTER));
    assertThat(browser.path()).startsWith("/situations/corridor");
  }

  /** Moves the mark of the situation aside from the incidents it stands on. */
  private static List<Long> incidents() {
    List<Long> at = mark();
    browser.script("document.querySelectorAll('.pic-pin, .pic-stalk').forEach((e) => e.remove())");
    return at;
  }

  @Test
  void severalIncidentsInOneMarkAreEnlargedAndASingleOneIsOpened() {
    List<Long> at = incidents();
    browser.drag(at.get(0), at.get(1), at.get(0), at.get(1));
    browser.until("it is enlarged", WorldMapTest::enlarged);
    assertThat(browser.path()).isEqualTo(DAY);
    go("/?day=2022-12-04");
    List<Long> single = incidents();
    browser.leave(() -> browser.drag(single.get(0), single.get(1), single.get(0), single.get(1)));
    assertThat(browser.path()).startsWith("/incidents/").endsWith("day=2022-12-04");
  }

  @Test
  void itStaysWhereItIsWhenAnotherDayIsChosenAndBeginsAnewElsewhere() {
    browser.one(".pic-earth-tools button").click();
    browser.until("it is enlarged", WorldMapTest::enlarged);
    browser.one(".pic-earth-tools button").click();
    browser.until(
        "it stands still",
        () -> {
          List<Long> before = mark();
          browser.later(java.time.Duration.ofMillis(200));
          return mark().equals(before);
        });
    List<Long> before = mark();
    browser.leave(
        () ->
            browser.script(
                "const form = document.querySelector('[data-slider]');"
                    + " form.elements.day.value = '2022-12-18'; form.requestSubmit();"));
    both.drawn();
    assertThat(browser.path()).contains("2022-12-18");
    assertThat(enlarged()).isTrue();
    assertThat(mark().get(0)).isBetween(before.get(0) - 2, before.get(0) + 2);
    go(DAY);
    assertThat(enlarged()).isFalse();
  }

  @Test
  void whileSituationsAreWorkedOutTheMapStaysAndGetsWhatCame() {
    browser.one(".pic-earth-tools button").click();
    browser.until("it is enlarged", WorldMapTest::enlarged);
    Boolean swapped =
        browser.script(
            """
            const section = document.getElementById('watch-map');
            const newer = section.cloneNode(true);
            newer.querySelector('figcaption').textContent = 'One situation less';
            newer.querySelector('.pic-marks').firstElementChild.remove();
            const fragment = document.createDocumentFragment();
            fragment.append(newer);
            const detail = { target: section, fragment, shouldSwap: true };
            section.dispatchEvent(new CustomEvent('htmx:oobBeforeSwap', { bubbles: true, detail }));
            return detail.shouldSwap;
            """);
    assertThat(swapped).isFalse();
    assertThat(browser.one("figure.pic-world figcaption").getText()).contains("less");
    assertThat(browser.all(".pic-pins .pic-pin-situation")).isEmpty();
    assertThat(browser.all(".pic-pins .pic-pin-way")).isNotEmpty();
    assertThat(enlarged()).isTrue();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void colourAndDirectionFollowThePage() {
    // In the middle of Africa, and of the southern Atlantic.
    List<Integer> land = colour(0.56, 0.68);
    List<Integer> sea = colour(0.43, 0.75);
    assertThat(land).isEqualTo(List.of(0xd9, 0xd6, 0xc9));
    assertThat(sea).isEqualTo(List.of(0xea, 0xf1, 0xf6));
    browser.dark(true);
    browser.until("land is dark", () -> colour(0.56, 0.68).equals(List.of(0x3a, 0x43, 0x4b)));
    assertThat(Axe.violationsOfColour(browser)).isEmpty();
    browser.dark(false);
    browser.speak("ar");
    go(DAY);
    assertThat(colour(0.56, 0.68)).as("east stays in the east").isEqualTo(land);
    assertThat(Axe.violationsOfWords(browser)).isEmpty();
    assertThat(browser.overflow()).isZero();
    assertThat(browser.complaints()).isEmpty();
    browser.speak("en");
  }

  @Test
  void inPrintThePictureStays() {
    browser.media("print");
    assertThat(browser.one(".pic-earth").isDisplayed()).isFalse();
    assertThat(browser.one("figure.pic-world > .pic-wide").isDisplayed()).isTrue();
  }

  @Test
  void withoutWebGlThePictureStaysAndTheLibraryIsNotFetched(@TempDir Path other) {
    try (Browser plain = Browser.open(both.desk(), other, DeskFixture.FOUNDER)) {
      plain.go(DAY);
      plain.settle();
      plain.until("the picture can be moved", () -> !plain.all(".pic-world.pic-moving").isEmpty());
      assertThat(plain.one("figure.pic-world > .pic-wide").isDisplayed()).isTrue();
      assertThat(plain.one(".pic-earth").isDisplayed()).isFalse();
      assertThat(
              plain.<Long>script(
                  "return performance.getEntriesByType('resource')"
                      + ".filter((each) => /maplibre/.test(each.name)).length"))
          .isZero();
      assertThat(plain.complaints()).isEmpty();
    }
  }
}
