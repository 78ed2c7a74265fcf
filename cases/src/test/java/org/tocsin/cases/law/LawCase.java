package org.tocsin.cases.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.Verdict;

/**
 * A case on the law, as {@code cases/law/README.md} tells.
 *
 * @param expect verdict by provision
 * @param inPublic verdict by provision, by named sources alone
 * @param against keys of phrases that the counter-argument of each provision together has
 * @param judged what a person decided, by provision
 * @param facts case file in JSON, which is YAML too
 */
record LawCase(
    String file,
    String title,
    String citation,
    String given,
    LocalDate when,
    Map<String, Verdict> expect,
    Map<String, Verdict> inPublic,
    List<String> against,
    String because,
    Map<String, Ruling> judged,
    String facts) {

  @Override
  public String toString() {
    return title;
  }

  private static final Set<String> REQUIRED =
      Set.of("title", "citation", "given", "when", "expect", "because", "facts");
  private static final Set<String> OPTIONAL = Set.of("in-public", "against", "judged");

  static List<LawCase> all(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(LawCase::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LawCase read(Path file) {
    try {
      Map<?, ?> top =
          (Map<?, ?>)
              new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      Set<Object> other = new TreeSet<>(top.keySet());
      other.removeAll(REQUIRED);
      other.removeAll(OPTIONAL);
      if (!other.isEmpty() || !top.keySet().containsAll(REQUIRED)) {
        throw new IllegalArgumentException(file + ": keys are " + top.keySet());
      }
      return new LawCase(
          file.getFileName().toString(),
          text(top, "title"),
          text(top, "citation"),
          text(top, "given"),
          LocalDate.parse(text(top, "when")),
          verdicts(top.get("expect")),
          verdicts(top.get("in-public")),
          top.containsKey("against")
              ? ((List<?>) top.get("against")).stream().map(String::valueOf).toList()
              : List.of(),
          text(top, "because"),
          rulings(top.get("judged")),
          json(top.get("facts")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(Object facts) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(facts);
  }

  private static String text(Map<?, ?> map, String key) {
    return String.valueOf(map.get(key)).strip();
  }

  private static Map<String, Verdict> verdicts(Object of) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    words(of).forEach((key, word) -> verdicts.put(key, Verdict.valueOf(constant(word))));
    return verdicts;
  }

  private static Map<String, Ruling> rulings(Object of) {
    Map<String, Ruling> rulings = new TreeMap<>();
    words(of).forEach((key, word) -> rulings.put(key, Ruling.valueOf(constant(word))));
    return rulings;
  }

  private static Map<String, String> words(Object of) {
    Map<String, String> words = new TreeMap<>();
    if (of instanceof Map<?, ?> map) {
      map.forEach((key, word) -> words.put(String.valueOf(key), String.valueOf(word)));
    }
    return words;
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
