package org.tocsin.core.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.model.Label;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * One block of a standards file: lines {@code key: value} up to a blank line. The first key says
 * what the block is, and its value which one.
 *
 * @param fields what follows the first line, in the order written
 */
record Stanza(String file, int line, String kind, String id, Map<String, String> fields) {

  private static final List<String> LANGUAGES = List.of("fr", "ar");

  Stanza {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * Every block of a text. Lines that begin with {@code #} are comments and end no block; a line
   * that begins with a blank goes on where the one before it stopped.
   */
  static List<Stanza> read(String file, String text, Problems problems) {
    List<Stanza> read = new ArrayList<>();
    Block block = new Block();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        block.close(file, read);
      } else if (!line.startsWith("#")) {
        block.add(line, Where.line(file, number), number, problems);
      }
    }
    block.close(file, read);
    return List.copyOf(read);
  }

  private static final class Block {
    private final Map<String, String> fields = new LinkedHashMap<>();
    private int first;
    private String last = "";

    void add(String line, Where where, int number, Problems problems) {
      if (line.startsWith(" ") && !last.isEmpty()) {
        fields.merge(last, line.strip(), (before, more) -> before + " " + more);
        return;
      }
      int colon = line.indexOf(": ");
      if (colon < 1 || line.substring(colon + 2).isBlank()) {
        problems.error(where, "standards.line", line.strip());
        return;
      }
      String key = line.substring(0, colon);
      if (fields.isEmpty()) {
        first = number;
      }
      if (fields.putIfAbsent(key, line.substring(colon + 2).strip()) != null) {
        problems.error(where, "standards.twice", key);
      }
      last = key;
    }

    void close(String file, List<Stanza> read) {
      if (!fields.isEmpty()) {
        Map.Entry<String, String> head = fields.entrySet().iterator().next();
        Map<String, String> rest = new LinkedHashMap<>(fields);
        rest.remove(head.getKey());
        read.add(new Stanza(file, first, head.getKey(), head.getValue(), rest));
      }
      fields.clear();
      last = "";
    }
  }

  Where where(String key) {
    return Where.line(file, line).at(key);
  }

  Optional<String> field(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  boolean says(String key, String value) {
    return field(key).filter(value::equals).isPresent();
  }

  /** This block with the fields of a later one of the same kind and id in place of its own. */
  Stanza under(Stanza later) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putAll(later.fields);
    return new Stanza(later.file, later.line, kind, id, all);
  }

  /** What is written under the key and, with a dot and a language after it, in other languages. */
  Optional<Label> label(String key) {
    return field(key)
        .map(
            english -> {
              SortedMap<String, String> words = new TreeMap<>();
              words.put("en", english);
              for (String language : LANGUAGES) {
                field(key + "." + language).ifPresent(word -> words.put(language, word));
              }
              return new Label(words);
            });
  }

  /** What a list holds, parted by this sign; empty where the key is not there. */
  List<String> list(String key, String sign) {
    return field(key)
        .map(text -> Arrays.stream(text.split(sign, -1)).map(String::strip).toList())
        .orElse(List.of());
  }

  /** Reports every key that such a block does not have, so that a slip of the pen is seen. */
  void checkKeys(Set<String> known, Set<String> beginnings, Problems problems) {
    for (String key : fields.keySet()) {
      String plain =
          LANGUAGES.stream().anyMatch(language -> key.endsWith("." + language))
              ? key.substring(0, key.lastIndexOf('.'))
              : key;
      if (!known.contains(plain) && beginnings.stream().noneMatch(plain::startsWith)) {
        problems.error(where(key), "standards.key", key, kind);
      }
    }
  }
}
