package org.tocsin.journal.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * JSON for people: two blanks a level, members in the order they were put, scalars written as in
 * {@link CanonicalJson}, a newline at the end. Equal trees in equal order give equal bytes.
 */
public final class PrettyJson {
  private PrettyJson() {}

  /** The text of a value, ending in a newline. */
  public static String text(JsonValue value) {
    StringBuilder out = new StringBuilder();
    write(value, 0, out);
    return out.append('\n').toString();
  }

  /** The UTF-8 bytes of {@link #text}. */
  public static byte[] bytes(JsonValue value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonValue value, int level, StringBuilder out) {
    if (value instanceof JsonObject object) {
      writeObject(object, level, out);
    } else if (value instanceof JsonArray array) {
      writeArray(array, level, out);
    } else {
      CanonicalJson.writeScalar(value, out);
    }
  }

  private static void writeObject(JsonObject object, int level, StringBuilder out) {
    if (object.members().isEmpty()) {
      out.append("{}");
      return;
    }
    String separator = "{";
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      startLine(separator, level + 1, out);
      CanonicalJson.writeString(member.getKey(), out);
      out.append(": ");
      write(member.getValue(), level + 1, out);
      separator = ",";
    }
    startLine("", level, out);
    out.append('}');
  }

  private static void writeArray(JsonArray array, int level, StringBuilder out) {
    if (array.elements().isEmpty()) {
      out.append("[]");
      return;
    }
    String separator = "[";
    for (JsonValue element : array.elements()) {
      startLine(separator, level + 1, out);
      write(element, level + 1, out);
      separator = ",";
    }
    startLine("", level, out);
    out.append(']');
  }

  private static void startLine(String before, int level, StringBuilder out) {
    out.append(before).append('\n').append("  ".repeat(level));
  }
}
