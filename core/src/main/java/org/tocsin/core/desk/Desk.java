package org.tocsin.core.desk;

import java.time.Instant;
import java.util.List;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.fact.Fact;

/** Decides, records, applies. Nothing else appends. */
public final class Desk {

  private final Entries entries;
  private DeskState state;

  private Desk(Entries entries, DeskState state) {
    this.entries = entries;
    this.state = state;
  }

  /** Folds everything recorded so far. */
  public static Desk open(Entries entries) {
    return new Desk(entries, fold(entries));
  }

  public static DeskState fold(Entries entries) {
    DeskState[] folded = {DeskState.empty()};
    entries.forEachUnread(0, recorded -> folded[0] = folded[0].apply(recorded));
    return folded[0];
  }

  public DeskState state() {
    return state;
  }

  /** As {@link #ask(Command, String, Instant, Runnable)}, with nothing to do before. */
  public Decision ask(Command command, String person, Instant at) {
    return ask(command, person, at, () -> {});
  }

  /**
   * Asks. What is accepted is recorded before this returns.
   *
   * @param person pseudonym of who asks
   * @param beforeRecording runs once it is accepted, before anything is appended: what the facts
   *     refer to in the vault is made durable here, so that no entry refers to what a crash took
   */
  public Decision ask(Command command, String person, Instant at, Runnable beforeRecording) {
    Decision decision = command.decide(state, new Command.Asker(person, at));
    if (decision instanceof Decision.Accepted accepted && !accepted.facts().isEmpty()) {
      beforeRecording.run();
      List<Entries.Draft> drafts =
          accepted.facts().stream()
              .map(fact -> new Entries.Draft(shownActor(fact, person), fact))
              .toList();
      for (Recorded recorded : entries.append(at, drafts)) {
        state = state.apply(recorded);
      }
    }
    return decision;
  }

  /** The entry whose bytes are published names no person. */
  private static String shownActor(Fact fact, String person) {
    return fact instanceof AlertFact.NoticeIssued ? Recorded.DESK : person;
  }
}
