package org.tocsin.core.signal;

import java.util.List;
import java.util.Locale;

/**
 * A place whose events are counted, or a group of neighbouring ones.
 *
 * @param code Gleditsch-Ward number, that and the provider's name of the area ({@code 482/Ouaka}),
 *     or PRIO-GRID cell; of a group, those of its members with {@value #AND} between them
 * @param name as the provider names it; of a cell, its middle
 */
public record Area(Kind kind, String code, String name) {

  private static final String AND = " + ";

  /** Names told of a group; of the others, how many they are. */
  private static final int NAMED = 3;

  /** A group of places of one kind. */
  public static Area group(List<Area> members) {
    List<String> names = members.stream().map(Area::name).limit(NAMED).toList();
    int more = members.size() - names.size();
    return new Area(
        members.get(0).kind(),
        String.join(AND, members.stream().map(Area::code).toList()),
        String.join(AND, names) + (more > 0 ? AND + more : ""));
  }

  /** Its own, or of a group those of its members. */
  public List<String> codes() {
    return List.of(code.split(" \\+ "));
  }

  /** How large the places are. */
  public enum Kind {
    COUNTRY,
    ADMIN1,
    CELL;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
