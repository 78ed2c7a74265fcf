package org.tocsin.core.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.text.Arg;

/**
 * Kinds of event that repeat each other: one of them after another of the same family is the same
 * thing again, perhaps graver. Each kind with a rung is of exactly one family; what lowers tension
 * is of none.
 */
public enum KindFamily {
  /** Lifelines closed or narrowed, goods kept back. */
  OBSTRUCTION,
  RESTRICTION,
  /** Threats too. */
  HOSTILE_SPEECH,
  /** Forces gather, enter, take. */
  ADVANCE,
  DESTRUCTION,
  /** Hostages too. */
  DETENTION,
  ASSAULT,
  /** Violence that kills or is meant to, whoever is hit. */
  LETHAL_VIOLENCE,
  /** Expulsion too. */
  DISPLACEMENT;

  /** Empty for events that lower tension. */
  public static Optional<KindFamily> of(EventKind kind) {
    return switch (kind) {
      case LIFELINE_CLOSED, LIFELINE_NARROWED, DEPRIVATION -> Optional.of(OBSTRUCTION);
      case RESTRICTION, CHECKPOINT -> Optional.of(RESTRICTION);
      case THREAT, HOSTILE_SPEECH -> Optional.of(HOSTILE_SPEECH);
      case MOBILISATION, INCURSION, SEIZURE -> Optional.of(ADVANCE);
      case DESTRUCTION -> Optional.of(DESTRUCTION);
      case DETENTION, HOSTAGE_TAKING -> Optional.of(DETENTION);
      case ASSAULT -> Optional.of(ASSAULT);
      case ARMED_CLASH, SHELLING, KILLING, ATTACK, MAJOR_KILLING, MASS_KILLING ->
          Optional.of(LETHAL_VIOLENCE);
      case DISPLACEMENT, EXPULSION -> Optional.of(DISPLACEMENT);
      case LIFELINE_REOPENED,
          CEASEFIRE,
          AGREEMENT_REACHED,
          WITHDRAWAL,
          DISARMAMENT,
          PEACEFUL_VOTE ->
          Optional.empty();
    };
  }

  public boolean has(EventKind kind) {
    return of(kind).equals(Optional.of(this));
  }

  /** As it stands in keys: {@code lethal-violence}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<KindFamily> ofWord(String word) {
    return Arrays.stream(values()).filter(family -> family.word().equals(word)).findFirst();
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
