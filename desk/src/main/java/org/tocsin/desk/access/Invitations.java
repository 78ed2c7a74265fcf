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

  private record Invited(String person, Instant until) {}

  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, Invited> open = new ConcurrentHashMap<>();

  public Invitations(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** A new word for this person; one given before holds no longer. */
  public String invite(String person) {
    open.values().removeIf(invited -> invited.person().equals(person));
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    open.put(word, new Invited(person, clock.instant().plus(HOLDS)));
    return word;
  }

  /** Whom this word invites. */
  public Optional<String> person(String word) {
    return Optional.ofNullable(open.get(word))
        .filter(invited -> invited.until().isAfter(clock.instant()))
        .map(Invited::person);
  }

  /** Takes it: it holds no longer. */
  public Optional<String> take(String word) {
    Optional<String> person = person(word);
    open.remove(word);
    return person;
  }
}
