package org.tocsin.bench.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.tocsin.desk.server.Assets;

/**
 * How long the script of the world map takes in each frame while the map is moved: in headless
 * Chromium without a graphics processor, on the watch page of a made-up desk ({@link
 * LargeWorkspace}), at several zooms. First the picture moved by our own script, then, where the
 * build has MapLibre, its map.
 *
 * <p>Arguments: the workspace's folder, frames, heap of the server, seconds to wait at most until
 * all incidents are on the map. Needs Debian's chromium and chromium-driver.
 */
public final class MapBench {

  /** Turns of a wheel, each enlarging by e to the quarter. */
  private static final List<Integer> ZOOMS = List.of(0, 5, 10, 15);

  private MapBench() {}

  /** Runs and prints. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int frames = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    int patience = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 600;
    Path profile = Files.createTempDirectory("map-bench");
    try (Served served =
        Served.start(Path.of(arguments[0]), arguments.length > 2 ? arguments[2] : "6g")) {
      long waited = untilWhole(served, patience);
      try (Chromium browser = Chromium.open(profile.resolve("picture"), false)) {
        measure(out, browser, served.address(), frames, waited, "pan.js");
      }
      if (Assets.has("maplibre.js")) {
        try (Chromium browser = Chromium.open(profile.resolve("webgl"), true)) {
          measure(out, browser, served.address(), frames, waited, "pan-webgl.js");
        }
      } else {
        out.println("no MapLibre in this build: the map of WebGL is not measured");
      }
    }
  }

  /** Seconds until the watch page shows every situation. */
  private static long untilWhole(Served served, int patience)
      throws IOException, InterruptedException {
    Person person = new Person(served.address());
    person.logIn(LargeWorkspace.name(1), LargeWorkspace.PASSWORD);
    long start = System.nanoTime();
    while (LoadBench.text(person.click("/", false).bytes()).contains("data-by-itself")) {
      if (Duration.ofNanos(System.nanoTime() - start).toSeconds() > patience) {
        throw new IllegalStateException("the map is not whole after " + patience + " s");
      }
      Thread.sleep(1_000);
    }
    return Duration.ofNanos(System.nanoTime() - start).toSeconds();
  }

  private static void measure(
      PrintStream out, Chromium browser, String address, int frames, long waited, String how)
      throws IOException, InterruptedException {
    browser.go(address + "/login");
    browser.run(
        false,
        "document.getElementById('name').value = arguments[0];"
            + "document.getElementById('password').value = arguments[1];"
            + "document.querySelector('main form button.main').click();",
        LargeWorkspace.name(1),
        LargeWorkspace.PASSWORD);
    browser.go(address + "/");
    String shown =
        browser
            .run(false, "return document.querySelector('#watch-map figcaption').innerText")
            .asText();
    out.printf("%s%nall on the map after %d s%n", shown.replace('\n', ' '), waited);
    if (how.equals("pan-webgl.js")) {
      browser.run(true, script("drawn.js"));
    }
    out.printf(
        "by %s; first load %d bytes as sent%n",
        how, browser.run(false, script("weight.js")).asLong());
    String script = script(how);
    out.printf("%-14s %8s %8s %8s %10s%n", "enlarged", "frames", "median", "p95", "longest ms");
    for (int zoom : ZOOMS) {
      List<Double> took = new ArrayList<>();
      browser.run(true, script, frames, zoom).forEach(each -> took.add(each.asDouble()));
      Collections.sort(took);
      out.printf(
          "%-14s %8d %8.2f %8.2f %10.2f%n",
          String.format("%.1f times", Math.exp(zoom / 4.0)),
          took.size(),
          took.get(took.size() / 2),
          took.get(took.size() * 95 / 100),
          took.get(took.size() - 1));
    }
  }

  private static String script(String name) throws IOException {
    try (InputStream in = MapBench.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
