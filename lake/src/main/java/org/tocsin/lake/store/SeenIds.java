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

  /** For one thread: ids that follow one another mostly lie on the same page. */
  final class Reader {
    private AtomicLongArray bits = new AtomicLongArray(0);
    private long page = -1;

    void add(byte[] id) {
      int digits = digits(id);
      if (full) {
        return;
      }
      long number = 0;
      for (int i = digits; i < id.length; i++) {
        number = number * 10 + (id[i] - '0');
      }
      long wanted = number >>> PAGE_BITS;
      if (digits > 0) {
        mark(lettered(id, digits, wanted), number, id);
      } else {
        if (wanted != page) {
          bits = plain.computeIfAbsent(wanted, p -> page());
          page = wanted;
        }
        mark(bits, number, id);
      }
    }
  }

  /** Adds ids from one thread. */
  Reader reader() {
    return new Reader();
  }

  /**
   * Where the number at the end begins. A number longer than a long, or with leading zeros, is not
   * told by its value alone: some of it counts as letters.
   */
  private static int digits(byte[] id) {
    int digits = id.length;
    while (digits > 0 && id[digits - 1] >= '0' && id[digits - 1] <= '9') {
      digits--;
    }
    while (id.length - digits > LONGEST_NUMBER || (digits < id.length - 1 && id[digits] == '0')) {
      digits++;
    }
    return digits;
  }

  private AtomicLongArray lettered(byte[] id, int digits, long page) {
    String before = new String(id, 0, digits, StandardCharsets.UTF_8) + lengthMark(id, digits);
    return pages.computeIfAbsent(new Page(before, page), p -> page());
  }

  private void mark(AtomicLongArray bits, long number, byte[] id) {
    int bit = (int) (number & ((1 << PAGE_BITS) - 1));
    long mask = 1L << (bit & 63);
    int word = bit >>> 6;
    long before = bits.get(word);
    while ((before & mask) == 0) {
      long seen = bits.compareAndExchange(word, before, before | mask);
      if (seen == before) {
        return;
      }
      before = seen;
    }
    twice.add(new String(id, StandardCharsets.UTF_8));
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
