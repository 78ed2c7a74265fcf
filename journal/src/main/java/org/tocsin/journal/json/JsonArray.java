package org.tocsin.journal.json;

import java.util.List;

/** An ordered list of values. */
public record JsonArray(List<JsonValue> elements) implements JsonValue {
  public JsonArray {
    elements = List.copyOf(elements);
  }

  /** An array of strings. */
  public static JsonArray ofStrings(List<String> texts) {
    return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
  }
}
