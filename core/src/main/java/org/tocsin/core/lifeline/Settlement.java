package org.tocsin.core.lifeline;

import java.util.List;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Label;

/**
 * Where people live who depend on a kind of lifeline.
 *
 * @param id of the place
 * @param people how many; a part of the population at risk, from none to all of it, where only the
 *     whole is known and it may live in several places
 * @param evidence what the number rests on: {@code place/osk}, {@code people/press}
 */
public record Settlement(String id, Label name, Figure people, List<String> evidence) {
  public Settlement {
    evidence = List.copyOf(evidence);
  }
}
