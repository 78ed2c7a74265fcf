package org.tocsin.intake.yaml;

import java.util.List;
import java.util.Optional;

/** Keys with values, in the order written. No key stands in it twice. */
public record YamlMapping(int line, int column, List<Entry> entries) implements YamlNode {

  /** One key and its value. */
  public record Entry(YamlScalar key, YamlNode value) {}

  public YamlMapping {
    entries = List.copyOf(entries);
  }

  /** The value of a key, if it is there. */
  public Optional<YamlNode> get(String key) {
    return entry(key).map(Entry::value);
  }

  /** A key with its value, if it is there. */
  public Optional<Entry> entry(String key) {
    for (Entry entry : entries) {
      if (entry.key().text().equals(key)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
