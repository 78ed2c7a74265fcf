package org.tocsin.desk.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.Version;
import org.w3c.dom.Document;

/**
 * A notice in one language as PDF: tagged, PDF/UA-1 and PDF/A-2a, all fonts embedded. The same
 * notice, fonts and version of Tocsin give the same bytes.
 */
public final class NoticePdf {

  private final Typefaces typefaces;
  private final RecentPdfs recent;

  public NoticePdf(Typefaces typefaces) {
    this(typefaces, RecentPdfs.ALL);
  }

  NoticePdf(Typefaces typefaces, RecentPdfs recent) {
    this.typefaces = typefaces;
    this.recent = recent;
  }

  /**
   * The file; empty where this machine cannot set one of its scripts.
   *
   * @param problems what is missing, as warnings
   */
  public Optional<byte[]> write(
      Edition edition, Notice notice, Version version, Problems problems) {
    Language language = version.language();
    String style = PrintedPage.style();
    Document page = PrintedPage.of(edition, notice, version, style);
    return typefaces
        .of(
            page.getDocumentElement().getTextContent(),
            Where.file(SitePaths.pdf(notice.id(), language)),
            problems)
        .map(
            faces -> {
              AboutTheFile about =
                  new AboutTheFile(
                      notice.id().text() + " " + language.tag(),
                      title(page),
                      version.headline(),
                      language.tag(),
                      notice.desk().name().in(language, notice.original().language()).text(),
                      notice.sent());
              Document dressed =
                  PrintedPage.of(edition, notice, version, style.replace("FACES", families(faces)));
              return recent.of(
                  key(dressed, faces, about),
                  () -> render(dressed, faces, about, language.direction()));
            });
  }

  /** Whether this machine can set it, which is known before it is set. */
  public boolean canWrite(Edition edition, Notice notice, Version version) {
    return typefaces
        .of(
            PrintedPage.of(edition, notice, version, PrintedPage.style())
                .getDocumentElement()
                .getTextContent(),
            Where.nowhere(),
            new Problems())
        .isPresent();
  }

  /** A digest of all that the file is made of; direction follows from the language. */
  private static String key(Document page, List<Typefaces.Face> faces, AboutTheFile about) {
    StringWriter text = new StringWriter();
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(page), new StreamResult(text));
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : List.of(text.toString(), faces.toString(), about.toString())) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (TransformerException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK writes XML and has SHA-256", e);
    }
  }

  private static String title(Document page) {
    return page.getElementsByTagName("title").item(0).getTextContent();
  }

  private static String families(List<Typefaces.Face> faces) {
    return faces.stream().map(face -> "'" + face.name() + "'").collect(Collectors.joining(", "));
  }

  private static byte[] render(
      Document page, List<Typefaces.Face> faces, AboutTheFile about, Language.Direction direction) {
    XRLog.setLoggingEnabled(false);
    try (PDDocument document = new PDDocument();
        OpenFonts fonts = new OpenFonts();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = builder(page, direction);
      builder.usePDDocument(document);
      for (Typefaces.Face face : faces) {
        embed(builder, face.name(), 400, fonts.open(document, face.regular()));
        embed(builder, face.name(), 700, fonts.open(document, face.bold()));
      }
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        LinkLabels.add(document, page, direction == Language.Direction.RIGHT_TO_LEFT);
        describe(document, about);
        document.save(out, CompressParameters.DEFAULT_COMPRESSION);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void embed(
      PdfRendererBuilder builder, String family, int weight, PDFontSupplier font) {
    builder.useFont(font, family, weight, BaseRendererBuilder.FontStyle.NORMAL, true);
  }

  private static PdfRendererBuilder builder(Document page, Language.Direction direction) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    boolean toLeft = direction == Language.Direction.RIGHT_TO_LEFT;
    builder
        .withW3cDocument(page, null)
        .useFastMode()
        .usePdfUaAccessibility(true)
        .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
        .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
        .withProducer(AboutTheFile.PRODUCER)
        .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
        .useUnicodeBidiReorderer(new ArabicLetters())
        .defaultTextDirection(
            toLeft ? BaseRendererBuilder.TextDirection.RTL : BaseRendererBuilder.TextDirection.LTR)
        .useUriResolver(
            (base, address) -> address != null && address.startsWith("#") ? address : null);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, type) -> false, when);
    }
    return builder;
  }

  /** Says who made it and when, instead of the moment it happens to be set. */
  private static void describe(PDDocument document, AboutTheFile about) throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(about.title());
    information.setSubject(about.description());
    information.setAuthor(about.desk());
    information.setProducer(AboutTheFile.PRODUCER);
    information.setCreationDate(about.date());
    information.setModificationDate(about.date());
    document.setDocumentInformation(information);
    document.setDocumentId(about.number());
    document.getDocumentCatalog().setLanguage(about.language());
    document
        .getDocumentCatalog()
        .setMetadata(new PDMetadata(document, new ByteArrayInputStream(about.xmp())));
  }
}
