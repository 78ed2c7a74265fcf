package org.tocsin.notice;

import java.util.List;

/**
 * A section of a version.
 *
 * @param sentences at least one; each with evidence unless the kind is procedural
 */
public record Section(SectionKind kind, String heading, List<Sentence> sentences) {
  public Section {
    PublicText.require("heading", heading);
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("section " + kind + " says nothing");
    }
    for (Sentence sentence : sentences) {
      if (sentence.evidence().isEmpty() && !kind.procedural()) {
        throw new IllegalArgumentException(
            "section " + kind + ": no evidence, no sentence: " + sentence.text());
      }
    }
  }
}
