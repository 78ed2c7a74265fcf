package org.tocsin.lake.desk;

import java.time.Duration;
import java.util.Locale;
import org.tocsin.cli.Session;
import org.tocsin.lake.store.LakeWriter;
import org.tocsin.lake.store.Tally;

/**
 * Shows how far a file is: rows, rows in a second, time left. One line that replaces itself on a
 * terminal, a line now and then elsewhere.
 */
final class Progress implements LakeWriter.Watching {

  private static final long STEP = 200;
  private static final int PLAIN_STEPS = 50;

  private final Session session;
  private final String name;
  private final Tally tally;
  private final long expected;
  private final long began;
  private final Thread thread;
  private boolean over;

  /**
   * @param expected bytes to be read, unpacked; 0 where that is not known
   */
  Progress(Session session, String name, Tally tally, long expected) {
    this.session = session;
    this.name = name;
    this.tally = tally;
    this.expected = expected;
    this.began = session.clock().millis();
    this.thread = new Thread(this::show, "progress");
    thread.setDaemon(true);
  }

  @Override
  public void begin() {
    thread.start();
  }

  private synchronized void show() {
    int step = 0;
    try {
      while (!over) {
        wait(STEP);
        step++;
        if (!over && session.interactive()) {
          session.err().progress(line());
        } else if (!over && step % PLAIN_STEPS == 0) {
          session.err().line(line());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String line() {
    double seconds = Math.max(1, session.clock().millis() - began) / 1000.0;
    long rows = tally.rows();
    long bytes = tally.bytes();
    StringBuilder line = new StringBuilder(name);
    line.append(": ").append(String.format(Locale.ROOT, "%,d rows", rows));
    line.append(String.format(Locale.ROOT, ", %,.0f a second", rows / seconds));
    if (expected > 0 && bytes > 0) {
      long left = Math.round(seconds * Math.max(0, expected - bytes) / bytes);
      Duration time = Duration.ofSeconds(left);
      line.append(
          String.format(
              Locale.ROOT,
              ", %d %%, %d:%02d left",
              Math.min(100, bytes * 100 / expected),
              time.toMinutes(),
              time.toSecondsPart()));
    }
    return line.toString();
  }

  @Override
  public void close() {
    synchronized (this) {
      over = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    session.err().progressDone();
  }
}
