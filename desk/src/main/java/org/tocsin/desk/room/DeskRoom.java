package org.tocsin.desk.room;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Reasoning;
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

  /** Of so many incidents anything is worked out while somebody waits. */
  public static final int AT_ONCE = 40;

  private final Session session;
  private final Workspace workspace;

  /** The last; read without waiting. */
  private volatile DeskState state;

  private final SeenSituations seen = new SeenSituations();
  private final Wishes wishes = new Wishes();

  /** Opened names of people, until something is recorded: each page shows one at least. */
  private final Map<String, String> names = new ConcurrentHashMap<>();

  /** How many each situation has, until something is recorded. */
  private final Map<String, Integer> incidents = new ConcurrentHashMap<>();

  private volatile @Nullable Filed filed;

  /** Left to those who ask for it. */
  private final Set<Wishes.Wish> failed = ConcurrentHashMap.newKeySet();

  /** Whether somebody works out what is wished for. */
  private volatile boolean worked;

  /** Who does. */
  private volatile @Nullable Thread granting;

  private volatile boolean closing;

  /** Of the whole desk, in each language, for each set of roles, on some days. */
  private final SeenPages wide = new SeenPages(48);

  /** Parts of all situations, for those within and for readers, on some days. */
  private final SeenPages whole = new SeenPages(24);

  public DeskRoom(Session session, Workspace workspace) {
    this.session = session;
    this.workspace = workspace;
    this.state = workspace.state();
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
        names.clear();
        incidents.clear();
        seen.changed(situation);
      }
    }
  }

  public List<Situation> situations() {
    DeskState now = state();
    Filed known = filed;
    if (known == null || known.position() != now.position()) {
      known = new Filed(now.position(), now.records(Situation.class, RecordKind.SITUATION));
      filed = known;
    }
    return known.situations();
  }

  /** Every page of the whole desk goes over all of them. */
  private record Filed(long position, List<Situation> situations) {}

  /**
   * Everything worked out of a situation as of then; empty where it is not on file.
   *
   * @param insider of all accounts; otherwise of those of named sources alone
   */
  public Optional<Assessment> assessment(String situation, AsOf asOf, boolean insider) {
    return seen.assessment(this::state, new Look(situation, asOf, insider));
  }

  /** The same, each part of it worked out when it is first asked for. */
  public Optional<Reasoning> reasoning(Look look) {
    return seen.reasoning(this::state, look);
  }

  public Optional<SituationView> view(String situation, AsOf asOf, boolean insider) {
    return view(new Look(situation, asOf, insider));
  }

  /** The situation as seen from there; empty where it is not on file. */
  public Optional<SituationView> view(Look look) {
    return seen.view(this::state, look);
  }

  /** A part of what pages show of a situation, worked out now unless it is kept. */
  public <T> Optional<T> part(Part<T> part, Look look) {
    return seen.part(part, look, () -> part.of(this, look));
  }

  /**
   * The same without waiting, where waiting would take long: what is missing is then wished for,
   * and worked out beside the requests.
   *
   * @param incidents of which it is to be worked out now, all that are asked for together: few do
   *     not take long
   */
  public <T> Soon<T> soon(Part<T> part, Look look, int incidents) {
    Optional<Soon.Known<T>> now = seen.now(part, look);
    if (now.isPresent()) {
      return now.get();
    }
    Wishes.Wish wish = new Wishes.Wish(part, look);
    if (incidents <= AT_ONCE || !worked || granted(wish)) {
      return new Soon.Known<>(part(part, look));
    }
    wishes.add(wish);
    return new Soon.Later<>();
  }

  /** Whether it was worked out; where that failed, who asks for it is to see how. */
  boolean granted(Wishes.Wish wish) {
    return seen.now(wish.part(), wish.look()).isPresent() || failed.contains(wish);
  }

  void grant(Wishes.Wish wish) {
    granting = Thread.currentThread();
    try {
      part(wish.part(), wish.look());
    } catch (Closing closing) {
      // Whoever asks for it next time has it worked out then.
    } catch (RuntimeException fault) {
      session.err().line("tocsin: a fault at " + wish.look().situation() + ": " + fault);
      failed.add(wish);
    }
  }

  /**
   * For what takes long, between one step of it and the next: what somebody waits for meanwhile and
   * takes less is done first, where both are done beside the requests. Ends the work where the desk
   * is being closed.
   */
  public void othersFirst() {
    if (Thread.currentThread() != granting) {
      return;
    }
    for (Optional<Wishes.Wish> wish = wishes.nextShort();
        wish.isPresent() && !closing;
        wish = wishes.nextShort()) {
      grant(wish.get());
    }
    if (closing) {
      throw new Closing();
    }
  }

  /** Work is broken off since the desk is being closed. */
  private static final class Closing extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Work that takes long beside the requests is to end. */
  void close() {
    closing = true;
  }

  Wishes wishes() {
    return wishes;
  }

  void worked(boolean yes) {
    worked = yes;
  }

  /** How many incidents a situation has on file, withdrawn ones included. */
  public int incidents(String situation) {
    return incidents.computeIfAbsent(
        situation, unknown -> state().idsIn(situation, RecordKind.INCIDENT).size());
  }

  /** Ids, those first of which something was recorded last. */
  List<String> lastTouchedFirst() {
    return seen.lastTouchedFirst(situations().stream().map(Situation::id).toList());
  }

  /** Pages that everything on file has a part in. */
  public SeenPages widePages() {
    return wide;
  }

  /** Parts of every situation, put together. */
  public SeenPages wholes() {
    return whole;
  }

  /** The level alone. */
  public Optional<Level> level(String situation, AsOf asOf, boolean insider) {
    return seen.level(this::state, new Look(situation, asOf, insider));
  }

  /** A person's name; the pseudonym where the name was destroyed. */
  public String name(String pseudonym) {
    return names.computeIfAbsent(
        pseudonym,
        unknown ->
            state()
                .person(pseudonym)
                .flatMap(person -> People.name(workspace, person))
                .orElse(pseudonym));
  }
}
