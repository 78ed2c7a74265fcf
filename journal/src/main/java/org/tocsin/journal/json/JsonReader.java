package org.tocsin.journal.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON text (RFC 8259), strictly: valid UTF-8 without a byte order mark, no duplicate
 * keys, no lone surrogates, no number a double would not hold or an integer it would round, nothing
 * after the value.
 */
public final class JsonReader {
  private final Utf8Cursor in;
  private final int maxDepth;
  private int depth;

  private JsonReader(Utf8Cursor in, int maxDepth) {
    this.in = in;
    this.maxDepth = maxDepth;
  }

  /**
   * Reads within {@link JsonLimits#DEFAULT}.
   *
   * @throws JsonFault with line and column, if the bytes are not acceptable
   */
  public static JsonValue read(byte[] bytes) {
    return read(bytes, JsonLimits.DEFAULT);
  }

  /**
   * Reads the UTF-8 form of a string.
   *
   * @throws JsonFault with line and column, if the text is not acceptable
   */
  public static JsonValue read(String text) {
    int lone = JsonString.firstLoneSurrogate(text);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (lone >= 0) {
      int offset = text.substring(0, lone).getBytes(StandardCharsets.UTF_8).length;
      throw new Utf8Cursor(bytes).faultAt(offset, "lone surrogate");
    }
    return read(bytes);
  }

  /**
   * Reads within the given limits.
   *
   * @throws JsonFault with line and column, if the bytes are not acceptable
   */
  public static JsonValue read(byte[] bytes, JsonLimits limits) {
    Utf8Cursor in = new Utf8Cursor(bytes);
    if (bytes.length > limits.bytes()) {
      throw in.faultAt(
          0, "larger than the limit: " + bytes.length + " bytes of " + limits.bytes() + " allowed");
    }
    JsonReader reader = new JsonReader(in, limits.depth());
    JsonValue value = reader.value();
    in.skipBlanks();
    if (!in.atEnd()) {
      throw in.fault("unexpected text after the end of the value");
    }
    return value;
  }

  private JsonValue value() {
    in.skipBlanks();
    return switch (in.peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new JsonString(JsonStringReader.read(in));
      case 't' -> literal("true", new JsonBoolean(true));
      case 'f' -> literal("false", new JsonBoolean(false));
      case 'n' -> literal("null", JsonNull.NULL);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> JsonNumberReader.read(in);
      case Utf8Cursor.END -> throw in.fault("expected a value, found the end");
      default -> throw in.fault("expected a value, found " + in.describeNext());
    };
  }

  private JsonValue literal(String word, JsonValue value) {
    int start = in.offset();
    for (int i = 0; i < word.length(); i++) {
      if (in.peek() != word.charAt(i)) {
        throw in.faultAt(start, "expected " + word);
      }
      in.next();
    }
    return value;
  }

  private JsonObject object() {
    enter();
    Map<String, JsonValue> members = new LinkedHashMap<>();
    in.next();
    in.skipBlanks();
    if (in.skip('}')) {
      depth--;
      return new JsonObject(members);
    }
    do {
      member(members);
      in.skipBlanks();
    } while (in.skip(','));
    close('}', "a member");
    return new JsonObject(members);
  }

  private void member(Map<String, JsonValue> members) {
    in.skipBlanks();
    int start = in.offset();
    if (in.peek() != '"') {
      throw in.fault("expected a member name in quotes, found " + in.describeNext());
    }
    String name = JsonStringReader.read(in);
    in.skipBlanks();
    if (!in.skip(':')) {
      throw in.fault("expected ':' after the member name, found " + in.describeNext());
    }
    JsonValue value = value();
    if (members.putIfAbsent(name, value) != null) {
      throw in.faultAt(start, "duplicate member name");
    }
  }

  private JsonArray array() {
    enter();
    List<JsonValue> elements = new ArrayList<>();
    in.next();
    in.skipBlanks();
    if (in.skip(']')) {
      depth--;
      return new JsonArray(elements);
    }
    do {
      elements.add(value());
      in.skipBlanks();
    } while (in.skip(','));
    close(']', "an element");
    return new JsonArray(elements);
  }

  private void enter() {
    if (++depth > maxDepth) {
      throw in.fault("nested deeper than " + maxDepth + " levels");
    }
  }

  private void close(char bracket, String after) {
    if (!in.skip(bracket)) {
      throw in.fault(
          "expected ',' or '" + bracket + "' after " + after + ", found " + in.describeNext());
    }
    depth--;
  }
}
