package org.tocsin.desk.access;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One browser of one person, from log-in to leaving. Known to this process alone. */
public final class Visit {

  private final String person;
  private final String token;
  private final String browser;
  private final Instant began;
  private Instant seen;
  private Instant proved;
  private boolean locked;
  private Optional<byte[]> offeredSecret = Optional.empty();
  private final Deque<Message> messages = new ArrayDeque<>();

  Visit(String person, String token, String browser, Instant began) {
    this.person = person;
    this.token = token;
    this.browser = browser;
    this.began = began;
    this.seen = began;
    this.proved = began;
  }

  /** Pseudonym. */
  public String person() {
    return person;
  }

  /** What a form must carry to be taken as this visitor's own. */
  public String token() {
    return token;
  }

  /** What the browser called itself when it began. */
  public String browser() {
    return browser;
  }

  public Instant began() {
    return began;
  }

  synchronized Instant seen() {
    return seen;
  }

  synchronized void see(Instant now) {
    seen = now;
  }

  public synchronized boolean locked() {
    return locked;
  }

  public synchronized void lock() {
    locked = true;
  }

  public synchronized void unlock(Instant now) {
    locked = false;
    seen = now;
    proved = now;
  }

  /** When whoever sits there last gave the password. */
  public synchronized Instant proved() {
    return proved;
  }

  /** A second factor's secret that was shown and not yet taken up. */
  public synchronized Optional<byte[]> offeredSecret() {
    return offeredSecret;
  }

  public synchronized void offer(Optional<byte[]> secret) {
    offeredSecret = secret;
  }

  /** What the next page says, and how to take back what it tells of. */
  public record Message(String says, Optional<Undo> undo) {}

  /** Says something on the next page. */
  public synchronized void say(String message) {
    say(message, Optional.empty());
  }

  public synchronized void say(String message, Optional<Undo> undo) {
    messages.add(new Message(message, undo));
  }

  public synchronized Optional<Message> nextMessage() {
    return Optional.ofNullable(messages.poll());
  }
}
