package org.tocsin.lake.store;

import java.nio.charset.StandardCharsets;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Finds ids that come twice, in little memory: providers number their events, so that one bit
 * stands for one id, page by page. Ids that are not numbers at their end are kept whole.
 */
final class SeenIds {

  private static final int PAGE_BITS = 12;
  private static final int WORDS = 1 << (PAGE_BITS - 6);
  private static final int LONGEST_NUMBER = 18;

  /** Some 150 MB; files with so scattered ids do not occur. */
  private static final int MOST_PAGES = 200_000;

  /** Before the digits of an id, and which page of them. */
  private record Page(String before, long number) {}

  private final ConcurrentMap<Page, AtomicLongArray> pages = new ConcurrentHashMap<>();
  private final ConcurrentMap<Long, AtomicLongArray> plain = new ConcurrentHashMap<>();
  private final NavigableSet<String> twice = new ConcurrentSkipListSet<>();
  private final AtomicInteger made = new AtomicInteger();
  private volatile boolean full;

  void add(byte[] id) {
    int digits = id.length;
    while (digits > 0 && id[digits - 1] >= '0' && id[digits - 1] <= '9') {
      digits--;
    }
    // A number longer than a long, or with leading zeros, is not told by its value alone.
    while (id.length - digits > LONGEST_NUMBER || (digits < id.length - 1 && id[digits] == '0')) {
      digits++;
    }
    long number = 0;
    for (int i = digits; i < id.length; i++) {
      number = number * 10 + (id[i] - '0');
    }
    if (full) {
      return;
    }
    long page = number >>> PAGE_BITS;
    AtomicLongArray bits =
        digits == 0
            ? plain.computeIfAbsent(page, p -> page())
            : pages.computeIfAbsent(
                new Page(
                    new String(id, 0, digits, StandardCharsets.UTF_8) + lengthMark(id, digits),
                    page),
                p -> page());
    int bit = (int) (number & ((1 << PAGE_BITS) - 1));
    long mask = 1L << (bit & 63);
    long before = bits.getAndAccumulate(bit >>> 6, mask, (word, one) -> word | one);
    if ((before & mask) != 0) {
      twice.add(new String(id, StandardCharsets.UTF_8));
    }
  }

  /** An id without digits at its end is not the one with a nought there. */
  private static String lengthMark(byte[] id, int digits) {
    return digits == id.length ? "\0" : "";
  }

  private AtomicLongArray page() {
    if (made.incrementAndGet() > MOST_PAGES) {
      full = true;
    }
    return new AtomicLongArray(WORDS);
  }

  /** Ids seen more than once. */
  NavigableSet<String> twice() {
    return twice;
  }

  /** Whether there were too many, too scattered ids to tell: the database has to. */
  boolean full() {
    return full;
  }
}
