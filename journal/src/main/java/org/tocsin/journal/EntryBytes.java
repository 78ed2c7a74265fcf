package org.tocsin.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * The one layout of an entry's bytes, canonical JSON with the keys in this order:
 *
 * <pre>{"actor":"…","body":{…},"kind":"…","recordedAt":"…","salt":"32 hexadecimal digits"}</pre>
 *
 * The words hold no character that JSON escapes, so the bytes can be put together and taken apart
 * without a parser; {@link Fsck} checks them with one.
 */
final class EntryBytes {
  private static final byte[] ACTOR = ascii("{\"actor\":\"");
  private static final byte[] BODY = ascii("\",\"body\":");
  private static final byte[] KIND = ascii(",\"kind\":\"");
  private static final byte[] RECORDED_AT = ascii("\",\"recordedAt\":\"");
  private static final byte[] SALT = ascii("\",\"salt\":\"");
  private static final byte[] END = ascii("\"}");
  private static final int SALT_BYTES = 16;

  private EntryBytes() {}

  static byte[] make(EntryDraft draft, Instant recordedAt, RandomGenerator salts) {
    byte[] salt = new byte[SALT_BYTES];
    salts.nextBytes(salt);
    return join(
        ACTOR,
        ascii(draft.actor()),
        BODY,
        draft.rawBody(),
        KIND,
        ascii(draft.kind()),
        RECORDED_AT,
        ascii(recordedAt.toString()),
        SALT,
        ascii(HexFormat.of().formatHex(salt)),
        END);
  }

  /** Where the parts of an entry lie in its bytes: each from, up to but without. */
  record Layout(
      int actorTo, int bodyFrom, int bodyTo, int kindFrom, int kindTo, int timeFrom, int timeTo) {}

  /**
   * Finds the parts, from both ends, so that the body is not looked into.
   *
   * @throws IllegalArgumentException if the bytes are not laid out so
   */
  static Layout layout(byte[] bytes) {
    int actorTo = word(bytes, ACTOR, 0);
    int bodyFrom = expect(bytes, BODY, actorTo);
    int saltTo = bytes.length - END.length;
    expect(bytes, END, saltTo);
    int timeTo = expectBefore(bytes, SALT, saltTo - 2 * SALT_BYTES);
    int kindTo = expectBefore(bytes, RECORDED_AT, lastQuote(bytes, timeTo) + 1);
    int bodyTo = expectBefore(bytes, KIND, lastQuote(bytes, kindTo) + 1);
    if (bodyTo < bodyFrom + 2) {
      throw notAnEntry();
    }
    int kindFrom = bodyTo + KIND.length;
    int timeFrom = kindTo + RECORDED_AT.length;
    return new Layout(actorTo, bodyFrom, bodyTo, kindFrom, kindTo, timeFrom, timeTo);
  }

  static int actorFrom() {
    return ACTOR.length;
  }

  private static int word(byte[] bytes, byte[] before, int at) {
    int to = expect(bytes, before, at);
    while (to < bytes.length && bytes[to] != '"') {
      to++;
    }
    return to;
  }

  private static int expect(byte[] bytes, byte[] part, int at) {
    int to = at + part.length;
    if (at < 0 || to > bytes.length || !Arrays.equals(bytes, at, to, part, 0, part.length)) {
      throw notAnEntry();
    }
    return to;
  }

  private static int expectBefore(byte[] bytes, byte[] part, int to) {
    expect(bytes, part, to - part.length);
    return to - part.length;
  }

  private static int lastQuote(byte[] bytes, int before) {
    int at = before - 1;
    while (at >= 0 && bytes[at] != '"') {
      at--;
    }
    return at;
  }

  private static byte[] join(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] joined = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static IllegalArgumentException notAnEntry() {
    return new IllegalArgumentException("the bytes are not laid out as an entry");
  }
}
