package org.tocsin.journal.json;

/**
 * How much a reader takes on before it refuses.
 *
 * @param bytes largest input, in bytes
 * @param depth deepest nesting of arrays and objects
 */
public record JsonLimits(int bytes, int depth) {
  /** 16 MiB and 64 levels: far beyond any entry or notice, far below what hurts a laptop. */
  public static final JsonLimits DEFAULT = new JsonLimits(16 << 20, 64);

  public JsonLimits {
    // The reader recurses once per level; 1,000 levels stay within the smallest default stack.
    if (bytes < 1 || depth < 1 || depth > 1_000) {
      throw new IllegalArgumentException(
          "limits out of range: " + bytes + " bytes, depth " + depth);
    }
  }
}
