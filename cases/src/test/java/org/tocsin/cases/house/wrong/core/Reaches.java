package org.tocsin.cases.house.wrong.core;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.tocsin.vault.Vault;

/** A core that does everything it must never do. */
class Reaches {
  InputStream network() throws IOException {
    return new URL("https://example.org").openStream();
  }

  byte[] file() throws IOException {
    return Files.readAllBytes(Path.of("x"));
  }

  LocalDate clock() {
    return LocalDate.now();
  }

  int chance() {
    return new Random().nextInt();
  }

  String locale() {
    return "I".toLowerCase();
  }

  long threads() {
    return List.of(1).parallelStream().count();
  }

  void vault(Vault vault) {
    vault.close();
  }
}
