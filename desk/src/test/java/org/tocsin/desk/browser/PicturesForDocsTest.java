package org.tocsin.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Visitor;

/** Takes the pictures of {@code docs/desk.md} anew, into the folder {@code tocsin.screenshots}. */
@EnabledIfSystemProperty(named = "tocsin.screenshots", matches = ".+")
class PicturesForDocsTest {

  private static final int NARROW = 360;
  private static final int MIDDLING = 1000;
  private static final int MOST_BYTES = 250_000;
  private static final String DAY = "?day=2022-12-20";

  private final Path pictures = Path.of(System.getProperty("tocsin.screenshots", "."));

  @Test
  void picturesForDocs(@TempDir Path folder) throws IOException {
    try (MapLibre both = MapLibre.open(folder, "corridor", "aceh", "kenya")) {
      Browser browser = both.browser();
      Visitor analyst = both.desk().visitor("Analyst");
      String alert =
          analyst
              .post("/alerts", Map.of("situation", "corridor", "day", "2022-12-20"))
              .header("Location");
      browser.size(Browser.WIDE, Browser.HIGH);
      browser.dark(false);
      take(both, "/" + DAY, "watch");
      take(both, "/situations/corridor" + DAY, "situation");
      browser.script("document.getElementById('timeline-part').scrollIntoView()");
      keep(browser, "timeline");
      take(both, "/incidents/i-2022-12-12-closing" + DAY, "incident");
      browser.go("/intake/report?situation=corridor");
      browser.type("happened", "morning of 12 Dec 2022");
      browser.type("figures", "persons-cut-off=100-150k");
      browser.until(
          "the time is read back",
          () -> browser.one("#reading-happened").getText().contains("2022"));
      browser.script("document.getElementById('happened').scrollIntoView({block: 'center'})");
      keep(browser, "intake");
      take(both, alert + "?sentence=1", "alert");
      take(both, "/search?q=road", "search");
      browser.dark(true);
      take(both, "/situations/corridor" + DAY, "dark");
      browser.dark(false);
      browser.size(NARROW, Browser.HIGH);
      take(both, "/" + DAY, "narrow");
      browser.size(MIDDLING, Browser.HIGH);
      browser.go("/");
      browser.speak("ar");
      take(both, "/situations/corridor" + DAY, "arabic");
    }
  }

  private void take(MapLibre both, String path, String name) throws IOException {
    Browser browser = both.browser();
    browser.go(path);
    browser.settle();
    if (!browser.all("figure > .pic-earth").isEmpty()) {
      both.drawn();
    }
    keep(browser, name);
  }

  private void keep(Browser browser, String name) throws IOException {
    Path file = pictures.resolve(name + ".png");
    browser.picture(file);
    assertThat(Files.size(file)).as(name).isLessThan(MOST_BYTES);
  }
}
