package org.tocsin.desk.room;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.search.Clearance;
import org.tocsin.desk.search.Found;
import org.tocsin.desk.search.Query;
import org.tocsin.desk.search.SearchIndex;

/**
 * The search index of the open workspace: in memory alone, brought up to what is recorded before
 * each search. Of much that is missing a search takes in a part, and finds what is in it so far.
 */
public final class SearchRoom {

  /** What can be taken in while somebody waits, entries. */
  private static final long SOON = 2_000;

  /**
   * What is taken in at once before something else has its turn, entries: a fifth of a second. In
   * turns of a sixth of it most of the time goes into joining what they left.
   */
  private static final long TURN = 3_000;

  private final DeskRoom room;

  /** Opened when it is first asked for: that takes a while, and nobody searches at once. */
  private volatile @Nullable SearchIndex opened;

  private volatile boolean building;

  /** After some two hundred searches the compiler is through with most of it. */
  private static final int REHEARSALS = 400;

  /** From two letters to so many more: mostly a word, sometimes two. */
  private static final int TYPED = 14;

  /** As many as a page shows. */
  private static final int HITS = 50;

  private static final List<String> LANGUAGES = List.of("en", "fr", "ar");

  /** Of {@link #REHEARSALS}; for one thread. */
  private int rehearsed;

  private record Asked(Query query, boolean insider, int limit) {}

  /**
   * What was found lately, and in which state of the index. Thrown away with it: what is destroyed
   * later must not linger here.
   */
  private record Lately(long position, WorkedOnce<Asked, Found> found) {}

  /** The first letters of words are typed again and again, and find the most. */
  private static final int KEPT = 1_000;

  private volatile Lately lately = new Lately(-1, new WorkedOnce<>(KEPT));

  public SearchRoom(DeskRoom room) {
    this.room = room;
  }

  /**
   * How much of the journal can be searched.
   *
   * @param entries of {@code all}
   */
  public record Progress(long entries, long all) {
    public boolean whole() {
      return entries == all;
    }
  }

  public Progress progress() {
    long known = index().position();
    return new Progress(known, Math.max(known, room.state().position()));
  }

  /**
   * Takes in a part of what is missing. Until it is whole, a search finds what is in it so far.
   *
   * @return whether something is still missing
   */
  boolean takeInMore() {
    building = !progress().whole();
    if (building) {
      takeInSome(TURN);
      building = !progress().whole();
    }
    return building;
  }

  /**
   * Looks, once everything is taken in, for names of situations as somebody types them, and keeps
   * nothing of it: the code that a search runs through is then compiled and its tables are read.
   * The first searches of a day took ten times as long as those after them.
   *
   * @return whether more of it is to be done
   */
  boolean rehearse() {
    List<Situation> known = room.situations();
    if (rehearsed >= REHEARSALS || known.isEmpty()) {
      return false;
    }
    Situation situation = known.get(rehearsed % known.size());
    String name = situation.name().in(LANGUAGES.get(rehearsed % LANGUAGES.size()));
    int typed = Math.min(name.length(), 2 + rehearsed % TYPED);
    Clearance clearance = rehearsed % 2 == 0 ? Clearance.EVERYTHING : Clearance.NAMED_SOURCES;
    index().find(Query.of(name.substring(0, typed)), clearance, HITS);
    rehearsed++;
    return rehearsed < REHEARSALS;
  }

  private SearchIndex index() {
    SearchIndex known = opened;
    return known == null ? open() : known;
  }

  private synchronized SearchIndex open() {
    SearchIndex known = opened;
    if (known == null) {
      known = SearchIndex.empty();
      opened = known;
    }
    return known;
  }

  private synchronized void takeInSome(long most) {
    SearchIndex index = index();
    DeskState now = room.state();
    if (now.position() > index.position()) {
      index.update(now.at(Math.min(now.position(), index.position() + most)), room.texts());
    }
  }

  public Found find(Query query, boolean insider, int limit) {
    if (!building) {
      takeInSome(SOON);
    }
    SearchIndex index = index();
    return lately(index.position())
        .found()
        .get(
            new Asked(query, insider, limit),
            () ->
                index.find(query, insider ? Clearance.EVERYTHING : Clearance.NAMED_SOURCES, limit));
  }

  private Lately lately(long position) {
    Lately known = lately;
    if (known.position() != position) {
      known = new Lately(position, new WorkedOnce<>(KEPT));
      lately = known;
    }
    return known;
  }
}
