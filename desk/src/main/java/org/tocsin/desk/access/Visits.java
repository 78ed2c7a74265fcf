package org.tocsin.desk.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is here: in memory alone, so that a restart logs everybody out and the disk tells nothing.
 * The key is the cookie's digest; what a dump of a log or of this map's keys shows opens nothing.
 */
public final class Visits {

  /** After which an untouched screen locks. */
  public static final Duration IDLE = Duration.ofMinutes(15);

  /** After which one must log in anew, busy or not. */
  public static final Duration LONGEST = Duration.ofHours(12);

  private static final int TOKEN_BYTES = 32;
  private static final int ID_DIGITS = 16;
  private static final int MOST_OF_A_BROWSER = 160;

  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, Visit> visits = new ConcurrentHashMap<>();

  public Visits(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * Begins a visit; its cookie's value is new, whatever the browser had before.
   *
   * @param browser what it calls itself
   */
  public String begin(String person, String browser) {
    forgetTheOld();
    String cookie = token();
    visits.put(digest(cookie), new Visit(person, token(), cut(browser), clock.instant()));
    return cookie;
  }

  private static String cut(String browser) {
    return browser.substring(0, Math.min(MOST_OF_A_BROWSER, browser.length()));
  }

  /**
   * One of a person's visits, as they see it.
   *
   * @param id by which it can be ended; it opens nothing
   * @param seen when somebody last did something there
   * @param here whether it is the one that asks
   */
  public record Open(
      String id, Instant began, Instant seen, boolean locked, String browser, boolean here) {}

  /** A person's visits that have not run out, the newest first. */
  public List<Open> of(String person, Optional<String> cookie) {
    Optional<String> here = cookie.map(Visits::digest);
    Instant now = clock.instant();
    forgetTheOld();
    return visits.entrySet().stream()
        .filter(entry -> entry.getValue().person().equals(person))
        .map(
            entry -> {
              Visit visit = entry.getValue();
              return new Open(
                  id(entry.getKey()),
                  visit.began(),
                  visit.seen(),
                  visit.locked() || visit.seen().plus(IDLE).isBefore(now),
                  visit.browser(),
                  here.equals(Optional.of(entry.getKey())));
            })
        .sorted(Comparator.comparing(Open::began).reversed().thenComparing(Open::id))
        .toList();
  }

  /** Ends one of a person's visits; nobody else's has that id. */
  public void endOne(String person, String id) {
    visits
        .entrySet()
        .removeIf(
            entry -> entry.getValue().person().equals(person) && id(entry.getKey()).equals(id));
  }

  /** Of the digest of its cookie, and so nothing that the cookie could be had from. */
  private static String id(String digest) {
    return digest.substring(0, ID_DIGITS);
  }

  /** The same visit under a new cookie; the old one opens nothing any more. */
  public Optional<String> renew(String cookie) {
    Visit visit = visits.remove(digest(cookie));
    if (visit == null) {
      return Optional.empty();
    }
    String fresh = token();
    visits.put(digest(fresh), visit);
    return Optional.of(fresh);
  }

  /** The visit of this cookie, locked where it was left alone for too long. */
  public Optional<Visit> find(Optional<String> cookie) {
    Optional<Visit> visit = cookie.map(Visits::digest).map(visits::get);
    Instant now = clock.instant();
    if (visit.isEmpty() || visit.get().began().plus(LONGEST).isBefore(now)) {
      cookie.map(Visits::digest).ifPresent(visits::remove);
      return Optional.empty();
    }
    if (visit.get().seen().plus(IDLE).isBefore(now)) {
      visit.get().lock();
    }
    return visit;
  }

  /** Takes note that somebody sits there; what the page asks by itself does not count. */
  public void touch(Visit visit) {
    if (!visit.locked()) {
      visit.see(clock.instant());
    }
  }

  public void end(String cookie) {
    visits.remove(digest(cookie));
  }

  /** Ends every visit of a person but this one. */
  public void endOthers(String person, Optional<String> but) {
    Optional<String> kept = but.map(Visits::digest);
    visits
        .entrySet()
        .removeIf(
            entry ->
                entry.getValue().person().equals(person)
                    && !kept.equals(Optional.of(entry.getKey())));
  }

  private void forgetTheOld() {
    Instant now = clock.instant();
    visits.values().removeIf(visit -> visit.began().plus(LONGEST).isBefore(now));
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String digest(String cookie) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
