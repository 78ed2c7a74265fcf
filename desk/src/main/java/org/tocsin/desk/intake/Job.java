package org.tocsin.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.tocsin.core.problem.Problem;
import org.tocsin.lake.store.Load;

/** Long work that somebody began: how far it is, and what came of it. */
public final class Job {

  /** Where it stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    REFUSED,
    CANCELLED,
    /** A fault of ours. */
    FAILED;

    public boolean over() {
      return this != WAITING && this != RUNNING;
    }
  }

  /** What kind of work. */
  public enum Kind {
    EVENTS,
    CASE,
    SURVEY
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** Event data; empty where the desk had the very same file. */
    record Events(Optional<Load> load) implements Outcome {}

    record Case(String situation, int recorded, int unchanged) implements Outcome {}

    record Signals(int found) implements Outcome {}
  }

  private final String id;
  private final String person;
  private final Kind kind;
  private final String name;
  private State state = State.WAITING;
  private boolean cancelled;
  private LongSupplier rows = () -> 0;
  private LongSupplier bytes = () -> 0;
  private long expected;
  private Optional<Outcome> outcome = Optional.empty();
  private List<Problem> problems = List.of();

  Job(String id, String person, Kind kind, String name) {
    this.id = id;
    this.person = person;
    this.kind = kind;
    this.name = name;
  }

  public String id() {
    return id;
  }

  /** Pseudonym of who began it. */
  public String person() {
    return person;
  }

  public Kind kind() {
    return kind;
  }

  /** Of the file, as it came. */
  public String name() {
    return name;
  }

  public synchronized State state() {
    return state;
  }

  /** Asks it to stop; it does at the next bytes it reads, and leaves nothing behind. */
  public synchronized void cancel() {
    cancelled = true;
  }

  public synchronized boolean cancelled() {
    return cancelled;
  }

  public synchronized long rows() {
    return rows.getAsLong();
  }

  /** How far it is, of 100; empty where that cannot be told. */
  public synchronized Optional<Integer> percent() {
    return expected == 0
        ? Optional.empty()
        : Optional.of((int) Math.min(100, bytes.getAsLong() * 100 / expected));
  }

  public synchronized Optional<Outcome> outcome() {
    return outcome;
  }

  public synchronized List<Problem> problems() {
    return problems;
  }

  synchronized void begin() {
    state = State.RUNNING;
  }

  synchronized void watch(LongSupplier rowsRead, LongSupplier bytesRead, long bytesExpected) {
    rows = rowsRead;
    bytes = bytesRead;
    expected = bytesExpected;
  }

  synchronized void end(State how, Optional<Outcome> what, List<Problem> told) {
    // What is counted belongs to what is over; only the numbers are kept.
    long finalRows = rows.getAsLong();
    long finalBytes = bytes.getAsLong();
    rows = () -> finalRows;
    bytes = () -> finalBytes;
    state = how;
    outcome = what;
    problems = List.copyOf(told);
  }
}
