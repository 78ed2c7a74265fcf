package org.tocsin.notice.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.cap.CapRules;
import org.tocsin.notice.cap.Violation;
import org.tocsin.notice.words.Words;
import org.tocsin.notice.write.Writer;
import org.tocsin.notice.write.Writers;

/** Every file of a site but its proofs, as a function of the notices issued. */
public final class Site {
  private Site() {}

  /**
   * The files by path, sorted.
   *
   * @throws PublishFault if a notice speaks a language without a catalogue, or a CAP message breaks
   *     a rule of grade ERROR; all such faults are named at once
   */
  public static SortedMap<String, byte[]> files(Edition edition) {
    requireLanguages(edition);
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Writer writer : Writers.ALL) {
      writer
          .files(edition)
          .forEach(
              (path, bytes) -> {
                if (files.put(path, bytes) != null) {
                  throw new IllegalStateException("two writers write " + path);
                }
              });
    }
    requireSoundCap(edition, files);
    return Collections.unmodifiableSortedMap(files);
  }

  private static void requireLanguages(Edition edition) {
    List<Language> silent =
        edition.languages().stream().filter(language -> !Words.speak(language)).toList();
    if (!silent.isEmpty()) {
      throw new PublishFault(
          PublishFault.Code.LANGUAGE,
          "there are no interface words in " + silent,
          "add a catalogue, or issue without these versions");
    }
  }

  private static void requireSoundCap(Edition edition, SortedMap<String, byte[]> files) {
    List<String> broken = new ArrayList<>();
    for (Notice notice : edition.notices()) {
      String path = SitePaths.cap(notice.id());
      byte[] cap = files.get(path);
      if (cap == null) {
        throw new IllegalStateException("nothing wrote " + path);
      }
      CapRules.checkOwn(cap).stream()
          .filter(violation -> violation.grade() == Violation.Grade.ERROR)
          .forEach(violation -> broken.add(path + ": " + violation));
    }
    if (!broken.isEmpty()) {
      throw new PublishFault(
          PublishFault.Code.CAP,
          String.join("\n", broken),
          "nothing is published; this is a fault in Tocsin or in the notice, report it");
    }
  }
}
