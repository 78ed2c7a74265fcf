package org.tocsin.desk.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;

/**
 * Something that an alert waits for.
 *
 * @param what {@code ask}, {@code answer}, {@code redraft}, {@code review}, {@code issue} or {@code
 *     publish}
 * @param overdue whether its deadline has passed
 */
public record Owed(String what, String says, boolean overdue) {

  /** In the order in which it can be done. */
  static List<Owed> of(Sight sight, AlertFile file) {
    List<Owed> owed = new ArrayList<>();
    if (file.step() == AlertStep.ISSUED) {
      if (!published(sight.room().state(), file)) {
        owed.add(simple(sight, "publish"));
      }
      return owed;
    }
    if (file.step() == AlertStep.ABANDONED) {
      return owed;
    }
    parties(sight, file, owed);
    switch (file.step()) {
      case DRAFTED -> owed.add(simple(sight, "review"));
      case RETURNED -> owed.add(simple(sight, "redraft"));
      case APPROVED -> owed.add(simple(sight, "issue"));
      default -> {}
    }
    return owed;
  }

  private static Owed simple(Sight sight, String what) {
    return new Owed(what, sight.words().say("owed." + what), false);
  }

  private static void parties(Sight sight, AlertFile file, List<Owed> owed) {
    for (String party : unasked(sight, file)) {
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
  static List<String> unasked(Sight sight, AlertFile file) {
    List<String> parties =
        new ArrayList<>(DraftText.read(sight.room(), file).map(Draft::accused).orElse(List.of()));
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

  /** Whether the last site that was published holds it. */
  static boolean published(DeskState state, AlertFile file) {
    List<Version<DeskFact.SitePublished>> publications = state.publications();
    List<Version<AlertFile>> history = state.alertHistory(file.revision());
    Optional<Long> size =
        publications.isEmpty()
            ? Optional.empty()
            : publications.get(publications.size() - 1).value().map(DeskFact.SitePublished::size);
    return size.filter(it -> history.get(history.size() - 1).position() < it).isPresent();
  }
}
