package org.tocsin.core.series;

import java.util.Optional;

/**
 * Which series of a situation, as a person can type it: the family, then the lifeline or place,
 * then the party, by their ids: {@code obstruction/lachin-road/azerbaijan}, {@code
 * obstruction/lachin-road}, {@code lethal-violence/-/azerbaijan} where the place does not matter,
 * {@code lethal-violence}. {@code repetition} alone is every incident of rung 2 and more.
 *
 * @param family empty for the repetition
 * @param where id of a lifeline (of obstruction) or a place; empty where any will do
 * @param party id of an actor; empty where any will do, or none is named
 */
public record SeriesKey(
    Optional<KindFamily> family, Optional<String> where, Optional<String> party) {

  static final SeriesKey REPETITION =
      new SeriesKey(Optional.empty(), Optional.empty(), Optional.empty());
  private static final String ALL = "repetition";
  private static final String ANY = "-";

  static SeriesKey of(KindFamily family, Optional<String> where, Optional<String> party) {
    return new SeriesKey(Optional.of(family), where, party);
  }

  /** Empty where the text is no key. */
  public static Optional<SeriesKey> parse(String text) {
    if (text.equals(ALL)) {
      return Optional.of(REPETITION);
    }
    String[] parts = text.split("/", -1);
    Optional<String> where = part(parts, 1);
    Optional<String> party = part(parts, 2);
    return KindFamily.ofWord(parts[0])
        .map(family -> of(family, where, party))
        .filter(key -> key.toString().equals(text));
  }

  private static Optional<String> part(String[] parts, int at) {
    return parts.length > at && !parts[at].equals(ANY) && !parts[at].isEmpty()
        ? Optional.of(parts[at])
        : Optional.empty();
  }

  /**
   * Whether whatever is in the other is in this as well: the same family with nothing narrower. The
   * repetition covers itself alone.
   */
  boolean covers(SeriesKey other) {
    return family.equals(other.family)
        && (where.isEmpty() || where.equals(other.where))
        && (party.isEmpty() || party.equals(other.party));
  }

  /** The same without what narrows it most; empty where nothing does. */
  Optional<SeriesKey> wider() {
    if (party.isPresent()) {
      return Optional.of(new SeriesKey(family, where, Optional.empty()));
    }
    return where.map(narrower -> new SeriesKey(family, Optional.empty(), Optional.empty()));
  }

  @Override
  public String toString() {
    return family
        .map(
            of ->
                of.word()
                    + (where.isPresent() || party.isPresent() ? "/" + where.orElse(ANY) : "")
                    + party.map(id -> "/" + id).orElse(""))
        .orElse(ALL);
  }
}
