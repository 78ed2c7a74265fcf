package org.tocsin.journal.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A text with the signatures of one or more keys (C2SP signed-note). The text means nothing until a
 * known key has verified it: ask {@link #requireSignedBy}.
 *
 * @param text ends in a newline
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** The specification asks for at least 16; more than this is refused. */
  public static final int MOST_SIGNATURES = 64;

  public SignedNote {
    signatures = List.copyOf(signatures);
    requireText(text);
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new NoteFault("a note has 1 to 64 signatures, not " + signatures.size());
    }
  }

  /** Signs a text that ends in a newline, with one or more keys. */
  public static SignedNote sign(String text, NoteSigner... signers) {
    requireText(text);
    List<NoteSignature> signatures = new ArrayList<>();
    for (NoteSigner signer : signers) {
      signatures.add(signer.sign(text));
    }
    return new SignedNote(text, signatures);
  }

  /**
   * Reads a note; verifies nothing.
   *
   * @throws NoteFault if malformed
   */
  public static SignedNote parse(byte[] bytes) {
    return parse(utf8(bytes));
  }

  /**
   * Reads a note; verifies nothing.
   *
   * @throws NoteFault if malformed
   */
  public static SignedNote parse(String note) {
    requireCharacters(note);
    int split = note.lastIndexOf("\n\n");
    if (split < 0) {
      throw new NoteFault("no blank line before the signatures");
    }
    if (!note.endsWith("\n")) {
      throw new NoteFault("the note does not end in a newline");
    }
    String lines = note.substring(split + 2);
    List<NoteSignature> signatures = new ArrayList<>();
    int from = 0;
    while (from < lines.length()) {
      int end = lines.indexOf('\n', from);
      if (signatures.size() == MOST_SIGNATURES) {
        throw new NoteFault("more than " + MOST_SIGNATURES + " signatures");
      }
      signatures.add(NoteSignature.parse(lines.substring(from, end)));
      from = end + 1;
    }
    return new SignedNote(note.substring(0, split + 1), signatures);
  }

  /**
   * The keys among the given ones that signed; signatures of others are ignored.
   *
   * @throws NoteFault if a signature under a given key's name and id does not verify
   */
  public List<NoteVerifier> verify(Collection<NoteVerifier> known) {
    byte[] signed = text.getBytes(StandardCharsets.UTF_8);
    List<NoteVerifier> verified = new ArrayList<>();
    for (NoteSignature signature : signatures) {
      for (NoteVerifier key : known) {
        if (!signature.isBy(key)) {
          continue;
        }
        if (!key.verifies(signed, signature.bytes())) {
          throw new NoteFault("the signature of " + key.name() + " does not verify");
        }
        if (!verified.contains(key)) {
          verified.add(key);
        }
      }
    }
    return verified;
  }

  /**
   * Returns this note if the key signed it.
   *
   * @throws NoteFault if it did not, or if its signature does not verify
   */
  public SignedNote requireSignedBy(NoteVerifier key) {
    if (verify(List.of(key)).isEmpty()) {
      throw new NoteFault("not signed by " + key.vkey());
    }
    return this;
  }

  /** The note as it is kept and published. */
  public String encoded() {
    StringBuilder out = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> out.append(signature.line()));
    return out.toString();
  }

  /** The UTF-8 bytes of {@link #encoded}. */
  public byte[] bytes() {
    return encoded().getBytes(StandardCharsets.UTF_8);
  }

  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new NoteFault("not valid UTF-8");
    }
  }

  private static void requireText(String text) {
    requireCharacters(text);
    if (!text.endsWith("\n")) {
      throw new NoteFault("the text of a note ends in a newline");
    }
  }

  private static void requireCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 && c != '\n') {
        throw new NoteFault(
            String.format(Locale.ROOT, "control character 0x%02x in a note", (int) c));
      }
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new NoteFault("lone surrogate in a note");
    }
  }
}
