package org.tocsin.desk.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document, open until it is saved.
 *
 * <p>They are set without ligatures: PDFBox looks for them by making a regular expression for each
 * piece of text, which took three quarters of a file's time. Arabic letters are joined before that
 * ({@link ArabicLetters}).
 */
final class OpenFonts implements Closeable {

  private final List<TrueTypeFont> fonts = new ArrayList<>();

  PDFontSupplier open(PDDocument document, Path file) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
    fonts.add(font);
    font.setEnableGsub(false);
    return new PDFontSupplier(PDType0Font.load(document, font, true));
  }

  @Override
  public void close() throws IOException {
    for (TrueTypeFont font : fonts) {
      font.close();
    }
  }
}
