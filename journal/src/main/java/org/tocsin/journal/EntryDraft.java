package org.tocsin.journal;

import java.util.regex.Pattern;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;

/** What someone wants appended: who (by pseudonym), what kind of fact, and its body. */
public final class EntryDraft {
  /** Largest body, in bytes; evidence itself belongs in the vault. */
  public static final int LARGEST_BODY = 1 << 20;

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,127}");

  private final String actor;
  private final String kind;
  private final byte[] body;

  private EntryDraft(String actor, String kind, byte[] body) {
    this.actor = requireWord("actor", actor);
    this.kind = requireWord("kind", kind);
    if (body.length > LARGEST_BODY) {
      throw new IllegalArgumentException("body of " + body.length + " bytes, at most 1 MiB");
    }
    this.body = body;
  }

  /**
   * A draft.
   *
   * @param actor pseudonym: letters, digits and {@code . _ / -}, at most 128
   * @param kind likewise, such as {@code report.filed/1}
   * @throws IllegalArgumentException if a word has other characters or the body is above 1 MiB
   */
  public static EntryDraft of(String actor, String kind, JsonObject body) {
    return new EntryDraft(actor, kind, CanonicalJson.bytes(body));
  }

  /**
   * A draft whose body is already in canonical form.
   *
   * @param body a JSON object in the form of RFC 8785
   * @throws IllegalArgumentException also if it is not that
   * @throws org.tocsin.journal.json.JsonFault if it is no JSON
   */
  public static EntryDraft ofCanonical(String actor, String kind, byte[] body) {
    boolean object = JsonReader.read(body) instanceof JsonObject;
    if (!object || !CanonicalJson.isCanonical(body)) {
      throw new IllegalArgumentException("the body is not a canonical JSON object (RFC 8785)");
    }
    return new EntryDraft(actor, kind, body.clone());
  }

  /** Who, by pseudonym. */
  public String actor() {
    return actor;
  }

  /** The kind of fact, with its version. */
  public String kind() {
    return kind;
  }

  /** A copy of the canonical body. */
  public byte[] body() {
    return body.clone();
  }

  byte[] rawBody() {
    return body;
  }

  private static String requireWord(String what, String word) {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("not a word for " + what + ": " + word);
    }
    return word;
  }
}
