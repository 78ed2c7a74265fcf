package org.tocsin.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout these tests run in, and what the build left there. */
final class Checkout {
  static final String VERSION = property("tocsin.version");
  static final Path TOP = Path.of(property("tocsin.root"));
  static final Path ZIP = TOP.resolve("target/tocsin-" + VERSION + ".zip");
  static final Path BILL = TOP.resolve("dist/target/tocsin-" + VERSION + "-bom.json");

  private Checkout() {}

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
