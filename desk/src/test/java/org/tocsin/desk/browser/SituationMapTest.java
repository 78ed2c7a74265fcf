package org.tocsin.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.tocsin.desk.DeskFixture;

/** A situation's map by MapLibre, where this build has it and the browser WebGL. */
class SituationMapTest {

  private static final String PAGE = "/situations/corridor?day=2022-12-20";
  private static final String CANVAS = ".pic-earth canvas";

  /** Both sides of 180 degrees, in the open sea. */
  private static final String ACROSS =
      """
      situation:
        id: across
        fictional: true
        name: {en: "Across 180 degrees (fictional)"}
        population: {en: "people of two atolls"}
        people:
          - {source: council, figure: "900", available: 2023-12-31}
        places:
          - {id: western, name: {en: "Western atoll"}, point: [-30.0, 179.6], supplies: [road]}
          - {id: eastern, name: {en: "Eastern atoll"}, point: [-30.2, -179.7]}
        lifelines:
          - {id: ferry, kind: road, name: {en: "ferry"}, joins: [western, eastern], available: "2023"}
      """;

  private static final String SOURCES =
      """
      sources:
        - {id: council, kind: local-authority, reliability: B, name: {en: "Council of the atolls (fictional)"}}
      """;

  @TempDir static Path folder;

  private static MapLibre both;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    Path across = Files.createDirectories(folder.resolve("across"));
    Files.writeString(across.resolve("situation.yaml"), ACROSS);
    Files.writeString(across.resolve("sources.yaml"), SOURCES);
    both = MapLibre.open(folder, "corridor", "aceh", across.toString());
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
    go(PAGE);
    browser.complaints();
  }

  private static void go(String path) {
    browser.go(path);
    browser.script("document.querySelector('figure.pic-map').scrollIntoView()");
    both.drawn();
  }

  private static boolean moved() {
    return browser.one("figure.pic-map").getAttribute("data-enlarged") != null;
  }

  /** Middles of marks of a kind, as shares of the map's width and height. */
  private static List<List<Number>> marks(String kind) {
    return browser.script(
        """
        const map = document.querySelector('.pic-earth').getBoundingClientRect();
        return [...document.querySelectorAll('.pic-pins .pic-pin-' + arguments[0])].map((pin) => {
          const box = pin.getBoundingClientRect();
          return [(box.left + box.width / 2 - map.left) / map.width, (box.top + box.height / 2 - map.top) / map.height];
        });
        """,
        kind);
  }

  private static List<String> names() {
    return browser.script(
        "return [...document.querySelectorAll('.pic-pins .pic-pin-name:not([hidden])')]"
            + ".map((each) => each.textContent)");
  }

  @Test
  void placesAndLifelinesStandOnTheMapAtEveryWidth() {
    for (int width : new int[] {360, 1280, 3840}) {
      browser.size(width, 1000);
      go(PAGE);
      assertThat(browser.one("figure.pic-map > .pic-wide").isDisplayed()).isFalse();
      assertThat(marks("place")).as("%d", width).hasSize(5);
      assertThat(marks("way")).as("%d", width).hasSize(2);
      for (List<Number> each : marks("place")) {
        assertThat(each.get(0).doubleValue()).as("%d", width).isBetween(0.05, 0.95);
        assertThat(each.get(1).doubleValue()).as("%d", width).isBetween(0.05, 0.95);
      }
      assertThat(names()).as("%d", width).contains("Goris", "Khankendi / Stepanakert");
      assertThat(browser.one(".pic-earth-scale").getText()).endsWith(" km");
      assertThat(browser.all(".pic-earth-where .pic-here")).hasSize(1);
      assertThat(moved()).isFalse();
      assertThat(browser.overflow()).isZero();
    }
    assertThat(browser.complaints()).isEmpty();
    assertThat(Axe.violations(browser)).isEmpty();
  }

  @Test
  void noNameLiesOnAnother() {
    List<List<Number>> boxes =
        browser.script(
            """
            return [...document.querySelectorAll('.pic-pins .pic-pin-name:not([hidden])')].map((each) => {
              const box = each.getBoundingClientRect();
              return [box.left, box.top, box.right, box.bottom];
            });
            """);
    assertThat(boxes).hasSizeGreaterThan(3);
    for (List<Number> one : boxes) {
      for (List<Number> other : boxes) {
        assertThat(one == other || apart(one, other, 0) || apart(one, other, 1)).isTrue();
      }
    }
  }

  private static boolean apart(List<Number> one, List<Number> other, int axis) {
    return one.get(axis).doubleValue() >= other.get(axis + 2).doubleValue() - 1
        || other.get(axis).doubleValue() >= one.get(axis + 2).doubleValue() - 1;
  }

  /** The end of the road at Goris, and the way to it, in the map's shares. */
  private static double[] between(double share) {
    List<List<Number>> places = marks("place");
    List<Number> west =
        places.stream()
            .min(java.util.Comparator.comparingDouble(each -> each.get(0).doubleValue()))
            .orElseThrow();
    List<Number> east =
        places.stream()
            .filter(each -> each != west)
            .min(java.util.Comparator.comparingDouble(each -> each.get(0).doubleValue()))
            .orElseThrow();
    double x = west.get(0).doubleValue();
    double y = west.get(1).doubleValue();
    return new double[] {
      x + share * (east.get(0).doubleValue() - x), y + share * (east.get(1).doubleValue() - y)
    };
  }

  @Test
  void aLifelineIsOpenedByItsMarkAndByItsLine() {
    browser.leave(browser.one("a.pic-pin-way"));
    assertThat(browser.path()).isEqualTo(PAGE + "#people");
    go(PAGE);
    double[] at = between(0.5);
    List<Long> pixel =
        browser.script(
            "const b = document.querySelector('.pic-earth').getBoundingClientRect();"
                + " return [Math.round(b.left + arguments[0] * b.width),"
                + " Math.round(b.top + arguments[1] * b.height)]",
            at[0],
            at[1]);
    browser.leave(() -> browser.drag(pixel.get(0), pixel.get(1), pixel.get(0), pixel.get(1)));
    assertThat(browser.path()).isEqualTo(PAGE + "#people");
  }

  @Test
  void aPlaceIsOpenedByTheKeyboard() {
    browser.tabTo("a.pic-pin-place");
    browser.leave(() -> browser.press(Keys.ENTER));
    assertThat(browser.path()).isEqualTo(PAGE + "#people");
  }

  @Test
  void keysMoveItAndBringTheFirstLookBack() {
    browser.tabTo(CANVAS);
    List<List<Number>> before = marks("place");
    browser.press("-", "-");
    browser.until("it is shrunk", SituationMapTest::moved);
    browser.press(Keys.ARROW_RIGHT);
    browser.press("0");
    browser.until("it is as before", () -> !moved() && near(marks("place"), before));
    assertThat(browser.complaints()).isEmpty();
  }

  private static boolean near(List<List<Number>> one, List<List<Number>> other) {
    for (int i = 0; i < one.size(); i++) {
      for (int axis = 0; axis < 2; axis++) {
        double away = one.get(i).get(axis).doubleValue() - other.get(i).get(axis).doubleValue();
        if (Math.abs(away) > 0.01) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void whatLiesAcrossADateLineIsInOnePiece() {
    go("/situations/across");
    List<List<Number>> places = marks("place");
    assertThat(places).hasSize(2);
    assertThat(places.get(0).get(0).doubleValue()).isBetween(0.05, 0.4);
    assertThat(places.get(1).get(0).doubleValue()).isBetween(0.6, 0.95);
    assertThat(marks("way").get(0).get(0).doubleValue()).isBetween(0.4, 0.6);
    // Beside the mark in the middle of the line.
    double x = 0.7 * places.get(0).get(0).doubleValue() + 0.3 * places.get(1).get(0).doubleValue();
    double y = 0.7 * places.get(0).get(1).doubleValue() + 0.3 * places.get(1).get(1).doubleValue();
    assertThat(both.colour(x, y)).isEqualTo(List.of(0x0a, 0x7d, 0x77));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void coloursFollowThePageAndEastStaysInTheEast() {
    List<List<Number>> places = marks("place");
    assertThat(both.colour(0.5, 0.1)).isEqualTo(List.of(0xd9, 0xd6, 0xc9));
    browser.dark(true);
    browser.until("land is dark", () -> both.colour(0.5, 0.1).equals(List.of(0x3a, 0x43, 0x4b)));
    assertThat(Axe.violationsOfColour(browser)).isEmpty();
    browser.dark(false);
    browser.speak("ar");
    go(PAGE);
    assertThat(near(marks("place"), places)).isTrue();
    assertThat(Axe.violationsOfWords(browser)).isEmpty();
    assertThat(browser.overflow()).isZero();
    browser.speak("en");
  }

  @Test
  void inPrintAndWhereThereIsNoPointThePictureStays() {
    browser.media("print");
    assertThat(browser.one(".pic-earth").isDisplayed()).isFalse();
    assertThat(browser.one("figure.pic-map > .pic-wide").isDisplayed()).isTrue();
    browser.media("screen");
    browser.go("/situations/aceh");
    browser.settle();
    assertThat(browser.all(".pic-earth")).isEmpty();
    assertThat(browser.one("figure.pic-map > .pic-wide").isDisplayed()).isTrue();
  }

  @Test
  void withoutWebGlThePictureStaysAndTheLibraryIsNotFetched(@TempDir Path other) {
    try (Browser plain = Browser.open(both.desk(), other, DeskFixture.FOUNDER)) {
      plain.go(PAGE);
      plain.settle();
      // Beside the graph there is room for the narrow one.
      assertThat(plain.one("figure.pic-map > .pic-narrow").isDisplayed()).isTrue();
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
