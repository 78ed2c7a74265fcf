package org.tocsin.lake.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A territory as it is called now, and which state it was of on a date, from {@code
 * territories.tsv}.
 *
 * @param iso3 ISO 3166-1 alpha-3, as of now
 * @param states oldest first; the last has no end
 */
public record Territory(String iso3, List<State> states) {

  /**
   * @param until the first day it no longer holds; {@link Long#MAX_VALUE} for the present one; days
   *     since 1970
   * @param gw Gleditsch-Ward number; 0 where it is of no state of that list
   * @param iso3 alpha-3 code then in use
   */
  public record State(long until, int gw, String iso3) {}

  private static final Map<String, Territory> BY_ISO = new HashMap<>();
  private static final Map<String, Territory> BY_NUMBER = new HashMap<>();
  private static final Map<String, Territory> BY_FIPS = new HashMap<>();
  private static final Map<String, Territory> BY_NAME = new HashMap<>();
  private static final Map<Integer, Territory> BY_GW = new HashMap<>();

  static {
    for (List<String> line : CodeFile.lines("territories.tsv", 5)) {
      Territory territory = new Territory(line.get(0), states(line.get(0), line.get(3)));
      put(BY_ISO, line.get(0), territory);
      if (!line.get(1).isEmpty()) {
        put(BY_NUMBER, line.get(1), territory);
      }
      for (String fips : line.get(2).split(",", -1)) {
        put(BY_FIPS, fips, territory);
      }
      for (String name : line.get(4).split("\\|", -1)) {
        put(BY_NAME, name.toLowerCase(Locale.ROOT), territory);
      }
      State present = territory.states().get(territory.states().size() - 1);
      if (present.gw() > 0) {
        BY_GW.putIfAbsent(present.gw(), territory);
      }
    }
  }

  public Territory {
    states = List.copyOf(states);
  }

  private static void put(Map<String, Territory> map, String key, Territory territory) {
    if (map.put(key, territory) != null) {
      throw new IllegalStateException("territories.tsv: twice: " + key);
    }
  }

  private static List<State> states(String iso3, String text) {
    List<State> states = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      int colon = part.indexOf(':');
      long until =
          colon < 0 ? Long.MAX_VALUE : LocalDate.parse(part.substring(0, colon)).toEpochDay();
      String[] state = part.substring(colon + 1).split("/", -1);
      int gw = state[0].equals("-") ? 0 : Integer.parseInt(state[0]);
      states.add(new State(until, gw, state.length > 1 ? state[1] : iso3));
    }
    return states;
  }

  public static Optional<Territory> iso3(String code) {
    return Optional.ofNullable(BY_ISO.get(code));
  }

  /** By ISO 3166-1 numeric code, with or without leading zeros. */
  public static Optional<Territory> isoNumber(String number) {
    return Optional.ofNullable(
        BY_NUMBER.get("0".repeat(Math.max(0, 3 - number.length())) + number));
  }

  /** By FIPS 10-4 code, as GDELT uses them. */
  public static Optional<Territory> fips(String code) {
    return Optional.ofNullable(BY_FIPS.get(code));
  }

  /** By a name that a provider uses. */
  public static Optional<Territory> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** By the number of the state that has it now. */
  public static Optional<Territory> gw(int number) {
    return Optional.ofNullable(BY_GW.get(number));
  }

  /** Every alpha-3 code that a state has or had, in alphabetical order. */
  public static List<String> codes() {
    return BY_ISO.values().stream()
        .flatMap(territory -> territory.states().stream())
        .map(State::iso3)
        .sorted()
        .distinct()
        .toList();
  }

  /** Numbers of all states that there ever were, as far as is told here. */
  public static SortedSet<Integer> everyState() {
    return BY_ISO.values().stream()
        .flatMap(territory -> territory.states().stream())
        .map(State::gw)
        .filter(gw -> gw > 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Numbers of the states that there were on a day. */
  public static SortedSet<Integer> statesOn(LocalDate day) {
    return BY_ISO.values().stream()
        .map(territory -> territory.on(day.toEpochDay()).gw())
        .filter(gw -> gw > 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whose it was on a day. */
  public State on(long epochDay) {
    for (State state : states) {
      if (epochDay < state.until()) {
        return state;
      }
    }
    throw new IllegalStateException("the last state has no end");
  }
}
