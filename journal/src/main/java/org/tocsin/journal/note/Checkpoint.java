package org.tocsin.journal.note;

import java.util.Arrays;
import java.util.List;
import org.tocsin.journal.tree.Hash;

/**
 * A log's name, size and root (C2SP tlog-checkpoint), the text of a signed note.
 *
 * @param origin the log's name, one line
 * @param size entries in the log
 * @param root of the tree over them
 * @param extensions further lines, opaque, none empty
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  public Checkpoint {
    extensions = List.copyOf(extensions);
    requireLine(origin);
    extensions.forEach(Checkpoint::requireLine);
    if (size < 0) {
      throw new NoteFault("a checkpoint has no size " + size);
    }
  }

  /** A checkpoint without extension lines. */
  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /**
   * Reads a checkpoint from a note's text.
   *
   * @throws NoteFault if malformed
   */
  public static Checkpoint parse(String text) {
    if (!text.endsWith("\n")) {
      throw new NoteFault("the checkpoint does not end in a newline");
    }
    List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3) {
      throw new NoteFault("a checkpoint has at least three lines");
    }
    List<String> extensions = lines.subList(3, lines.size());
    return new Checkpoint(lines.get(0), decimal(lines.get(1)), root(lines.get(2)), extensions);
  }

  /**
   * Verifies a signed checkpoint with a known key and reads it.
   *
   * @throws NoteFault if malformed, not signed by the key, or not of the log with that name
   */
  public static Checkpoint open(SignedNote note, NoteVerifier key, String origin) {
    Checkpoint checkpoint = parse(note.requireSignedBy(key).text());
    if (!checkpoint.origin().equals(origin)) {
      throw new NoteFault("checkpoint of " + checkpoint.origin() + ", expected " + origin);
    }
    return checkpoint;
  }

  /** The text to sign. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  /**
   * Reads a non-negative decimal without leading zeros.
   *
   * @throws NoteFault on anything else, or beyond 2^63-1
   */
  public static long decimal(String text) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || (text.length() > 1 && text.startsWith("0"))) {
      throw new NoteFault("not a decimal number without leading zeros: " + clip(text));
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new NoteFault("number too large: " + clip(text));
    }
  }

  private static Hash root(String base64) {
    try {
      return Hash.ofBase64(base64);
    } catch (IllegalArgumentException e) {
      throw new NoteFault("root hash: " + e.getMessage());
    }
  }

  private static void requireLine(String line) {
    if (line.isEmpty() || line.indexOf('\n') >= 0) {
      throw new NoteFault("a line of a checkpoint is empty or holds a newline");
    }
  }

  private static String clip(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "\u2026";
  }
}
