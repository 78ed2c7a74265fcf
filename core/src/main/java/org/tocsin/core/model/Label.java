package org.tocsin.core.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The public name of a place, an institution, a document or the like, by language (BCP 47). Never
 * the name of a private person: those lie in the vault.
 */
public record Label(SortedMap<String, String> byLanguage) {

  public Label {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a label needs a name in at least one language");
    }
    byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
  }

  public static Label of(String language, String name) {
    return new Label(new TreeMap<>(Map.of(language, name)));
  }

  public static Label of(Map<String, String> byLanguage) {
    return new Label(new TreeMap<>(byLanguage));
  }

  /** The name in this language; else in English; else in the first language there is. */
  public String in(String language) {
    String own = byLanguage.get(language);
    if (own != null) {
      return own;
    }
    String english = byLanguage.get("en");
    return english != null ? english : byLanguage.values().iterator().next();
  }

  @Override
  public String toString() {
    return in("en");
  }
}
