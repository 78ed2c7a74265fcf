package org.tocsin.desk.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.store.SealedFiles;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;

/**
 * Who was let in and who was turned away, sealed, for a month: long enough to find out what
 * happened, and no longer, since it tells who works when to whoever opens the vault. Nothing that
 * was typed is in it, neither a password nor a name that nobody has, which may be a password typed
 * into the wrong field.
 */
public final class GateBook {

  /** Entries older than this are forgotten. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** Of these, the newest: a flood of attempts fills no disk. */
  public static final int MOST = 1_000;

  private static final String NAME = "gate";
  private static final Duration SAME = Duration.ofHours(1);

  /** The same again, sooner than this, waits in memory to be written. */
  private static final Duration UNWRITTEN = Duration.ofMinutes(1);

  /** What happened; the names are in sealed files, so none is ever renamed. */
  public enum What {
    /** By password and, where there is one, the second factor. */
    LET_IN,
    /** A password was chosen through a link. */
    LET_IN_BY_LINK,
    /** The password was given once more within a visit. */
    PASSWORD_AGAIN,
    WRONG,
    /** Nobody has that name. */
    NO_SUCH_NAME,
    /** Too many wrong attempts came before; nothing was looked at. */
    MADE_TO_WAIT,
    /** A wrong password within a visit. */
    WRONG_WITHIN,
    /** The right password with a code that had been used. */
    CODE_AGAIN,
    /** Their roles do not cover it. */
    NOT_THEIRS,
    /** A form without the token of the visit, or from another site. */
    FOREIGN_FORM;

    boolean letIn() {
      return this == LET_IN || this == LET_IN_BY_LINK;
    }

    public boolean refused() {
      return compareTo(WRONG) >= 0;
    }
  }

  /**
   * @param person pseudonym; empty where nobody is known to have been it
   * @param way the route asked for; empty where that is the way in
   * @param first when it first happened within the hour
   * @param count how often it did
   */
  public record Entry(
      What what,
      Optional<String> person,
      Optional<String> way,
      Instant first,
      Instant last,
      int count) {}

  private final SealedFiles files;
  private final List<Entry> entries = new ArrayList<>();
  private Instant written = Instant.MIN;

  public GateBook(SealedFiles files) {
    this.files = files;
    files.read(NAME).ifPresent(bytes -> entries.addAll(read(bytes)));
  }

  public void write(What what, Optional<String> person, Instant at) {
    write(what, person, Optional.empty(), at);
  }

  /**
   * Writes it down; what repeats itself within an hour is counted.
   *
   * @param way the route that was asked for
   */
  public synchronized void write(
      What what, Optional<String> person, Optional<String> way, Instant at) {
    forget(at);
    int same = same(what, person, way, at);
    if (same >= 0) {
      Entry before = entries.remove(same);
      entries.add(new Entry(what, person, way, before.first(), at, before.count() + 1));
      if (written.plus(UNWRITTEN).isAfter(at)) {
        return;
      }
    } else {
      entries.add(new Entry(what, person, way, at, at, 1));
    }
    files.write(NAME, CanonicalJson.bytes(json()));
    written = at;
  }

  private int same(What what, Optional<String> person, Optional<String> way, Instant at) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (what != entry.what() && entry.person().equals(person) && entry.what().letIn()) {
        return -1;
      }
      if (entry.what() == what && entry.person().equals(person) && entry.way().equals(way)) {
        return entry.first().plus(SAME).isAfter(at) ? i : -1;
      }
    }
    return -1;
  }

  /** What happened within a month, the newest first. */
  public synchronized List<Entry> newest(Instant now) {
    forget(now);
    List<Entry> newest = new ArrayList<>();
    entries.forEach(entry -> newest.add(0, entry));
    return newest;
  }

  /** Attempts in this person's name that failed since they were last let in. */
  public synchronized int failedSinceLetIn(String person, Instant now) {
    int failed = 0;
    for (Entry entry : newest(now)) {
      if (entry.person().equals(Optional.of(person))) {
        switch (entry.what()) {
          case LET_IN, LET_IN_BY_LINK -> {
            return failed;
          }
          case WRONG, MADE_TO_WAIT, CODE_AGAIN -> failed += entry.count();
          default -> {}
        }
      }
    }
    return failed;
  }

  private void forget(Instant now) {
    entries.removeIf(entry -> entry.last().plus(KEPT).isBefore(now));
    if (entries.size() > MOST) {
      entries.subList(0, entries.size() - MOST).clear();
    }
  }

  private JsonObject json() {
    return JsonObject.builder()
        .put("entries", entries.stream().map(GateBook::json).toList())
        .build();
  }

  private static JsonObject json(Entry entry) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("what", entry.what().name())
            .put("first", entry.first().toString())
            .put("last", entry.last().toString())
            .put("count", Integer.toString(entry.count()));
    entry.person().ifPresent(person -> json.put("person", person));
    entry.way().ifPresent(way -> json.put("way", way));
    return json.build();
  }

  private static List<Entry> read(byte[] bytes) {
    JsonObject json = (JsonObject) JsonReader.read(bytes);
    return ((JsonArray) json.find("entries").orElseThrow())
        .elements().stream().map(each -> entry((JsonObject) each)).toList();
  }

  private static Entry entry(JsonObject json) {
    return new Entry(
        What.valueOf(json.findText("what").orElseThrow()),
        json.findText("person"),
        json.findText("way"),
        Instant.parse(json.findText("first").orElseThrow()),
        Instant.parse(json.findText("last").orElseThrow()),
        Integer.parseInt(json.findText("count").orElseThrow()));
  }
}
