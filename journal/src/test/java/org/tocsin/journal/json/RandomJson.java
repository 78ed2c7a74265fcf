package org.tocsin.journal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random trees of every kind of value, awkward characters and numbers included. */
final class RandomJson {
  private static final String AWKWARD =
      "abc\u0000\u001f\t\n\r\b\f\"\\/\u007f\u0080\u00e9\u0627\u202e\u20ac\ufb33\uffff";

  private RandomJson() {}

  static JsonValue object(Random chance) {
    return object(chance, 0);
  }

  private static JsonValue any(Random chance, int depth) {
    return switch (chance.nextInt(depth > 4 ? 5 : 7)) {
      case 0 -> JsonNull.NULL;
      case 1 -> new JsonBoolean(chance.nextBoolean());
      case 2 -> new JsonString(text(chance));
      case 3 -> number(chance);
      case 4 -> JsonNumber.of(chance.nextInt());
      case 5 -> object(chance, depth + 1);
      default -> array(chance, depth + 1);
    };
  }

  private static JsonValue object(Random chance, int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (int i = chance.nextInt(6); i > 0; i--) {
      members.put(text(chance), any(chance, depth));
    }
    return new JsonObject(members);
  }

  private static JsonValue array(Random chance, int depth) {
    List<JsonValue> elements = new ArrayList<>();
    for (int i = chance.nextInt(6); i > 0; i--) {
      elements.add(any(chance, depth));
    }
    return new JsonArray(elements);
  }

  /** Integers beyond 2^53 are left out: the reader refuses those it would round. */
  private static JsonValue number(Random chance) {
    double value = Double.longBitsToDouble(chance.nextLong());
    boolean usable = Double.isFinite(value) && (Math.abs(value) < 1e15 || Math.abs(value) > 1e21);
    return new JsonNumber(usable ? value : chance.nextGaussian());
  }

  private static String text(Random chance) {
    StringBuilder text = new StringBuilder();
    for (int i = chance.nextInt(8); i > 0; i--) {
      if (chance.nextInt(8) == 0) {
        text.appendCodePoint(0x1f600 + chance.nextInt(64));
      } else {
        text.append(AWKWARD.charAt(chance.nextInt(AWKWARD.length())));
      }
    }
    return text.toString();
  }
}
