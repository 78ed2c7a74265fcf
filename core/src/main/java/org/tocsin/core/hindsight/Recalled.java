package org.tocsin.core.hindsight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.tocsin.core.assess.Assessor;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.replay.Replay;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.notice.Level;

/**
 * Looks up what is scored. An alert's level is worked out again from the very position and date its
 * draft cites: what the desk learnt later neither mends nor spoils it. What happened is taken as it
 * is known when it is looked back.
 */
public final class Recalled {

  private static final Assessor ASSESSOR = new Assessor(LevelTable.standard());

  private final DeskState state;
  private final Instant now;
  private final Rule rule;
  private final UnaryOperator<SituationView> seen;

  public Recalled(DeskState state, Instant now, Rule rule) {
    this(state, now, rule, UnaryOperator.identity());
  }

  /**
   * @param seen what whoever asks may see of what happened and of the levels; the level of an alert
   *     that was issued is told in the alert
   */
  public Recalled(DeskState state, Instant now, Rule rule, UnaryOperator<SituationView> seen) {
    this.state = state;
    this.now = now;
    this.rule = rule;
    this.seen = seen;
  }

  /**
   * The alerts that were issued, from the day on which the desk took the situation on file. Every
   * issued revision counts but cancellations: {@link WarningScores} takes the first of an alert
   * that reached a level.
   *
   * @return empty where the situation is not on file
   */
  public Optional<Watched> alerts(String situation) {
    if (state.record(RecordKind.SITUATION, situation).isEmpty()) {
      return Optional.empty();
    }
    List<Watched.Warned> warnings = new ArrayList<>();
    for (AlertFile file : state.alerts(situation)) {
      if (file.purpose() != AlertFact.Purpose.CANCEL) {
        // What waits under an embargo has warned nobody yet.
        file.publicFrom()
            .filter(from -> !from.isAfter(now))
            .ifPresent(from -> reach(warnings, file.alert(), level(file), day(from)));
      }
    }
    LocalDate from = day(state.versions(RecordKind.SITUATION, situation).get(0).recordedAt());
    return Optional.of(watched(situation, from, warnings));
  }

  private Level level(AlertFile file) {
    AsOf cited = new AsOf(file.availableTo(), OptionalLong.of(file.position()), false);
    return ViewBuilder.of(state, file.situation(), cited).map(ASSESSOR::level).orElse(Level.NONE);
  }

  /**
   * The levels that an assessment would have had on each day, by what anyone could have known then:
   * a warning is a day on which a level was reached, and while it stays each day on which the
   * horizon of the one before is over. This scores the rules on a history, not what anybody warned
   * of; judgements made later are applied, as in every replay that is not strict.
   *
   * @return empty where nothing was known of the situation on any day
   */
  public Optional<Watched> levels(String situation) {
    Replay.Seat seat = new Replay.Seat(OptionalLong.empty(), false);
    return Replay.of(
            state,
            situation,
            seat,
            now,
            Optional.empty(),
            Optional.empty(),
            view -> answer(seen.apply(view)))
        .map(replay -> levels(situation, replay.days()));
  }

  /**
   * The same of levels that were worked out before.
   *
   * @param days each from the first on which anything was known to the last on which something
   *     became known
   */
  public Watched levels(String situation, List<Replay.Day> days) {
    List<Watched.Warned> warnings = new ArrayList<>();
    for (Level level : Level.values()) {
      if (level != Level.NONE) {
        stay(warnings, level, days);
      }
    }
    return watched(situation, days.get(0).day(), warnings);
  }

  private static void reach(
      List<Watched.Warned> warnings, String by, Level reached, LocalDate day) {
    for (Level level : Level.values()) {
      if (level != Level.NONE && level.compareTo(reached) <= 0) {
        warnings.add(new Watched.Warned(by, level, day));
      }
    }
  }

  /** Warns when the level is reached, and anew each time its horizon is over while it stays. */
  private void stay(List<Watched.Warned> warnings, Level level, List<Replay.Day> days) {
    int held = 0;
    for (Replay.Day day : days) {
      boolean there = day.level().compareTo(level) >= 0;
      if (there && held % rule.horizonDays() == 0) {
        warnings.add(new Watched.Warned(day.day().toString(), level, day.day()));
      }
      held = there ? held + 1 : 0;
    }
  }

  private static Replay.Answer answer(SituationView view) {
    Optional<LevelTable.Line> decided = ASSESSOR.decidedBy(view);
    return new Replay.Answer(decided.map(LevelTable.Line::level).orElse(Level.NONE), decided);
  }

  private Watched watched(String situation, LocalDate from, List<Watched.Warned> warnings) {
    List<Watched.Harmed> harms = new ArrayList<>();
    int undated = 0;
    SituationView view = ViewBuilder.of(state, situation, AsOf.available(now)).orElseThrow();
    for (SeenIncident incident : seen.apply(view).incidents()) {
      if (!rule.harms(incident)) {
        continue;
      }
      if (incident.begin().equals(Instant.MIN)) {
        undated++;
      } else {
        harms.add(new Watched.Harmed(incident.id(), day(incident.begin())));
      }
    }
    harms.sort(Comparator.comparing(Watched.Harmed::day).thenComparing(Watched.Harmed::incident));
    return new Watched(situation, from, day(now), warnings, harms, undated);
  }

  private static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
