package org.tocsin.desk.room;

import java.time.temporal.ChronoUnit;
import org.tocsin.core.model.Situation;
import org.tocsin.core.view.AsOf;

/**
 * Works out, beside the requests, what the first page of the day asks for of every situation, so
 * that nobody waits for all of it at once. The search index comes first. Ends when closed.
 */
public final class Beforehand implements AutoCloseable {

  private final DeskRoom room;
  private final SearchRoom search;
  private final Thread thread = new Thread(this::work, "beforehand");
  private volatile boolean closed;

  private Beforehand(DeskRoom room, SearchRoom search) {
    this.room = room;
    this.search = search;
  }

  public static Beforehand start(DeskRoom room, SearchRoom search) {
    Beforehand beforehand = new Beforehand(room, search);
    beforehand.thread.setDaemon(true);
    beforehand.thread.start();
    return beforehand;
  }

  private void work() {
    search.takeInAll(() -> closed);
    AsOf today = AsOf.day(room.today());
    AsOf yesterday = AsOf.available(today.cutoff().minus(1, ChronoUnit.DAYS));
    for (Situation situation : room.situations()) {
      for (boolean insider : new boolean[] {true, false}) {
        if (!closed) {
          room.assessment(situation.id(), today, insider);
          room.level(situation.id(), yesterday, insider);
        }
      }
    }
  }

  /** Waits for what it is at just now. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
