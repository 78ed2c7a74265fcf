package org.tocsin.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * One sentence and what it rests on.
 *
 * @param evidence keys such as "E1", none twice; empty only in a procedural section
 * @param quotation shown after the text
 */
public record Sentence(String text, List<String> evidence, Optional<Quotation> quotation) {
  public Sentence {
    PublicText.require("sentence", text);
    evidence = List.copyOf(evidence);
    if (new HashSet<>(evidence).size() != evidence.size()) {
      throw new IllegalArgumentException("evidence named twice: " + evidence);
    }
  }

  public static Sentence of(String text, String... evidence) {
    return new Sentence(text, List.of(evidence), Optional.empty());
  }
}
