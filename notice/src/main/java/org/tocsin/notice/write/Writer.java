package org.tocsin.notice.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.NoticeId;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.Version;

/**
 * One output format.
 *
 * @param name short and stable
 * @param mediaType of every file it writes
 * @param render path in the site to bytes, a function of the edition and of nothing else
 */
public record Writer(String name, String mediaType, Function<Edition, Map<String, byte[]>> render) {

  /** All files of this format, in the edition's order. */
  public Map<String, byte[]> files(Edition edition) {
    return render.apply(edition);
  }

  /** A format with one file for the whole site. */
  static Writer perSite(
      String name, String mediaType, String path, Function<Edition, byte[]> bytes) {
    return new Writer(name, mediaType, edition -> Map.of(path, bytes.apply(edition)));
  }

  /** A format with one file for each language of the site. */
  static Writer perLanguage(
      String name, String mediaType, BiFunction<Edition, Language, byte[]> bytes) {
    return new Writer(
        name,
        mediaType,
        edition -> {
          Map<String, byte[]> files = new LinkedHashMap<>();
          for (Language language : edition.languages()) {
            files.put(SitePaths.page(language, edition.first()), bytes.apply(edition, language));
          }
          return files;
        });
  }

  /** A format with one file for each notice. */
  static Writer perNotice(
      String name,
      String mediaType,
      Function<NoticeId, String> path,
      BiFunction<Edition, Notice, byte[]> bytes) {
    return new Writer(
        name,
        mediaType,
        edition -> {
          Map<String, byte[]> files = new LinkedHashMap<>();
          for (Notice notice : edition.notices()) {
            files.put(path.apply(notice.id()), bytes.apply(edition, notice));
          }
          return files;
        });
  }

  /** A format with one file for each language of each notice. */
  static Writer perVersion(String name, String mediaType, Page bytes) {
    return new Writer(
        name,
        mediaType,
        edition -> {
          Map<String, byte[]> files = new LinkedHashMap<>();
          for (Notice notice : edition.notices()) {
            Language first = SitePaths.firstLanguage(notice);
            for (Version version : notice.versions()) {
              files.put(
                  SitePaths.page(notice.id(), version.language(), first),
                  bytes.write(edition, notice, version));
            }
          }
          return files;
        });
  }

  /** Writes a page of a notice in a language. */
  @FunctionalInterface
  interface Page {
    byte[] write(Edition edition, Notice notice, Version version);
  }
}
