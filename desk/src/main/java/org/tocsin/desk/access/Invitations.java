package org.tocsin.desk.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words that let one person choose a password, once and for a day. Known to this process alone: who
 * starts the server, or administers the desk, hands them on.
 */
public final class Invitations {

  private static final Duration HOLDS = Duration.ofDays(1);
  private static final int BYTES = 24;

  /**
   * @param by who made the link; empty for whoever started the server
   * @param dropsFactor whether a second factor goes as well, since its authenticator was lost
   */
  public record Invited(String person, Optional<String> by, boolean dropsFactor, Instant until) {}

  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, Invited> open = new ConcurrentHashMap<>();

  public Invitations(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** A new word for this person, whose second factor stays; one given before holds no longer. */
  public String invite(String person, Optional<String> by) {
    return invite(person, by, false);
  }

  /**
   * A new word for this person; one given before holds no longer.
   *
   * @param by who makes it; empty for whoever starts the server
   * @param dropsFactor whether a second factor goes as well
   */
  public String invite(String person, Optional<String> by, boolean dropsFactor) {
    withdraw(person);
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    open.put(word, new Invited(person, by, dropsFactor, clock.instant().plus(HOLDS)));
    return word;
  }

  /** What this person was given holds no longer. */
  public void withdraw(String person) {
    open.values().removeIf(invited -> invited.person().equals(person));
  }

  /** Whom this word invites. */
  public Optional<String> person(String word) {
    return find(word).map(Invited::person);
  }

  /** What this word is good for, as long as it holds. */
  public Optional<Invited> find(String word) {
    return Optional.ofNullable(open.get(word))
        .filter(invited -> invited.until().isAfter(clock.instant()));
  }

  /** Takes it: it holds no longer. */
  public Optional<Invited> take(String word) {
    Optional<Invited> invited = find(word);
    open.remove(word);
    return invited;
  }
}
