package org.tocsin.dist;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout these tests run in, and what the build left there. */
final class Checkout {
  static final String VERSION = property("tocsin.version");

  /** The version that the pom wants, whether or not this build has it. */
  static final String MAPLIBRE = property("tocsin.maplibre");

  static final Path TOP = Path.of(property("tocsin.root"));
  static final Path ZIP = TOP.resolve("target/tocsin-" + VERSION + ".zip");
  static final Path BILL = TOP.resolve("dist/target/bill/bom.json");

  private Checkout() {}

  /** The plugin that writes the bill of materials does nothing when Maven is offline. */
  static void assumeBill() {
    assumeTrue(
        Files.exists(BILL) || !property("tocsin.offline").equals("is-true"),
        "built offline, so there is no bill of materials");
  }

  static String text(String path) throws IOException {
    return Files.readString(TOP.resolve(path));
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("run by Maven, which sets " + name);
    }
    return value;
  }
}
