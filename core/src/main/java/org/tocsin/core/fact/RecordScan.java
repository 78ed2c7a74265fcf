package org.tocsin.core.fact;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks the JSON of one record once and takes out the few texts a fold goes by, building nothing
 * else: a tenth of what decoding costs. It checks that the JSON is well-formed, not that it is a
 * record.
 *
 * <p>The plainest links, which are half of what a desk records, it reads whole.
 *
 * <p>It knows plain cases only. What it cannot be sure of, such as an id with an escape in it, it
 * does not give; whoever asks then decodes in full.
 */
final class RecordScan {

  /** What was found; {@code situation} and {@code availableFrom} where the record has them. */
  record Found(String id, Optional<String> situation, Optional<String> availableFrom) {}

  /** Deeper than any record; the full decoder judges what lies deeper. */
  private static final int DEEPEST = 32;

  private static final byte[] ID = ascii("id");
  private static final byte[] SITUATION = ascii("situation");
  private static final byte[] AVAILABLE = ascii("available");
  private static final byte[] FROM = ascii("from");
  private static final byte[] RECORD = ascii("record");
  private static final byte[] INCIDENT = ascii("incident");
  private static final byte[] REPORT = ascii("report");

  /** Thrown, without a trace of calls, at whatever is not plain. */
  private static final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPlain() {
      super("not plain", null, false, false);
    }
  }

  private final byte[] json;
  private final SharedTexts texts;
  private int at;
  private int depth;
  private @Nullable String id;
  private @Nullable String situation;
  private @Nullable String availableFrom;
  private @Nullable String incident;
  private @Nullable String report;

  private RecordScan(byte[] json, SharedTexts texts) {
    this.json = json;
    this.texts = texts;
  }

  /** The record that is the whole body, as one that is filed. */
  static Optional<Found> ofRecord(byte[] json, SharedTexts texts) {
    return scanned(json, texts, false);
  }

  /** The record under {@code record} in the body, as one that is corrected. */
  static Optional<Found> ofCorrection(byte[] json, SharedTexts texts) {
    return scanned(json, texts, true);
  }

  /** A link of an account to an incident that gives no reason: the whole of it, or empty. */
  static Optional<JudgementFact.ReportLinked> ofLink(byte[] json, SharedTexts texts) {
    RecordScan scan = new RecordScan(json, texts);
    try {
      scan.link();
    } catch (NotPlain e) {
      return Optional.empty();
    }
    @Nullable String incident = scan.incident;
    @Nullable String report = scan.report;
    if (incident == null || report == null || scan.at != json.length) {
      return Optional.empty();
    }
    return Optional.of(new JudgementFact.ReportLinked(incident, report, Optional.empty()));
  }

  private static Optional<Found> scanned(byte[] json, SharedTexts texts, boolean correction) {
    RecordScan scan = new RecordScan(json, texts);
    try {
      if (correction) {
        scan.correction();
      } else {
        scan.record();
      }
    } catch (NotPlain e) {
      return Optional.empty();
    }
    @Nullable String id = scan.id;
    if (id == null || scan.at != json.length) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            id, Optional.ofNullable(scan.situation), Optional.ofNullable(scan.availableFrom)));
  }

  private void correction() {
    for (boolean more = opens('{', '}'); more; more = goesOn('}')) {
      int key = key();
      if (isKey(key, RECORD)) {
        record();
      } else {
        value();
      }
    }
  }

  private void link() {
    for (boolean more = opens('{', '}'); more; more = goesOn('}')) {
      int key = key();
      if (isKey(key, INCIDENT)) {
        incident = once(incident);
      } else if (isKey(key, REPORT)) {
        report = once(report);
      } else {
        throw new NotPlain();
      }
    }
  }

  private void record() {
    for (boolean more = opens('{', '}'); more; more = goesOn('}')) {
      int key = key();
      if (isKey(key, ID)) {
        id = once(id);
      } else if (isKey(key, SITUATION)) {
        situation = once(situation);
      } else if (isKey(key, AVAILABLE)) {
        availability();
      } else {
        value();
      }
    }
  }

  private void availability() {
    for (boolean more = opens('{', '}'); more; more = goesOn('}')) {
      int key = key();
      if (isKey(key, FROM)) {
        availableFrom = once(availableFrom);
      } else {
        value();
      }
    }
  }

  /** The text that comes now, which must not have come before. */
  private String once(@Nullable String before) {
    int from = at + 1;
    if (before != null || !string()) {
      throw new NotPlain();
    }
    return texts.shared(new String(json, from, at - 1 - from, StandardCharsets.US_ASCII));
  }

  private void value() {
    byte first = peek();
    if (first == '"') {
      string();
    } else if (first == '{') {
      for (boolean more = opens('{', '}'); more; more = goesOn('}')) {
        key();
        value();
      }
    } else if (first == '[') {
      for (boolean more = opens('[', ']'); more; more = goesOn(']')) {
        value();
      }
    } else if (first == 't') {
      word("true");
    } else if (first == 'f') {
      word("false");
    } else if (first == 'n') {
      word("null");
    } else {
      number();
    }
  }

  /** Enters an object or array; whether something is in it. */
  private boolean opens(char open, char close) {
    expect(open);
    if (++depth > DEEPEST) {
      throw new NotPlain();
    }
    return !closes(close);
  }

  /** After a member or an item: whether another follows. */
  private boolean goesOn(char close) {
    if (closes(close)) {
      return false;
    }
    expect(',');
    return true;
  }

  private boolean closes(char close) {
    if (peek() != close) {
      return false;
    }
    at++;
    depth--;
    return true;
  }

  /** Steps over a key and its colon; gives where the key began. */
  private int key() {
    int from = at + 1;
    string();
    expect(':');
    return from;
  }

  private boolean isKey(int from, byte[] name) {
    int to = from + name.length;
    if (to >= json.length || json[to] != '"') {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (json[from + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  /** Steps over a string; whether it is ASCII without escapes. */
  private boolean string() {
    expect('"');
    boolean plain = true;
    // Most of the time goes by here: the place is kept in a local until the string ends.
    int next = at;
    while (next < json.length) {
      byte here = json[next++];
      if (here == '"') {
        at = next;
        return plain;
      } else if (here == '\\') {
        plain = false;
        next++;
      } else if (here < ' ') {
        if (here >= 0) {
          throw new NotPlain();
        }
        plain = false;
      }
    }
    throw new NotPlain();
  }

  private void word(String word) {
    for (int i = 0; i < word.length(); i++) {
      expect(word.charAt(i));
    }
  }

  private void number() {
    int from = at;
    while (at < json.length && isOfNumber(json[at])) {
      at++;
    }
    if (at == from) {
      throw new NotPlain();
    }
  }

  private static boolean isOfNumber(byte next) {
    return (next >= '0' && next <= '9')
        || next == '-'
        || next == '+'
        || next == '.'
        || next == 'e'
        || next == 'E';
  }

  private byte peek() {
    if (at >= json.length) {
      throw new NotPlain();
    }
    return json[at];
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw new NotPlain();
    }
    at++;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
