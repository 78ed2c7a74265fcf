package org.tocsin.desk.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.cli.Refusal;
import org.tocsin.desk.words.Words;
import org.tocsin.journal.Entry;
import org.tocsin.journal.Journal;

/**
 * Who opened how much of what protected sources gave, counted from the journal, where each opening
 * has its entry; nothing else is written of it.
 */
public final class Openings {

  /**
   * So many within an hour, one each half minute, are the most that one person opens. Who reads for
   * work stays far below; who copies a desk's protected accounts is held up for days.
   */
  public static final int MOST_AN_HOUR = 120;

  /** Fewer than this, within a day or a week, are never unusual. */
  public static final int FEW = 20;

  /** So many times the usual for as long is unusual. */
  public static final int TIMES = 3;

  private static final String KIND = "protected.read/1";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  /** What is usual is that of so many weeks, before the last. */
  private static final int WEEKS = 4;

  private static final Duration KEPT = WEEK.multipliedBy(WEEKS + 1);

  /** Entries; the journal is then free for others in between. */
  private static final int AT_ONCE = 16_384;

  private final DeskRoom room;
  private final Map<String, List<Instant>> byPerson = new TreeMap<>();

  /** The next entry to be read; those before are counted, or too old. */
  private long next = -1;

  private volatile boolean counted;

  public Openings(DeskRoom room) {
    this.room = room;
  }

  /**
   * What one person opened.
   *
   * @param day within the last 24 hours
   * @param week within the last seven days
   * @param fourWeeks within the four weeks before those
   * @param limit when, within the last seven days, they last opened as much within an hour as is
   *     opened at most
   */
  public record Seen(int day, int week, int fourWeeks, Optional<Instant> limit) {

    public static final Seen NOTHING = new Seen(0, 0, 0, Optional.empty());

    /** In a week, to the nearest whole number. */
    public int usual() {
      return Math.round(fourWeeks / (float) WEEKS);
    }

    /** By the rule that {@link #FEW} and {@link #TIMES} state; a limit that is reached is too. */
    public boolean unusual() {
      return limit.isPresent()
          || (day >= FEW && (long) day * 7 * WEEKS > (long) TIMES * fourWeeks)
          || (week >= FEW && (long) week * WEEKS > (long) TIMES * fourWeeks);
    }
  }

  public synchronized Seen of(String person, Instant now) {
    readOn(now);
    List<Instant> all = byPerson.get(person);
    return all == null ? Seen.NOTHING : seen(all, now);
  }

  /** The same without waiting: 0 until what was recorded before is counted. */
  public int unusualSoFar(Instant now) {
    return counted ? unusual(now) : 0;
  }

  /** Of how many people it is unusual. */
  public synchronized int unusual(Instant now) {
    readOn(now);
    return (int) byPerson.values().stream().filter(all -> seen(all, now).unusual()).count();
  }

  /**
   * Lets one more pass, or refuses where the last hour had as many as there may be.
   *
   * @param words in which the refusal says from when on it goes again
   */
  public synchronized void hold(String person, Instant now, Words words) {
    readOn(now);
    List<Instant> lately = after(byPerson.getOrDefault(person, List.of()), now.minus(HOUR));
    if (lately.size() >= MOST_AN_HOUR) {
      Instant again = lately.get(lately.size() - MOST_AN_HOUR).plus(HOUR);
      throw Refusal.of(
          "desk.too-many-openings", Integer.toString(MOST_AN_HOUR), words.moment(again));
    }
  }

  private static Seen seen(List<Instant> all, Instant now) {
    List<Instant> week = after(all, now.minus(WEEK));
    Optional<Instant> limit = Optional.empty();
    for (int i = MOST_AN_HOUR - 1; i < week.size(); i++) {
      if (week.get(i - MOST_AN_HOUR + 1).isAfter(week.get(i).minus(HOUR))) {
        limit = Optional.of(week.get(i));
      }
    }
    return new Seen(
        after(week, now.minus(DAY)).size(),
        week.size(),
        after(all, now.minus(KEPT)).size() - week.size(),
        limit);
  }

  private static List<Instant> after(List<Instant> all, Instant from) {
    return all.stream().filter(from::isBefore).toList();
  }

  private void readOn(Instant now) {
    room.reading(
        open -> {
          Journal journal = open.journal();
          if (next < 0) {
            next = begin(journal, now.minus(KEPT));
          }
          long size = journal.size();
          while (next < size) {
            long end = Math.min(size, next + AT_ONCE);
            journal.read(next, end, this::count);
            next = end;
          }
          counted = true;
          return Optional.empty();
        });
    Instant oldest = now.minus(KEPT);
    byPerson.values().forEach(all -> all.removeIf(at -> !at.isAfter(oldest)));
  }

  /** From where on the journal is to be read for what was recorded since then. */
  private static long begin(Journal journal, Instant since) {
    long begin = journal.size();
    while (begin > 0 && journal.entry(begin - 1).recordedAt().isAfter(since)) {
      begin = Math.max(0, begin - AT_ONCE);
    }
    return begin;
  }

  private void count(Entry entry) {
    if (entry.kind().equals(KIND)) {
      byPerson.computeIfAbsent(entry.actor(), unknown -> new ArrayList<>()).add(entry.recordedAt());
    }
  }
}
