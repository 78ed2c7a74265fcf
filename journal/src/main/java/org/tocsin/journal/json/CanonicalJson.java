package org.tocsin.journal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Canonicalization Scheme (RFC 8785): no blanks, members by UTF-16 code units, ECMAScript
 * numbers, shortest escapes, UTF-8.
 */
public final class CanonicalJson {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private CanonicalJson() {}

  /** The canonical bytes of a value. */
  public static byte[] bytes(JsonValue value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /** The canonical bytes of a value, as a string. */
  public static String text(JsonValue value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /**
   * Whether the bytes are the canonical form of what they say.
   *
   * @throws JsonFault if they are no JSON at all
   */
  public static boolean isCanonical(byte[] bytes) {
    return Arrays.equals(bytes, bytes(JsonReader.read(bytes)));
  }

  private static void write(JsonValue value, StringBuilder out) {
    // Not a pattern switch: that is a preview in Java 17.
    if (value instanceof JsonString text) {
      writeString(text.value(), out);
    } else if (value instanceof JsonObject object) {
      writeObject(object, out);
    } else if (value instanceof JsonArray array) {
      writeArray(array, out);
    } else {
      writeScalar(value, out);
    }
  }

  static void writeScalar(JsonValue value, StringBuilder out) {
    if (value instanceof JsonNumber number) {
      out.append(EcmaNumber.text(number.value()));
    } else if (value instanceof JsonBoolean truth) {
      out.append(truth.value());
    } else if (value instanceof JsonString text) {
      writeString(text.value(), out);
    } else {
      out.append("null");
    }
  }

  private static void writeObject(JsonObject object, StringBuilder out) {
    // String.compareTo goes by UTF-16 code units, which is RFC 8785's order.
    Map<String, JsonValue> sorted = new TreeMap<>(object.members());
    String separator = "{";
    for (Map.Entry<String, JsonValue> member : sorted.entrySet()) {
      out.append(separator);
      writeString(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      separator = ",";
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void writeArray(JsonArray array, StringBuilder out) {
    String separator = "[";
    for (JsonValue element : array.elements()) {
      out.append(separator);
      write(element, out);
      separator = ",";
    }
    out.append(array.elements().isEmpty() ? "[]" : "]");
  }

  static void writeString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= 0x20) {
        out.append(c);
      } else {
        writeControl(c, out);
      }
    }
    out.append('"');
  }

  private static void writeControl(char c, StringBuilder out) {
    switch (c) {
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
    }
  }
}
