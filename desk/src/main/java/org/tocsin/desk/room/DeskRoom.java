package org.tocsin.desk.room;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Texts;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Level;

/**
 * The open workspace that all requests share. Reading goes by the last state, which never changes;
 * writing is one at a time.
 */
public final class DeskRoom {

  private final Session session;
  private final Workspace workspace;

  /** The last; read without waiting. */
  private volatile DeskState state;

  private final SeenSituations seen;

  /** Of the whole desk, in each language, for each set of roles, on some days. */
  private final SeenPages wide = new SeenPages(48);

  private final SeenPages single = new SeenPages(256);

  public DeskRoom(Session session, Workspace workspace) {
    this.session = session;
    this.workspace = workspace;
    this.state = workspace.state();
    this.seen = new SeenSituations();
  }

  /** Where the outside comes from: clock, chance. */
  public Session session() {
    return session;
  }

  public Instant now() {
    return session.now();
  }

  public LocalDate today() {
    return now().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  public DeskState state() {
    return state;
  }

  /** Opens sealed text; empty where its key was destroyed. */
  public Texts texts() {
    return workspace.texts();
  }

  /** For what reads evidence or the journal itself. */
  public <T> T reading(Function<Workspace, T> read) {
    return read.apply(workspace);
  }

  /**
   * Does something with the workspace that may record; one at a time. What it says of the situation
   * is thrown away, of all of them where none is named.
   */
  public synchronized <T> T writing(Optional<String> situation, Function<Workspace, T> write) {
    try {
      return write.apply(workspace);
    } finally {
      // What was sealed for something that was then refused must not go in with the next.
      workspace.sealing().discard();
      DeskState now = workspace.state();
      if (now.position() != state.position()) {
        state = now;
        seen.changed(situation);
      }
    }
  }

  public List<Situation> situations() {
    return state().records(Situation.class, RecordKind.SITUATION);
  }

  /**
   * Everything worked out of a situation as of then; empty where it is not on file.
   *
   * @param insider of all accounts; otherwise of those of named sources alone
   */
  public Optional<Assessment> assessment(String situation, AsOf asOf, boolean insider) {
    return seen.assessment(state(), situation, asOf, insider);
  }

  public Optional<SituationView> view(String situation, AsOf asOf, boolean insider) {
    return assessment(situation, asOf, insider).map(Assessment::view);
  }

  /** Pages that everything on file has a part in. */
  public SeenPages widePages() {
    return wide;
  }

  /** Pages of one situation. */
  public SeenPages singlePages() {
    return single;
  }

  /** The level alone. */
  public Optional<Level> level(String situation, AsOf asOf, boolean insider) {
    return seen.level(state(), situation, asOf, insider);
  }

  /** A person's name; the pseudonym where the name was destroyed. */
  public String name(String pseudonym) {
    return state()
        .person(pseudonym)
        .flatMap(person -> People.name(workspace, person))
        .orElse(pseudonym);
  }
}
