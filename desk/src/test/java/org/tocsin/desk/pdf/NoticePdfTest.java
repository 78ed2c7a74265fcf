package org.tocsin.desk.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Wording;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Version;

class NoticePdfTest {

  private static final Edition EDITION = SampleEdition.edition();
  private static final Notice NOTICE = SampleEdition.notice("corridor-001");
  private static final Typefaces TYPEFACES = Typefaces.ofMachine();

  /** Each is made once for all tests. */
  private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

  private static byte[] pdf(String language) {
    return MADE.computeIfAbsent(
        language,
        wanted -> {
          Problems problems = new Problems();
          Optional<byte[]> made = write(wanted, problems);
          assumeTrue(made.isPresent(), () -> "skipped, fonts are missing: " + problems);
          return made.orElseThrow();
        });
  }

  private static Optional<byte[]> write(String language, Problems problems) {
    return new NoticePdf(TYPEFACES, new RecentPdfs(0))
        .write(EDITION, NOTICE, version(language), problems);
  }

  private static Version version(String language) {
    return NOTICE.version(Language.of(language)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void itsTextIsThatOfTheNotice(String language) throws IOException {
    String text;
    try (PDDocument document = Loader.loadPDF(pdf(language))) {
      text = letters(new PDFTextStripper().getText(document));
    }
    List<String> wanted = new ArrayList<>();
    Version version = version(language);
    wanted.add(version.headline());
    version
        .sections()
        .forEach(
            section -> {
              wanted.add(section.heading());
              section.sentences().forEach(sentence -> wanted.add(sentence.text()));
            });
    wanted.addAll(version.remarks());
    assertThat(wanted).allSatisfy(said -> assertThat(text).contains(asRead(said, language)));
  }

  /** The stripper puts the parts of a line with digits from left to right in Arabic too. */
  private static List<String> asRead(String said, String language) {
    List<String> pieces = language.equals("ar") ? List.of(said.split(" ")) : List.of(said);
    return pieces.stream().map(NoticePdfTest::letters).toList();
  }

  /**
   * Letters and digits in the order of reading: where lines break, and where brackets and stops
   * stand on a line of two directions, is the stripper's guess.
   */
  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void itSaysItsLanguageTitleAndDayAndThatItKeepsPdfUaAndPdfA(String language) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(language))) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
      assertThat(document.getDocumentInformation().getTitle())
          .startsWith(version(language).headline());
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(NOTICE.sent());
      String xmp =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(xmp)
          .contains("<pdfuaid:part>1</pdfuaid:part>")
          .contains("<pdfaid:part>2</pdfaid:part>")
          .contains("<pdfaid:conformance>A</pdfaid:conformance>")
          .contains("<rdf:li>" + language + "</rdf:li>");
      assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  @Test
  void itIsTaggedInTheOrderOfTheHeadings() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf("en"))) {
      Set<String> types = new LinkedHashSet<>();
      types(document.getDocumentCatalog().getStructureTreeRoot(), types);
      assertThat(types).contains("Document", "H1", "H2", "P", "L", "LI", "Table", "TH", "TD");
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .first()
          .extracting(item -> item.getTitle())
          .isEqualTo(version("en").headline());
    }
  }

  private static void types(PDStructureNode node, Set<String> types) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        types.add(element.getStructureType());
        types(element, types);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void everyFontIsEmbeddedAndEveryLinkIsToldAloud(String language) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(language))) {
      List<String> told = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
        for (PDAnnotation annotation : page.getAnnotations()) {
          assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
          told.add(annotation.getContents());
        }
      }
      assertThat(told)
          .doesNotContainNull()
          .contains("https://www.lemkininstitute.com/alerts?y=2022&m=12");
      // As cited: E1 and E2 for the first sentence, E2 for the second.
      assertThat(told.get(0)).endsWith("E1");
      assertThat(told).filteredOn(label -> label.endsWith("E2")).isNotEmpty();
    }
  }

  @Test
  void theSameNoticeGivesTheSameBytes() {
    byte[] first = pdf("ar");
    assertThat(write("ar", new Problems()).orElseThrow()).isEqualTo(first);
  }

  @Test
  void aScriptWithoutAFontIsNamedWithWhatBringsIt(@TempDir Path folder) throws IOException {
    pdf("ar");
    Files.copy(
        Path.of("/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf"),
        folder.resolve("NotoSerif-Regular.ttf"));
    NoticePdf latinAlone = new NoticePdf(Typefaces.in(List.of(folder)));
    Problems problems = new Problems();
    assertThat(latinAlone.write(EDITION, NOTICE, version("ar"), problems)).isEmpty();
    assertThat(problems.all()).extracting(Problem::isError).containsOnly(false);
    assertThat(Wording.line(problems.all().get(0)))
        .contains("alerts/corridor-001/alert.ar.pdf", "Arabic", "apt install fonts-noto-core");
  }

  @Test
  void whatIsNotThereIsNotLaidBesideThePage(@TempDir Path empty) {
    Problems problems = new Problems();
    assertThat(new PdfEnclosures(Typefaces.in(List.of(empty))).files(EDITION, problems)).isEmpty();
    assertThat(problems.all()).isNotEmpty();
  }
}
