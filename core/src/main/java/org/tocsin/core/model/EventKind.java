package org.tocsin.core.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of event an account tells of, with its rung on the severity ladder: 1 hostile speech or
 * threat; 2 restriction; 3 obstruction or deprivation; 4 destruction, detention or assault; 5
 * lethal violence; 6 major lethal violence, seizure or displacement; 7 mass killing or expulsion.
 * Events that lower tension have no rung.
 */
public enum EventKind {
  THREAT(1),
  HOSTILE_SPEECH(1),
  MOBILISATION(2),
  RESTRICTION(2),
  INCURSION(2),
  LIFELINE_NARROWED(2),
  LIFELINE_CLOSED(3),
  DEPRIVATION(3),
  CHECKPOINT(2),
  DESTRUCTION(4),
  DETENTION(4),
  HOSTAGE_TAKING(4),
  ASSAULT(4),
  ARMED_CLASH(5),
  SHELLING(5),
  KILLING(5),
  ATTACK(6),
  MAJOR_KILLING(6),
  SEIZURE(6),
  DISPLACEMENT(6),
  MASS_KILLING(7),
  EXPULSION(7),
  LIFELINE_REOPENED,
  CEASEFIRE,
  AGREEMENT_REACHED,
  WITHDRAWAL,
  DISARMAMENT,
  PEACEFUL_VOTE;

  private static final Set<EventKind> STATES =
      Set.copyOf(
          EnumSet.of(
              MOBILISATION,
              RESTRICTION,
              LIFELINE_NARROWED,
              LIFELINE_CLOSED,
              DEPRIVATION,
              CHECKPOINT,
              DETENTION,
              HOSTAGE_TAKING));

  private final Optional<Integer> rung;

  EventKind(int rung) {
    this.rung = Optional.of(rung);
  }

  EventKind() {
    this.rung = Optional.empty();
  }

  /** 1 to 7, or empty for events that lower tension. */
  public Optional<Integer> rung() {
    return rung;
  }

  /**
   * Whether it is a state of things, which goes on until it ends, rather than something that is
   * done.
   */
  public boolean goesOn() {
    return STATES.contains(this);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
