package org.tocsin.notice.cap;

/**
 * A rule broken at a place.
 *
 * @param rule the rule's id
 * @param path XPath of the element at fault, or of the one that lacks something
 * @param line of the document, from 1
 * @param message what is wrong, in English, with the value at fault
 */
public record Violation(String rule, Grade grade, String path, int line, String message) {
  /** How grave a broken rule is. */
  public enum Grade {
    /** The standard, or the desk's own stricter profile, forbids it: never published. */
    ERROR,
    /** The standard advises against it. */
    WARNING
  }

  @Override
  public String toString() {
    return grade + " " + rule + " " + path + " (line " + line + "): " + message;
  }
}
