package org.tocsin.desk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.desk.access.Needs;

/** A few pages at a time, in the order they were asked for. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TurnsTest {

  private static final Route PAGE =
      Route.bytes("/", Needs.NOBODY, "page", call -> Answer.moved("/"));
  private static final Route TYPED = PAGE.whileTyping();
  private static final Route CHANGE =
      Route.act("/", Needs.NOBODY, "change", call -> Answer.moved("/"));

  /** Long enough that no test comes to it. */
  private static final long NEVER_MS = TimeUnit.HOURS.toMillis(1);

  private final List<String> made = new CopyOnWriteArrayList<>();
  private final CountDownLatch enough = new CountDownLatch(1);

  @Test
  void pagesComeInTheOrderTheyWereAskedFor() throws InterruptedException {
    Turns turns = new Turns(1, NEVER_MS, NEVER_MS);
    Thread first = held(turns);
    List<Thread> others =
        List.of(asked(turns, PAGE, "a"), asked(turns, PAGE, "b"), asked(turns, PAGE, "c"));
    assertThat(made).containsExactly("held");
    enough.countDown();
    first.join();
    for (Thread other : others) {
      other.join();
    }
    assertThat(made).containsExactly("held", "a", "b", "c");
  }

  @Test
  void whatIsAskedForWhileTypingComesBeforePagesThatWait() throws InterruptedException {
    Turns turns = new Turns(1, NEVER_MS, NEVER_MS);
    Thread first = held(turns);
    List<Thread> others =
        List.of(
            asked(turns, PAGE, "a"),
            asked(turns, PAGE, "b"),
            asked(turns, TYPED, "typed"),
            asked(turns, TYPED, "typed on"));
    enough.countDown();
    first.join();
    for (Thread other : others) {
      other.join();
    }
    assertThat(made).containsExactly("held", "typed", "typed on", "a", "b");
    assertThat(turns.left()).isEqualTo(1);
  }

  @Test
  void whoTypesHardlyWaitsForAPageThatTakesLong() throws InterruptedException {
    Turns turns = new Turns(1, NEVER_MS, 1);
    Thread first = held(turns);
    turns.take(TYPED, () -> made.add("typed"));
    assertThat(made).containsExactly("held", "typed");
    enough.countDown();
    first.join();
    assertThat(turns.left()).isEqualTo(1);
  }

  /** Called at the moment in which they went without: no turn is lost. */
  @Test
  void whoIsCalledJustAfterTheLongestWaitKeepsTheTurn() throws InterruptedException {
    Turns turns = new Turns(2, 1, 1);
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Route route = i % 3 == 0 ? TYPED : PAGE;
      Thread thread =
          new Thread(
              () -> {
                for (int k = 0; k < 50; k++) {
                  turns.take(route, () -> LockSupport.parkNanos(1_000_000));
                }
              });
      thread.start();
      all.add(thread);
    }
    for (Thread thread : all) {
      thread.join();
    }
    assertThat(turns.left()).isEqualTo(2);
  }

  @Test
  void whatChangesSomethingWaitsForNoTurn() throws InterruptedException {
    Turns turns = new Turns(1, NEVER_MS, NEVER_MS);
    Thread first = held(turns);
    turns.take(CHANGE, () -> made.add("changed"));
    assertThat(made).containsExactly("held", "changed");
    enough.countDown();
    first.join();
  }

  @Test
  void onePageThatTakesLongDoesNotHoldUpTheOthers() throws InterruptedException {
    Turns turns = new Turns(1, 1, 1);
    Thread first = held(turns);
    turns.take(PAGE, () -> made.add("other"));
    assertThat(made).containsExactly("held", "other");
    enough.countDown();
    first.join();
    assertThat(made).hasSize(2);
  }

  /** What failed gives its turn back; what went without one gives none. */
  @Test
  void asManyTurnsAsBeforeAreThereAfterwards() throws InterruptedException {
    Turns turns = new Turns(1, 1, 1);
    Thread first = held(turns);
    turns.take(PAGE, () -> made.add("without a turn"));
    enough.countDown();
    first.join();
    try {
      turns.take(
          PAGE,
          () -> {
            throw new IllegalStateException("a fault");
          });
    } catch (IllegalStateException fault) {
      made.add(String.valueOf(fault.getMessage()));
    }
    assertThat(turns.left()).isEqualTo(1);
    assertThat(made).containsExactly("held", "without a turn", "a fault");
  }

  /** A page that is being made until {@link #enough}. */
  private Thread held(Turns turns) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () ->
                turns.take(
                    PAGE,
                    () -> {
                      made.add("held");
                      begun.countDown();
                      await(enough);
                    }));
    thread.start();
    begun.await();
    return thread;
  }

  /** One that waits for its turn. */
  private Thread asked(Turns turns, Route route, String name) throws InterruptedException {
    Thread thread = new Thread(() -> turns.take(route, () -> made.add(name)));
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
    return thread;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
