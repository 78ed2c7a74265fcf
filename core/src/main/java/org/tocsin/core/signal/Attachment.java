package org.tocsin.core.signal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Situation;

/**
 * Why a signal is of a situation: an event it counts lies in the situation's area or near one of
 * its places. Parties that both name are told beside it; alone they attach nothing, since forces
 * act in many places.
 *
 * @param events how many of the listed events lie there
 * @param parties named alike by the provider and by the situation
 */
public record Attachment(String situation, int events, List<String> parties) {

  public Attachment {
    parties = List.copyOf(parties);
  }

  /** Empty where nothing it counts lies there. */
  public static Optional<Attachment> of(Signal signal, Situation situation) {
    int inside =
        (int)
            signal.contributions().stream()
                .flatMap(event -> event.point().stream())
                .filter(point -> SituationArea.has(situation, point))
                .count();
    return inside == 0
        ? Optional.empty()
        : Optional.of(
            new Attachment(situation.id(), inside, List.copyOf(parties(signal, situation))));
  }

  private static Set<String> parties(Signal signal, Situation situation) {
    Set<String> known = new TreeSet<>();
    for (Actor actor : situation.actors()) {
      actor.name().byLanguage().values().forEach(name -> known.add(plain(name)));
    }
    Set<String> shared = new TreeSet<>();
    signal.parties().stream().filter(name -> known.contains(plain(name))).forEach(shared::add);
    return shared;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
