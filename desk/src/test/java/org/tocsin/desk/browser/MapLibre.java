package org.tocsin.desk.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.server.Assets;

/** A browser in which MapLibre draws maps, and how they are painted there. */
final class MapLibre {

  private MapLibre() {}

  /** Skips the tests, saying so, where this build has no MapLibre or the browser no WebGL. */
  static Browser open(DeskFixture desk, Path profile) {
    boolean bundled = Assets.has("maplibre.js");
    if (!bundled) {
      System.err.println(
          "NO MAPLIBRE IN THIS BUILD (npm brought none), SO MAPS BY WEBGL GO UNTESTED");
    }
    assumeTrue(bundled, "skipped: this build has no MapLibre");
    Browser browser = Browser.openWithWebGl(desk, profile, DeskFixture.FOUNDER);
    boolean webGl =
        Boolean.TRUE.equals(
            browser.script(
                "return Boolean(document.createElement('canvas').getContext('webgl2'))"));
    if (!webGl) {
      System.err.println("THIS BROWSER HAS NO WEBGL, SO MAPS BY WEBGL GO UNTESTED");
      browser.close();
    }
    assumeTrue(webGl, "skipped: no WebGL by the processor in this browser");
    return browser;
  }

  /** Opens a page and waits until its map is drawn. */
  static void go(Browser browser, String path) {
    browser.go(path);
    drawn(browser);
  }

  static void drawn(Browser browser) {
    browser.until("the map is drawn", () -> !browser.all("figure[data-drawn]").isEmpty());
  }

  /** How the map is painted at this share of its width and height: red, green, blue. */
  static List<Integer> colour(Browser browser, double x, double y) {
    List<Number> at =
        browser.script(
            "const b = document.querySelector('.pic-earth').getBoundingClientRect();"
                + " return [b.left + arguments[0] * b.width, b.top + arguments[1] * b.height]",
            x,
            y);
    return browser.colour(at.get(0).longValue(), at.get(1).longValue());
  }
}
