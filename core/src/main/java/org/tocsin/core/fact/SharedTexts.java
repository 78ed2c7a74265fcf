package org.tocsin.core.fact;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Reads texts, and gives the same object for the same short text where it comes again soon, as ids
 * of situations, sources and actors do: of a million facts that is a fifth of the memory.
 */
final class SharedTexts extends StringDeserializer {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 40;
  private static final int SLOTS = 1 << 12;

  /** Written by several threads without a lock: at worst a text is not shared. */
  private final transient String[] recent = new String[SLOTS];

  @Override
  public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
    return shared(super.deserialize(in, context));
  }

  /** The same text, as an object that may have been handed out before. */
  String shared(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 12) & SLOTS - 1;
    String before = recent[slot];
    if (text.equals(before)) {
      return before;
    }
    recent[slot] = text;
    return text;
  }
}
