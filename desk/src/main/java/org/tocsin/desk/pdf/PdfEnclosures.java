package org.tocsin.desk.pdf;

import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.cli.workspace.Enclosures;
import org.tocsin.core.problem.Problems;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Notice;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.Version;

/** A PDF of every notice in each of its languages that this machine has the fonts for. */
public final class PdfEnclosures implements Enclosures {

  private final Typefaces typefaces;

  /** With the fonts of this machine. */
  public PdfEnclosures() {
    this(Typefaces.ofMachine());
  }

  PdfEnclosures(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  @Override
  public SortedMap<String, byte[]> files(Edition edition, Problems problems) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    NoticePdf pdf = new NoticePdf(typefaces);
    for (Notice notice : edition.notices()) {
      for (Version version : notice.versions()) {
        pdf.write(edition, notice, version, problems)
            .ifPresent(bytes -> files.put(SitePaths.pdf(notice.id(), version.language()), bytes));
      }
    }
    return files;
  }
}
