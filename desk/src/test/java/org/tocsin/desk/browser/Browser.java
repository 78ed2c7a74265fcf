package org.tocsin.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.tocsin.desk.DeskFixture;

/** Chromium, with the person who sits at it. What it keeps lies in a folder of the test's. */
final class Browser implements AutoCloseable {

  static final int WIDE = 1280;
  static final int HIGH = 800;

  /** Both come with Debian's packages chromium and chromium-driver. */
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** For what the page does by itself after its window has changed. */
  private static final Duration FOLLOWS = Duration.ofSeconds(3);

  private static final int GLANCE_MS = 50;
  private static final int MOST_STEPS = 120;

  /** Selenium says there that it does not know this Chromium; held, or the setting is lost. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  /** Most pages draw nothing in three dimensions: without it a browser begins sooner. */
  private static final List<String> PLAIN = List.of("--disable-gpu", "--disable-3d-apis");

  /** WebGL by the processor alone, the same on every machine. */
  private static final List<String> WEBGL =
      List.of("--use-angle=swiftshader", "--enable-unsafe-swiftshader");

  private final String address;
  private final ChromeDriver driver;

  private Browser(String address, ChromeDriver driver) {
    this.address = address;
    this.driver = driver;
  }

  /**
   * Opens one at this address; skips the test, and says so, where the machine has none.
   *
   * @param profile a folder of its own
   */
  static Browser open(String address, Path profile) {
    return open(address, profile, PLAIN);
  }

  private static Browser open(String address, Path profile, List<String> drawing) {
    boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    if (!there) {
      System.err.println(
          "NO BROWSER, SO THE DESK'S PAGES GO UNTESTED: there is no " + CHROMIUM + " or " + DRIVER);
    }
    assumeTrue(there, "skipped: there is no " + CHROMIUM + " or no " + DRIVER);
    SELENIUM.setLevel(Level.SEVERE);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    return new Browser(address, new ChromeDriver(service, options(profile, drawing)));
  }

  private static ChromeOptions options(Path profile, List<String> drawing) {
    LoggingPreferences log = new LoggingPreferences();
    log.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.setCapability(ChromeOptions.LOGGING_PREFS, log);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en",
        "--force-device-scale-factor=1",
        "--window-size=" + WIDE + "," + HIGH,
        "--user-data-dir=" + profile);
    options.addArguments(drawing);
    return options;
  }

  /** Opens one in which this person has logged in through the page. */
  static Browser open(DeskFixture desk, Path profile, String name) {
    Browser browser = open(desk.address(), profile);
    browser.logIn(name);
    return browser;
  }

  /** The same, in a browser that has WebGL. */
  static Browser openWithWebGl(DeskFixture desk, Path profile, String name) {
    Browser browser = open(desk.address(), profile, WEBGL);
    browser.logIn(name);
    return browser;
  }

  void logIn(String name) {
    go("/login");
    type("name", name);
    type("password", DeskFixture.PASSWORD);
    one("main form button.main").click();
    until("somebody is logged in", () -> !all(".person").isEmpty());
  }

  /** Is nobody, as if just opened. */
  void forget() {
    go("/login");
    driver.manage().deleteAllCookies();
  }

  /** Logs in anew, whoever was here before. */
  void become(String name) {
    forget();
    logIn(name);
  }

  // Where it is

  void go(String path) {
    driver.get(address + path);
  }

  /** Leads anywhere, such as to a file. */
  void visit(java.net.URI anywhere) {
    driver.get(anywhere.toString());
  }

  /** Path and query of the page. */
  String path() {
    String here = driver.getCurrentUrl();
    return here == null ? "" : here.substring(address.length());
  }

  void reload() {
    driver.navigate().refresh();
  }

  /** Presses the button of a language. */
  void speak(String language) {
    one(".languages button[value=" + language + "]").click();
    until("language is " + language, () -> language.equals(one("html").getAttribute("lang")));
  }

  // What is on the page

  WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** The text of the page as it is seen. */
  String text() {
    return one("body").getText();
  }

  /** Replaces what a field of this name says. */
  void type(String field, String text) {
    WebElement element = one("main [name='" + field + "']");
    element.clear();
    element.sendKeys(text);
  }

  /** Chooses an option by its value. */
  void choose(String field, String value) {
    one("main form[method=post] select[name='" + field + "'] option[value='" + value + "']")
        .click();
  }

  /** Presses what leads to another page, and waits for it. */
  void leave(WebElement element) {
    leave(element::click);
  }

  /** Does what leads to another page, and waits for it. */
  void leave(Runnable act) {
    script("window.stillHere = true");
    act.run();
    until(
        "another page has come",
        () ->
            Boolean.TRUE.equals(
                script("return !window.stillHere && document.readyState === 'complete'")));
  }

  /** Keys, to whatever has the focus. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Goes on by the tabulator until this has the focus; at every step the focus can be seen. */
  void tabTo(String css) {
    for (int step = 0; step < MOST_STEPS; step++) {
      press(Keys.TAB);
      List<?> focus =
          script(
              "const e = document.activeElement; const s = getComputedStyle(e); return [e.matches("
                  + "arguments[0]), s.outlineStyle + ' ' + s.outlineWidth, e.outerHTML.slice(0, 120)];",
              css);
      assertThat(String.valueOf(focus.get(1)))
          .as("focus to be seen on %s", focus.get(2))
          .doesNotContain("none")
          .doesNotContain(" 0px");
      if (Boolean.TRUE.equals(focus.get(0))) {
        return;
      }
    }
    throw new AssertionError("the tabulator never comes to " + css + " at " + path());
  }

  @SuppressWarnings("unchecked")
  <T> T script(String code, Object... arguments) {
    return (T) driver.executeScript(code, arguments);
  }

  @SuppressWarnings("unchecked")
  <T> T asyncScript(String code, Object... arguments) {
    return (T) driver.executeAsyncScript(code, arguments);
  }

  /** Waits until this holds; fails by its name where it never does. */
  void until(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holdsNow(holds)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not " + what + ", at " + path() + ":\n" + text());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(GLANCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean holdsNow(BooleanSupplier holds) {
    try {
      return holds.getAsBoolean();
    } catch (org.openqa.selenium.NoSuchElementException
        | org.openqa.selenium.StaleElementReferenceException pageIsChanging) {
      return false;
    } catch (org.openqa.selenium.WebDriverException fault) {
      // The driver's words where the page changed between finding an element and asking about it.
      if (String.valueOf(fault.getMessage()).contains("does not belong to the document")) {
        return false;
      }
      throw fault;
    }
  }

  /** Waits for the parts that the page fetches after it is shown, and for charts. */
  void settle() {
    until(
        "no part is being fetched",
        () ->
            Boolean.TRUE.equals(
                script(
                    """
                    return document.readyState === 'complete'
                      && !document.querySelector('.htmx-request')
                      && !document.querySelector('.pic-chart[hidden]')
                      && [...document.querySelectorAll('[hx-trigger=load]')].every(
                        (part) => !part.querySelector(
                          ':scope > a[href="' + part.getAttribute('hx-get') + '"]'));
                    """)));
  }

  /** The mouse, to a place of the window. */
  void moveTo(long x, long y) {
    new Actions(driver).moveToLocation((int) x, (int) y).perform();
  }

  /** Draws with the mouse from one place of the window to another. */
  void drag(long fromX, long fromY, long toX, long toY) {
    new Actions(driver)
        .moveToLocation((int) fromX, (int) fromY)
        .clickAndHold()
        .moveToLocation((int) toX, (int) toY)
        .release()
        .perform();
  }

  /** Brings a file with the mouse over an element, and holds it there. */
  void drag(String css, Path file) {
    dragging("dragEnter", css, file);
    dragging("dragOver", css, file);
  }

  void drop(String css, Path file) {
    dragging("drop", css, file);
  }

  /** As the system tells the browser of it. */
  private void dragging(String type, String css, Path file) {
    List<Number> at =
        script(
            "const b = document.querySelector(arguments[0]).getBoundingClientRect();"
                + " return [b.left + b.width / 2, b.top + b.height / 2]",
            css);
    driver.executeCdpCommand(
        "Input.dispatchDragEvent",
        Map.of(
            "type",
            type,
            "x",
            at.get(0),
            "y",
            at.get(1),
            "data",
            Map.of(
                "items",
                List.of(),
                "files",
                List.of(file.toAbsolutePath().toString()),
                "dragOperationsMask",
                1)));
  }

  // How it looks

  /** As somebody has it who wants dark or light, and nothing that moves. */
  void dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** The window, in pixels of the page. */
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** {@code screen} or {@code print}. */
  void media(String media) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media));
  }

  /** Lets so much time pass for the page's script. */
  void later(java.time.Duration time) {
    driver.executeScript(
        "const now = Date.now.bind(Date); Date.now = () => now() + arguments[0] + 0",
        time.toMillis());
  }

  void scripts(boolean on) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /**
   * By how many pixels the page is wider than its window, to either side, once charts have followed
   * a window that became narrower.
   */
  long overflow() {
    long end = System.nanoTime() + FOLLOWS.toNanos();
    long over = overflowNow();
    while (over != 0 && System.nanoTime() < end) {
      pause();
      over = overflowNow();
    }
    return over;
  }

  private long overflowNow() {
    Number over =
        script("const e = document.scrollingElement; return e.scrollWidth - e.clientWidth;");
    return over.longValue();
  }

  /** How far an element ends from the right edge, in pixels, a bar for scrolling left out. */
  int fromRight(String css) {
    Number at =
        script(
            "return Math.round(document.documentElement.clientWidth"
                + " - document.querySelector(arguments[0]).getBoundingClientRect().right)",
            css);
    return at.intValue();
  }

  /** The elements that stick out of the window and out of no box that scrolls by itself. */
  List<String> stickingOut() {
    return script(
        """
        const wide = document.documentElement.clientWidth;
        const scrolls = (e) => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
          if (getComputedStyle(p).overflowX !== 'visible') return true; return false; };
        return [...document.body.querySelectorAll('*')].filter((e) => {
          const box = e.getBoundingClientRect();
          return box.width > 0 && (box.right > wide + 1 || box.left < -1) && !scrolls(e)
            && getComputedStyle(e).position !== 'absolute';
        }).slice(0, 8).map((e) => e.tagName + '.' + (e.getAttribute('class') || '') + ' '
          + Math.round(e.getBoundingClientRect().left) + '..' + Math.round(e.getBoundingClientRect().right));
        """);
  }

  /** Dates and moments that are shown turned round, such as 2022-12-03 as 03-12-2022. */
  List<String> turnedRound() {
    return script(
        """
        document.querySelectorAll('details').forEach((each) => { each.open = true; });
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        const at = (node, from) => { range.setStart(node, from); range.setEnd(node, from + 1); return range.getBoundingClientRect(); };
        const found = [];
        while (walk.nextNode()) {
          const node = walk.currentNode;
          for (const date of node.data.matchAll(/[0-9]{4}-[0-9]{2}(-[0-9]{2})?( [0-9]{2}:[0-9]{2} UTC)?/g)) {
            const first = at(node, date.index);
            const last = at(node, date.index + date[0].length - 1);
            if (first.width > 0 && Math.abs(first.top - last.top) < 3 && first.left > last.left) {
              found.push(date[0] + ' in ' + node.data.trim().slice(0, 80));
            }
          }
        }
        return found.slice(0, 8);
        """);
  }

  /** What the browser complained of since it was last asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** How a place of the window is painted: red, green, blue. */
  List<Integer> colour(long x, long y) {
    try {
      java.awt.image.BufferedImage window =
          javax.imageio.ImageIO.read(
              new java.io.ByteArrayInputStream(driver.getScreenshotAs(OutputType.BYTES)));
      int colour = window.getRGB((int) x, (int) y);
      return List.of(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture of the window, into this file. */
  void picture(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
