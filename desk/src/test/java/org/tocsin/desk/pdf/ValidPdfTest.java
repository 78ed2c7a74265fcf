package org.tocsin.desk.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.problem.Problems;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** By veraPDF, which the PDF Association has made to tell which files keep PDF/A and PDF/UA. */
class ValidPdfTest {

  private static final Notice NOTICE = SampleEdition.notice("corridor-001");

  @BeforeAll
  static void begin() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @CsvSource({
    "en, PDFUA_1",
    "fr, PDFUA_1",
    "ar, PDFUA_1",
    "en, PDFA_2_A",
    "fr, PDFA_2_A",
    "ar, PDFA_2_A"
  })
  void aNoticeKeepsWhatItDeclares(String language, PDFAFlavour flavour) throws Exception {
    assertThat(failures(pdf(language), flavour)).isEmpty();
  }

  @Test
  void aFileWithoutItsTagsIsFoundOut() throws Exception {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf("en"))) {
      document.getDocumentCatalog().setStructureTreeRoot(null);
      document.save(bare);
    }
    assertThat(failures(bare.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
  }

  private static byte[] pdf(String language) {
    Problems problems = new Problems();
    Optional<byte[]> made =
        new NoticePdf(Typefaces.ofMachine(), new RecentPdfs(0))
            .write(
                SampleEdition.edition(),
                NOTICE,
                NOTICE.version(Language.of(language)).orElseThrow(),
                problems);
    assumeTrue(made.isPresent(), () -> "skipped, fonts are missing: " + problems);
    return made.orElseThrow();
  }

  /** Each rule that is broken, with what veraPDF says of it. */
  private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(broken -> broken.getRuleId().getClause() + ": " + broken.getMessage())
          .distinct()
          .toList();
    }
  }
}
