package org.tocsin.core.series;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.text.Arg;

/**
 * Kinds of event that repeat each other: one of them after another of the same family is the same
 * thing again, perhaps graver. Each kind with a rung is of exactly one family; what lowers tension
 * is of none.
 */
public enum KindFamily {
  /** Lifelines closed or narrowed, goods kept back. */
  OBSTRUCTION(EventKind.LIFELINE_CLOSED, EventKind.LIFELINE_NARROWED, EventKind.DEPRIVATION),
  RESTRICTION(EventKind.RESTRICTION, EventKind.CHECKPOINT),
  HOSTILE_SPEECH(EventKind.THREAT, EventKind.HOSTILE_SPEECH),
  /** Forces gather, enter, take. */
  ADVANCE(EventKind.MOBILISATION, EventKind.INCURSION, EventKind.SEIZURE),
  DESTRUCTION(EventKind.DESTRUCTION),
  DETENTION(EventKind.DETENTION, EventKind.HOSTAGE_TAKING),
  ASSAULT(EventKind.ASSAULT),
  /** Violence that kills or is meant to, whoever is hit. */
  LETHAL_VIOLENCE(
      EventKind.ARMED_CLASH,
      EventKind.SHELLING,
      EventKind.KILLING,
      EventKind.ATTACK,
      EventKind.MAJOR_KILLING,
      EventKind.MASS_KILLING),
  DISPLACEMENT(EventKind.DISPLACEMENT, EventKind.EXPULSION);

  private final Set<EventKind> kinds;

  KindFamily(EventKind first, EventKind... others) {
    this.kinds = EnumSet.of(first, others);
  }

  public boolean has(EventKind kind) {
    return kinds.contains(kind);
  }

  /** Empty for events that lower tension. */
  public static Optional<KindFamily> of(EventKind kind) {
    return Set.of(values()).stream().filter(family -> family.has(kind)).findFirst();
  }

  /** As it stands in keys: {@code lethal-violence}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<KindFamily> ofWord(String word) {
    return Set.of(values()).stream().filter(family -> family.word().equals(word)).findFirst();
  }

  /** Its name in the catalogue. */
  public Arg term() {
    return new Arg.Term(
        switch (this) {
          case OBSTRUCTION -> "series.family-obstruction";
          case RESTRICTION -> "series.family-restriction";
          case HOSTILE_SPEECH -> "series.family-hostile-speech";
          case ADVANCE -> "series.family-advance";
          case DESTRUCTION -> "series.family-destruction";
          case DETENTION -> "series.family-detention";
          case ASSAULT -> "series.family-assault";
          case LETHAL_VIOLENCE -> "series.family-lethal-violence";
          case DISPLACEMENT -> "series.family-displacement";
        });
  }
}
