package org.tocsin.intake.yaml;

/**
 * A single value.
 *
 * @param text as written, without its quotes; a number keeps its digits as they were typed
 * @param kind what the YAML 1.2 core schema takes it for; anything quoted is text
 */
public record YamlScalar(int line, int column, String text, Kind kind) implements YamlNode {

  /** What the core schema of YAML 1.2 tells apart. {@code yes}, {@code no} and dates are text. */
  public enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    TRUTH,
    /** Nothing after the colon, {@code ~} or {@code null}. */
    NOTHING
  }

  public boolean isNothing() {
    return kind == Kind.NOTHING;
  }
}
