package org.tocsin.desk.server;

import java.util.List;
import java.util.Optional;
import org.tocsin.desk.access.Needs;

/**
 * One way into the desk.
 *
 * @param id unique, for the JSON API's document and the tests
 * @param path with its parts in braces
 * @param fields what a form sends; for reading, what may stand after the question mark
 * @param shows the type of the page's data, which is also its JSON; empty where the answer is no
 *     page
 */
public record Route(
    Way way,
    String path,
    Needs needs,
    String id,
    List<Field> fields,
    Optional<Class<? extends Record>> shows,
    Manner manner,
    Action action) {

  public enum Way {
    GET,
    POST
  }

  /** What it is like to take it. */
  public enum Manner {
    USUAL,
    /** Asked for again and again while somebody types: it does not wait behind pages. */
    TYPED,
    /** The password is asked for once more, unless it was given a moment ago. */
    GRAVE
  }

  /**
   * @param required refused where it is missing or blank
   * @param file whether it is an uploaded file
   */
  public record Field(String name, boolean required, boolean file) {

    public static Field must(String name) {
      return new Field(name, true, false);
    }

    public static Field may(String name) {
      return new Field(name, false, false);
    }

    public static Field upload(String name) {
      return new Field(name, false, true);
    }
  }

  public Route {
    fields = List.copyOf(fields);
  }

  public static Route page(
      String path, Needs needs, String id, Class<? extends Record> shows, Action action) {
    return new Route(Way.GET, path, needs, id, List.of(), Optional.of(shows), Manner.USUAL, action);
  }

  public static Route bytes(String path, Needs needs, String id, Action action) {
    return new Route(Way.GET, path, needs, id, List.of(), Optional.empty(), Manner.USUAL, action);
  }

  public static Route act(String path, Needs needs, String id, Action action, Field... fields) {
    return new Route(
        Way.POST, path, needs, id, List.of(fields), Optional.empty(), Manner.USUAL, action);
  }

  public Route taking(Field... more) {
    return new Route(way, path, needs, id, List.of(more), shows, manner, action);
  }

  /** The same, asked for while somebody types. */
  public Route whileTyping() {
    return new Route(way, path, needs, id, fields, shows, Manner.TYPED, action);
  }

  /** The same, and who takes it gives the password once more. */
  public Route asGrave() {
    return new Route(way, path, needs, id, fields, shows, Manner.GRAVE, action);
  }
}
