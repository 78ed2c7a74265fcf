package org.tocsin.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tocsin.notice.Level;

/** Reads the case files under {@code src/test/resources/cases}: what is expected of an example. */
final class CaseFiles {

  private static final Path FOLDER =
      TestDesk.ROOT.resolve(Path.of("cases", "src", "test", "resources", "cases"));

  /**
   * @param example folder under {@code examples/}
   * @param given what could be known, in words
   * @param because why, in words
   */
  record Moment(
      String title,
      String citation,
      String example,
      String situation,
      String given,
      LocalDate when,
      Level expect,
      String because) {

    @Override
    public String toString() {
      return title + ", " + when + ": given " + given + ", " + expect + ", because " + because;
    }
  }

  private CaseFiles() {}

  static List<Moment> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(file -> read(file).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Moment> read(Path file) {
    try {
      Map<?, ?> top =
          (Map<?, ?>)
              new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      requireKeys(file, top, Set.of("title", "citation", "case", "situation", "moments"));
      List<Moment> moments = new ArrayList<>();
      for (Object one : (List<?>) top.get("moments")) {
        Map<?, ?> moment = (Map<?, ?>) one;
        requireKeys(file, moment, Set.of("given", "when", "expect", "because"));
        moments.add(
            new Moment(
                text(top, "title"),
                text(top, "citation"),
                text(top, "case"),
                text(top, "situation"),
                text(moment, "given"),
                LocalDate.parse(text(moment, "when")),
                Level.valueOf(text(moment, "expect")),
                text(moment, "because")));
      }
      return moments;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireKeys(Path file, Map<?, ?> map, Set<String> keys) {
    if (!map.keySet().equals(keys)) {
      throw new IllegalArgumentException(file + ": expected " + keys + ", found " + map.keySet());
    }
  }

  private static String text(Map<?, ?> map, String key) {
    return String.valueOf(map.get(key)).strip();
  }
}
