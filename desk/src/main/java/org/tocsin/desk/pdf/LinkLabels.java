package org.tocsin.desk.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a screen reader says of a link, which PDF/UA asks for and the renderer leaves out. */
final class LinkLabels {

  /** Points; what stands on one line differs by less. */
  private static final float LINE = 6;

  /** Said of every link within the document, should one be broken over lines after all. */
  private static final String WITHIN = "#";

  private LinkLabels() {}

  /**
   * Links to other origins say their address; those within the document their title, in the order
   * of reading. These are short and never broken over lines.
   */
  static void add(PDDocument document, Document page, boolean toLeft) throws IOException {
    List<PDAnnotationLink> inner = new ArrayList<>();
    for (PDPage sheet : document.getPages()) {
      List<PDAnnotationLink> here = new ArrayList<>();
      for (PDAnnotation annotation : sheet.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link) {
          if (link.getAction() instanceof PDActionURI address) {
            link.setContents(address.getURI());
          } else {
            here.add(link);
          }
        }
      }
      here.sort(asRead(toLeft));
      inner.addAll(here);
    }
    List<String> titles = titles(page);
    boolean paired = titles.size() == inner.size();
    for (int i = 0; i < inner.size(); i++) {
      inner.get(i).setContents(paired ? titles.get(i) : WITHIN);
    }
  }

  private static Comparator<PDAnnotationLink> asRead(boolean toLeft) {
    Comparator<PDAnnotationLink> byLine =
        Comparator.comparing(link -> -Math.round(link.getRectangle().getUpperRightY() / LINE));
    Comparator<PDAnnotationLink> across =
        Comparator.comparing(link -> link.getRectangle().getLowerLeftX());
    return byLine.thenComparing(toLeft ? across.reversed() : across);
  }

  private static List<String> titles(Document page) {
    List<String> titles = new ArrayList<>();
    NodeList links = page.getElementsByTagName("a");
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      if (link.getAttribute("href").startsWith("#")) {
        titles.add(link.getAttribute("title"));
      }
    }
    return titles;
  }
}
