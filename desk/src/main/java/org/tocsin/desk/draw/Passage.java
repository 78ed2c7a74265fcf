package org.tocsin.desk.draw;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.lifeline.CutOff;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.time.EdtfInterval;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/** What is known of a lifeline at the cutoff; graver ones later. */
public enum Passage {
  /** No account tells that it is not. */
  OPEN,
  /** Told to be narrowed, and not told to be as before. */
  NARROWED,
  /** Told to be closed; whether it still is, is not certain. */
  PERHAPS_CLOSED,
  CLOSED;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Of every lifeline of the situation, by id. What keeps somebody cut off is taken from the
   * analysis of lifelines; of those that cut nobody off, the last word counts, as not certain.
   */
  public static Map<String, Passage> of(Reasoning reasoning) {
    SituationView view = reasoning.view();
    Map<String, Passage> found = new HashMap<>();
    for (Lifeline lifeline : view.situation().lifelines()) {
      found.put(lifeline.id(), lastWord(view, lifeline.id()));
    }
    Map<String, Map<LifelineEffect, Truth>> holding = new HashMap<>();
    for (CutOff cut : reasoning.lifelines().cutOffs()) {
      for (String lifeline : cut.lifelines()) {
        holding
            .computeIfAbsent(lifeline, id -> new EnumMap<>(LifelineEffect.class))
            .merge(cut.effect(), cut.still(), Truth::or);
      }
    }
    holding.forEach((lifeline, effects) -> found.put(lifeline, of(effects)));
    return found;
  }

  private static Passage of(Map<LifelineEffect, Truth> effects) {
    Truth closed = effects.getOrDefault(LifelineEffect.CLOSES, Truth.NO);
    Truth narrowed = effects.getOrDefault(LifelineEffect.NARROWS, Truth.NO);
    if (closed == Truth.YES) {
      return CLOSED;
    }
    if (closed == Truth.UNKNOWN) {
      return PERHAPS_CLOSED;
    }
    return narrowed == Truth.NO ? OPEN : NARROWED;
  }

  private static Passage lastWord(SituationView view, String lifeline) {
    Passage last = OPEN;
    Instant latest = Instant.MIN;
    for (SeenIncident incident : view.incidents()) {
      for (SeenIncident.LifelineReading reading : incident.lifelines()) {
        Instant from = reading.happened().bounds().from().known().orElse(Instant.MIN);
        if (reading.lifeline().equals(lifeline) && !from.isBefore(latest)) {
          latest = from;
          boolean over =
              reading.happened().bounds().to().known().isPresent()
                  && reading.happened() instanceof EdtfInterval;
          last =
              reading.effect() == LifelineEffect.REOPENS || over
                  ? OPEN
                  : reading.effect() == LifelineEffect.NARROWS ? NARROWED : PERHAPS_CLOSED;
        }
      }
    }
    return last;
  }
}
