package org.tocsin.desk.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Notice;
import org.tocsin.notice.json.NoticeReader;

/** The notices that the golden files of every format show. */
final class SampleEdition {

  private SampleEdition() {}

  static Edition edition() {
    return new Edition(
        List.of(notice("corridor-001"), notice("corridor-001-r2"), notice("corridor-002")));
  }

  static Notice notice(String id) {
    Path file =
        Path.of(System.getProperty("tocsin.root"))
            .resolve("notice/src/test/resources/golden/alerts/" + id + "/notice.json");
    try {
      return NoticeReader.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
