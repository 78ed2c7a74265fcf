package org.tocsin.journal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members by name, in the order they were read or put; equality does not depend on the order. */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {
  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    members.keySet().forEach(JsonString::requireScalars);
  }

  /** The member of that name, if there is one. */
  public Optional<JsonValue> find(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** The member of that name, if there is one and it is a string. */
  public Optional<String> findText(String name) {
    return find(name)
        .filter(JsonString.class::isInstance)
        .map(JsonString.class::cast)
        .map(JsonString::value);
  }

  /** An empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects members; a name put twice is a programmer's mistake. */
  public static final class Builder {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    private Builder() {}

    /** Adds a member. */
    public Builder put(String name, JsonValue value) {
      if (members.putIfAbsent(name, value) != null) {
        throw new IllegalArgumentException("put twice: " + name);
      }
      return this;
    }

    /** Adds a string. */
    public Builder put(String name, String text) {
      return put(name, new JsonString(text));
    }

    /** Adds a whole number of at most 2^53 in magnitude. */
    public Builder put(String name, long number) {
      return put(name, JsonNumber.of(number));
    }

    /** Adds a boolean. */
    public Builder put(String name, boolean truth) {
      return put(name, new JsonBoolean(truth));
    }

    /** Adds an array. */
    public Builder put(String name, List<? extends JsonValue> elements) {
      return put(name, new JsonArray(List.copyOf(elements)));
    }

    /** The object with what was put so far. */
    public JsonObject build() {
      return new JsonObject(members);
    }
  }
}
