package org.tocsin.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of recorded output under {@code src/test/resources/golden}, rewritten only with {@code
 * -Dtocsin.golden=rewrite}.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  /** Holds the text, without a line feed at its end, against the file; or rewrites the file. */
  public static void check(String name, String text) {
    Path file = FOLDER.resolve(name);
    try {
      if ("rewrite".equals(System.getProperty("tocsin.golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
      }
      assertThat(file).as("recorded output; -Dtocsin.golden=rewrite records it").exists();
      assertThat(text + "\n").as(name).isEqualTo(read(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
