package org.tocsin.core.assess;

import java.util.List;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;

/**
 * One thing measured of a situation, with what it was measured on.
 *
 * @param name as in the level table, such as {@code steps-365d}
 * @param evidence what it rests on, as {@code kind/id}; every number can be recomputed from these
 * @param statement what it says, to be worded
 */
public record Indicator(String name, Value value, List<String> evidence, Phrase statement) {

  /** A count or an amount, maybe a range; or a yes, a no, an unknown. */
  public sealed interface Value {
    record Amount(Figure figure) implements Value {}

    record Answer(Truth truth) implements Value {}
  }

  public Indicator {
    evidence = List.copyOf(evidence);
  }
}
