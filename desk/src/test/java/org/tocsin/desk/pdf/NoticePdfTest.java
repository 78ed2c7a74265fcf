package org.tocsin.desk.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tocsin.core.problem.Problems;
import org.tocsin.notice.*;

class NoticePdfTest {
  @Test
  void dump() throws Exception {
    Problems problems = new Problems();
    new PdfEnclosures().files(SampleEdition.edition(), problems).forEach((path, bytes) -> {
      try {
      Path to = Path.of("/tmp/pdfs", path.replace('/', '_'));
      Files.createDirectories(to.getParent());
      Files.write(to, bytes); } catch (Exception e) { throw new RuntimeException(e); }
    });
    assertThat(problems.toString()).isEmpty();
  }
}
