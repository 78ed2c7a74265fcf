package org.tocsin.desk.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.tocsin.cli.workspace.Enclosures;
import org.tocsin.core.problem.Problems;
import org.tocsin.notice.Edition;
import org.tocsin.notice.site.Site;

class SiteWithPdfTest {

  private static final Edition ONE = new Edition(List.of(SampleEdition.notice("corridor-002")));

  private static String page(SortedMap<String, byte[]> files, String name) {
    byte[] page = files.get("alerts/corridor-002/" + name);
    assertThat(page).as(name).isNotNull();
    return new String(page, StandardCharsets.UTF_8);
  }

  @Test
  void publishingFindsThisModule() {
    Problems problems = new Problems();
    SortedMap<String, byte[]> files = Enclosures.all(ONE, problems);
    assertThat(files.size() + problems.all().size()).isGreaterThanOrEqualTo(3);
    assertThat(files.keySet()).allMatch(path -> path.endsWith(".pdf"));
  }

  @Test
  void aPageLeadsToItsPdfOnlyWhereThereIsOne() {
    String french = "alerts/corridor-002/alert.fr.pdf";
    SortedMap<String, byte[]> beside = Site.files(ONE.beside(List.of(french)));
    assertThat(page(beside, "index.fr.html")).contains("href=\"../../" + french + "\"");
    assertThat(page(beside, "index.html")).doesNotContain(".pdf");
    SortedMap<String, byte[]> alone = Site.files(ONE);
    assertThat(page(alone, "index.fr.html")).doesNotContain(".pdf");
    assertThat(beside.keySet()).isEqualTo(alone.keySet());
  }
}
