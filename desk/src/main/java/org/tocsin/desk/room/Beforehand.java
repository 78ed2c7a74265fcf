package org.tocsin.desk.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.view.AsOf;

/**
 * Works out, beside the requests, what somebody waits for; while nobody does, what pages of today
 * show of every situation, those first of which something was recorded last. By turns with either
 * it takes a part of what is recorded into the search index, and then rehearses searching. What
 * takes long comes last. One thread, which steps back for whoever clicks: of the lowest priority,
 * which means something where the launcher has told Java so ({@code run_tocsin} in {@code
 * java.sh}). Ends when closed.
 */
public final class Beforehand implements AutoCloseable {

  /** Something may have been recorded, another day begun, or something been forgotten. */
  private static final long LOOK_AGAIN_MILLIS = 1_000;

  private final DeskRoom room;
  private final SearchRoom search;
  private final List<Part<?>> parts;
  private final List<Wishes.Wish> round = new ArrayList<>();
  private final Thread thread = new Thread(this::work, "beforehand");
  private volatile boolean closed;
  private boolean indexing = true;

  private Beforehand(DeskRoom room, SearchRoom search, List<Part<?>> parts) {
    this.room = room;
    this.search = search;
    this.parts = List.copyOf(parts);
  }

  /**
   * Starts to work.
   *
   * @param parts what pages show of every situation, in the order in which it is worked out: each
   *     of all situations before the next
   */
  public static Beforehand start(DeskRoom room, SearchRoom search, List<Part<?>> parts) {
    Beforehand beforehand = new Beforehand(room, search, parts);
    room.worked(true);
    beforehand.thread.setDaemon(true);
    beforehand.stepBack();
    beforehand.thread.start();
    return beforehand;
  }

  // Nothing depends on it but who waits for whom.
  @SuppressWarnings("ThreadPriorityCheck")
  private void stepBack() {
    thread.setPriority(Thread.MIN_PRIORITY);
  }

  private void work() {
    while (!closed) {
      Optional<Wishes.Wish> wish = room.wishes().nextShort().or(this::next).or(this::nextLong);
      wish.ifPresent(room::grant);
      indexing = indexing && search.takeInMore();
      boolean rehearsing = !indexing && search.rehearse();
      if (wish.isEmpty() && !indexing && !rehearsing && !rest()) {
        return;
      }
    }
  }

  /** What takes long comes when nothing else is to be done that all pages ask for. */
  private Optional<Wishes.Wish> nextLong() {
    return indexing ? Optional.empty() : room.wishes().next();
  }

  private Optional<Wishes.Wish> next() {
    if (round.isEmpty()) {
      round.addAll(missing());
    }
    return round.isEmpty() ? Optional.empty() : Optional.of(round.remove(0));
  }

  /** False when told to end. */
  private boolean rest() {
    try {
      room.wishes().next(LOOK_AGAIN_MILLIS).ifPresent(room::grant);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Of today, for those within and for readers. What is worked out by then costs nothing. */
  private List<Wishes.Wish> missing() {
    List<String> situations = room.lastTouchedFirst();
    AsOf today = AsOf.day(room.today());
    List<Wishes.Wish> missing = new ArrayList<>();
    for (Part<?> part : parts) {
      for (String situation : situations) {
        for (boolean insider : new boolean[] {true, false}) {
          Wishes.Wish wish = new Wishes.Wish(part, new Look(situation, today, insider));
          if (!room.granted(wish)) {
            missing.add(wish);
          }
        }
      }
    }
    return missing;
  }

  /** Waits for what it is at just now. */
  @Override
  public void close() {
    closed = true;
    room.worked(false);
    room.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
