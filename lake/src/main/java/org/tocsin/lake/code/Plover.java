package org.tocsin.lake.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PLOVER event and how it was done.
 *
 * @param mode empty where none is told
 */
public record Plover(String event, Optional<String> mode) {

  private static final Map<String, Plover> CAMEO = read("cameo-plover.tsv");
  private static final Map<String, Plover> ACLED = read("acled-plover.tsv");

  /** Every event, in alphabetical order. */
  public static List<String> events() {
    return all().map(Plover::event).sorted().distinct().toList();
  }

  /** Every mode, in alphabetical order. */
  public static List<String> modes() {
    return all().flatMap(plover -> plover.mode().stream()).sorted().distinct().toList();
  }

  private static Stream<Plover> all() {
    return Stream.concat(
        Stream.of(ucdp()), Stream.concat(CAMEO.values().stream(), ACLED.values().stream()));
  }

  /** Of a CAMEO code: the longest beginning of it that is listed; empty for roots 01 and 02. */
  public static Optional<Plover> cameo(String code) {
    for (int length = code.length(); length >= 2; length--) {
      Plover found = CAMEO.get(code.substring(0, length));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Of an ACLED event and sub-event type. */
  public static Optional<Plover> acled(String type, String subType) {
    return Optional.ofNullable(ACLED.get(type + "/" + subType))
        .or(() -> Optional.ofNullable(ACLED.get(type)));
  }

  /** Of organised violence that UCDP counts: each of its events is a use of lethal force. */
  public static Plover ucdp() {
    return new Plover("ASSAULT", Optional.empty());
  }

  private static Map<String, Plover> read(String file) {
    Map<String, Plover> read = new HashMap<>();
    for (List<String> line : CodeFile.lines(file, 3)) {
      read.put(
          line.get(0),
          new Plover(line.get(1), Optional.of(line.get(2)).filter(mode -> !mode.isEmpty())));
    }
    return Map.copyOf(read);
  }
}
