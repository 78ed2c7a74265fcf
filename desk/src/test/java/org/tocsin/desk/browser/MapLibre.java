package org.tocsin.desk.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.server.Assets;

/** A desk and a browser in which MapLibre draws its maps. */
record MapLibre(DeskFixture desk, Browser browser) implements AutoCloseable {

  /** Skips the tests, saying so, where this build has no MapLibre or the browser no WebGL. */
  static MapLibre open(Path folder, String... examples) {
    boolean bundled = Assets.has("maplibre.js");
    if (!bundled) {
      System.err.println(
          "NO MAPLIBRE IN THIS BUILD (npm brought none), SO MAPS BY WEBGL GO UNTESTED");
    }
    assumeTrue(bundled, "skipped: this build has no MapLibre");
    DeskFixture desk = DeskFixture.serve(folder.resolve("desk"), examples);
    Browser browser = Browser.openWithWebGl(desk, folder.resolve("profile"), DeskFixture.FOUNDER);
    MapLibre both = new MapLibre(desk, browser);
    boolean webGl =
        Boolean.TRUE.equals(
            browser.script(
                "return Boolean(document.createElement('canvas').getContext('webgl2'))"));
    if (!webGl) {
      System.err.println("THIS BROWSER HAS NO WEBGL, SO MAPS BY WEBGL GO UNTESTED");
      both.close();
    }
    assumeTrue(webGl, "skipped: no WebGL by the processor in this browser");
    return both;
  }

  /** As before each test. */
  void asBefore() {
    browser.size(Browser.WIDE, 1000);
    browser.media("screen");
    browser.dark(false);
  }

  /** Waits for the map of this page. */
  void drawn() {
    browser.until("the map is drawn", () -> !browser.all("figure[data-drawn]").isEmpty());
  }

  /** How the map is painted at this share of its width and height: red, green, blue. */
  List<Integer> colour(double x, double y) {
    List<Number> at =
        browser.script(
            "const b = document.querySelector('.pic-earth').getBoundingClientRect();"
                + " return [b.left + arguments[0] * b.width, b.top + arguments[1] * b.height]",
            x,
            y);
    return browser.colour(at.get(0).longValue(), at.get(1).longValue());
  }

  @Override
  public void close() {
    browser.close();
    desk.close();
  }
}
