package org.tocsin.desk.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Outgoing;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;

/**
 * Something that an alert waits for.
 *
 * @param what {@code ask}, {@code answer}, {@code redraft}, {@code review}, {@code issue}, {@code
 *     publish} or {@code waits}
 * @param overdue whether its deadline has passed
 */
public record Owed(String what, String says, boolean overdue) {

  /** In the order in which it can be done. */
  static List<Owed> of(Sight sight, AlertFile file, Going going) {
    return of(sight, file, going, Drafts.Brief.of(sight.room(), file));
  }

  /**
   * @param draft empty where it was destroyed
   */
  static List<Owed> of(Sight sight, AlertFile file, Going going, Optional<Drafts.Brief> draft) {
    List<Owed> owed = new ArrayList<>();
    Optional<Owed> waits =
        EmbargoPart.waits(sight, file, going.outgoing())
            .map(says -> new Owed("waits", says, false));
    if (file.step() == AlertStep.ISSUED) {
      waits.ifPresent(owed::add);
      if (waits.isEmpty() && !going.published().contains(file.revision())) {
        owed.add(simple(sight, "publish"));
      }
      return owed;
    }
    if (file.step() == AlertStep.ABANDONED) {
      return owed;
    }
    parties(sight, file, draft, owed);
    switch (file.step()) {
      case DRAFTED -> owed.add(simple(sight, "review"));
      case RETURNED -> owed.add(simple(sight, "redraft"));
      case APPROVED -> owed.add(simple(sight, "issue"));
      default -> {}
    }
    waits.ifPresent(owed::add);
    return owed;
  }

  private static Owed simple(Sight sight, String what) {
    return new Owed(what, sight.words().say("owed." + what), false);
  }

  private static void parties(
      Sight sight, AlertFile file, Optional<Drafts.Brief> draft, List<Owed> owed) {
    for (String party : unasked(file, draft)) {
      owed.add(
          new Owed(
              "ask",
              sight.words().say("owed.ask", "party", actor(sight, file.situation(), party)),
              false));
    }
    Instant now = sight.room().now();
    for (AlertFile.PositionRequest request : file.positions()) {
      if (request.report().isEmpty()) {
        boolean late = !now.isBefore(request.deadline());
        owed.add(
            new Owed(
                "answer",
                sight
                    .words()
                    .say(
                        late ? "owed.answer-late" : "owed.answer",
                        "party",
                        actor(sight, file.situation(), request.party()),
                        "by",
                        sight.words().moment(request.deadline())),
                late));
      }
    }
  }

  /** Parties that the draft has to give a hearing and that nobody has asked. */
  private static List<String> unasked(AlertFile file, Optional<Drafts.Brief> draft) {
    List<String> parties = new ArrayList<>(draft.map(Drafts.Brief::accused).orElse(List.of()));
    file.positions().forEach(request -> parties.remove(request.party()));
    return parties;
  }

  static String actor(Sight sight, String situation, String id) {
    return sight
        .room()
        .state()
        .record(Situation.class, RecordKind.SITUATION, situation)
        .flatMap(known -> known.actor(id))
        .map(Actor::name)
        .map(name -> name.in(sight.words().language()))
        .orElse(id);
  }

  /**
   * What may go out now, and what the last publication had: worked out once for all alerts of a
   * page.
   */
  record Going(Outgoing outgoing, Set<String> published) {
    static Going now(Sight sight) {
      DeskState state = sight.room().state();
      return new Going(Outgoing.at(state, sight.room().now()), Outgoing.published(state));
    }
  }
}
