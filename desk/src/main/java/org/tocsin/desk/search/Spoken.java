package org.tocsin.desk.search;

import java.util.List;
import org.tocsin.core.model.Label;

/** A text and the language it is in, BCP 47. */
record Spoken(String language, String text) {

  static List<Spoken> of(Label label) {
    return label.byLanguage().entrySet().stream()
        .map(entry -> new Spoken(entry.getKey(), entry.getValue()))
        .toList();
  }
}
