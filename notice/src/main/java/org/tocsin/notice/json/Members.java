package org.tocsin.notice.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonBoolean;
import org.tocsin.journal.json.JsonNumber;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonString;
import org.tocsin.journal.json.JsonValue;
import org.tocsin.notice.LocalText;

/** The members of a JSON object, taken one by one; what was not taken in the end is a fault. */
final class Members {
  private final JsonObject object;
  private final String path;
  private final Set<String> taken = new HashSet<>();

  private Members(JsonObject object, String path) {
    this.object = object;
    this.path = path;
  }

  /**
   * Reads an object.
   *
   * @throws NoticeFault if it is none, if a member is missing, left over or of another type, or if
   *     what {@code read} makes of them is refused
   */
  static <T> T read(JsonValue value, String path, Function<Members, T> read) {
    if (!(value instanceof JsonObject object)) {
      throw new NoticeFault(path, "must be an object");
    }
    Members members = new Members(object, path);
    T made;
    try {
      made = read.apply(members);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new NoticeFault(path, e);
    }
    Set<String> left = new TreeSet<>(object.members().keySet());
    left.removeAll(members.taken);
    if (!left.isEmpty()) {
      throw new NoticeFault(path, "unknown members " + left);
    }
    return made;
  }

  String text(String name) {
    if (member(name) instanceof JsonString text) {
      return text.value();
    }
    throw new NoticeFault(at(name), "must be a string");
  }

  Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  boolean truth(String name) {
    if (member(name) instanceof JsonBoolean truth) {
      return truth.value();
    }
    throw new NoticeFault(at(name), "must be true or false");
  }

  double number(String name) {
    if (member(name) instanceof JsonNumber number) {
      return number.value();
    }
    throw new NoticeFault(at(name), "must be a number");
  }

  long whole(String name) {
    if (member(name) instanceof JsonNumber number && number.isExactInteger()) {
      return (long) number.value();
    }
    throw new NoticeFault(at(name), "must be a whole number");
  }

  Instant moment(String name) {
    String text = text(name);
    Instant moment = parse(name, () -> Instant.parse(text));
    // The parser takes more than one spelling; bytes that mean one notice should be one.
    if (!moment.toString().equals(text)) {
      throw new NoticeFault(at(name), "must be written " + moment);
    }
    return moment;
  }

  Optional<Instant> optionalMoment(String name) {
    return has(name) ? Optional.of(moment(name)) : Optional.empty();
  }

  LocalDate day(String name) {
    return parse(name, () -> LocalDate.parse(text(name)));
  }

  Optional<URI> optionalUri(String name) {
    return optionalText(name)
        .map(
            text -> {
              try {
                return new URI(text);
              } catch (URISyntaxException e) {
                throw new NoticeFault(at(name), "is no address: " + e.getReason());
              }
            });
  }

  <E extends Enum<E>> E constant(Class<E> type, String name) {
    String text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new NoticeFault(at(name), "is not one of " + List.of(type.getEnumConstants()));
  }

  LocalText local(String name) {
    return object(name, members -> LocalText.ofTags(members.texts()));
  }

  /** All members, which must be strings, by name. */
  SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    object.members().keySet().forEach(name -> texts.put(name, text(name)));
    return texts;
  }

  <T> T object(String name, Function<Members, T> read) {
    return read(member(name), at(name), read);
  }

  <T> Optional<T> optionalObject(String name, Function<Members, T> read) {
    return has(name) ? Optional.of(object(name, read)) : Optional.empty();
  }

  <T> List<T> list(String name, Function<Members, T> read) {
    List<T> items = new ArrayList<>();
    List<JsonValue> values = array(name);
    for (int i = 0; i < values.size(); i++) {
      items.add(read(values.get(i), at(name) + "[" + i + "]", read));
    }
    return items;
  }

  <T> Optional<List<T>> optionalList(String name, Function<Members, T> read) {
    return has(name) ? Optional.of(list(name, read)) : Optional.empty();
  }

  List<String> textList(String name) {
    List<String> items = new ArrayList<>();
    for (JsonValue value : array(name)) {
      if (!(value instanceof JsonString text)) {
        throw new NoticeFault(at(name), "must hold strings");
      }
      items.add(text.value());
    }
    return items;
  }

  boolean has(String name) {
    return object.find(name).isPresent();
  }

  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private <T> T parse(String name, Supplier<T> parse) {
    try {
      return parse.get();
    } catch (DateTimeException e) {
      throw new NoticeFault(at(name), e);
    }
  }

  private List<JsonValue> array(String name) {
    if (member(name) instanceof JsonArray array) {
      return array.elements();
    }
    throw new NoticeFault(at(name), "must be an array");
  }

  private JsonValue member(String name) {
    taken.add(name);
    return object.find(name).orElseThrow(() -> new NoticeFault(at(name), "is missing"));
  }
}
