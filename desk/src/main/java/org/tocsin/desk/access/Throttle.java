package org.tocsin.desk.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing: after a few failures each further one doubles the wait, up to a quarter of an
 * hour. Counted by name and for all names together, so that neither one name nor many can be tried
 * at speed; nobody is locked out for good.
 */
public final class Throttle {

  private static final int FREE = 5;
  private static final int FREE_TOGETHER = 30;
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_NAMES = 10_000;
  private static final String TOGETHER = "";

  private record Failures(int count, Instant until) {}

  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_NAMES;
        }
      };

  /** How long this name must wait; zero where it need not. */
  public synchronized Duration wait(String name, Instant now) {
    Instant until = later(until(name), until(TOGETHER));
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }

  public synchronized void failed(String name, Instant now) {
    failures.put(name, more(name, FREE, now));
    failures.put(TOGETHER, more(TOGETHER, FREE_TOGETHER, now));
  }

  public synchronized void succeeded(String name) {
    failures.remove(name);
    failures.remove(TOGETHER);
  }

  private Instant until(String name) {
    Failures known = failures.get(name);
    return known == null ? Instant.MIN : known.until();
  }

  private Failures more(String name, int free, Instant now) {
    Failures known = failures.get(name);
    int count = known == null ? 1 : known.count() + 1;
    if (count < free) {
      return new Failures(count, Instant.MIN);
    }
    Duration wait = FIRST.multipliedBy(1L << Math.min(count - free, 20));
    return new Failures(count, now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
