package org.tocsin.intake.yaml;

import java.util.List;

/** A list. */
public record YamlSequence(int line, int column, List<YamlNode> elements) implements YamlNode {
  public YamlSequence {
    elements = List.copyOf(elements);
  }
}
