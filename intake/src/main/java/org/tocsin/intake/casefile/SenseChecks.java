package org.tocsin.intake.casefile;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Situation;

/** Values that are each fine and do not go together, and names that blame a people. */
final class SenseChecks {
  private static final Map<LifelineEffect, EventKind> KINDS =
      Map.of(
          LifelineEffect.CLOSES, EventKind.LIFELINE_CLOSED,
          LifelineEffect.NARROWS, EventKind.LIFELINE_NARROWED,
          LifelineEffect.REOPENS, EventKind.LIFELINE_REOPENED);

  private static final Set<EventKind> OF_LIFELINES =
      EnumSet.of(
          EventKind.LIFELINE_CLOSED, EventKind.LIFELINE_NARROWED, EventKind.LIFELINE_REOPENED);

  /**
   * Words that make a people, a faith or an origin out of an actor. Only a hint: hence a warning.
   */
  private static final Pattern PEOPLE =
      Pattern.compile(
          "\\b(ethnic|ethnicity|tribe|tribes|tribal|race|racial|minority|believers|infidels)\\b",
          Pattern.CASE_INSENSITIVE);

  private final CaseNotes notes;

  private SenseChecks(CaseNotes notes) {
    this.notes = notes;
  }

  static void check(
      List<DraftSituation> situations,
      List<DraftSource> sources,
      List<DraftReport> reports,
      CaseNotes notes) {
    SenseChecks checks = new SenseChecks(notes);
    situations.forEach(checks::actors);
    Map<String, String> speakers = new HashMap<>();
    sources.forEach(
        source -> source.speaksFor().ifPresent(actor -> speakers.put(source.id(), actor)));
    for (DraftReport report : reports) {
      checks.lifeline(report);
      checks.position(report, Optional.ofNullable(speakers.get(report.source())));
    }
  }

  private void actors(DraftSituation draft) {
    Situation situation = draft.situation();
    for (int i = 0; i < situation.actors().size(); i++) {
      Actor actor = situation.actors().get(i);
      Optional<String> shared = shared(actor.name(), situation.population());
      if (shared.isPresent()) {
        notes.error(
            draft.origin().where("actors", i),
            "case.population-as-actor",
            actor.id(),
            shared.get());
      } else if (actor.name().byLanguage().values().stream()
          .anyMatch(name -> PEOPLE.matcher(name).find())) {
        notes.warn(draft.origin().where("actors", i), "case.people-as-actor", actor.id());
      }
    }
  }

  private static Optional<String> shared(Label one, Label other) {
    return one.byLanguage().values().stream()
        .filter(name -> other.byLanguage().values().stream().anyMatch(name::equalsIgnoreCase))
        .findFirst();
  }

  private void lifeline(DraftReport report) {
    if (report.lifelines().isEmpty() || report.what().isEmpty()) {
      return;
    }
    EventKind what = report.what().get();
    LifelineEffect effect = report.lifelines().get(0).effect();
    boolean none =
        report.lifelines().stream().noneMatch(change -> KINDS.get(change.effect()) == what);
    if (OF_LIFELINES.contains(what) && none) {
      notes.warn(
          report.origin().where("lifeline"),
          "case.effect-and-kind",
          Words.word(effect),
          Words.word(what));
    }
  }

  private void position(DraftReport report, Optional<String> speaksFor) {
    if (report.positionOf().isPresent()
        && speaksFor.isPresent()
        && !speaksFor.equals(report.positionOf())
        && notes.ids().of(CaseIds.Kind.ACTOR).contains(report.positionOf().get())) {
      notes.warn(
          report.origin().where("position-of"),
          "case.speaks-for-another",
          report.source(),
          speaksFor.get(),
          report.positionOf().get());
    }
  }
}
