package org.tocsin.journal.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.tocsin.journal.note.Checkpoint;
import org.tocsin.journal.note.NoteFault;
import org.tocsin.journal.note.SignedNote;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.InclusionProof;

/**
 * A proof that something is in a log, with the checkpoint it holds for (c2sp.org/tlog-proof@v1).
 */
public final class TlogProof {
  private static final String TITLE = "c2sp.org/tlog-proof@v1\n";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  /** The deepest tree has 2^63 - 1 leaves. */
  private static final int LONGEST_PATH = 63;

  private final Optional<byte[]> extra;
  private final long index;
  private final List<Hash> path;
  private final SignedNote checkpoint;

  /**
   * A proof.
   *
   * @param extra what the reader needs besides; in our sites the entry's exact bytes
   * @param index position of the entry
   * @param path sibling hashes from the leaf up
   * @param checkpoint signed, of the tree the path leads to
   */
  public TlogProof(Optional<byte[]> extra, long index, List<Hash> path, SignedNote checkpoint) {
    if (index < 0 || path.size() > LONGEST_PATH) {
      throw new SiteFault("the proof's index or path cannot be");
    }
    this.extra = extra.map(byte[]::clone);
    this.index = index;
    this.path = List.copyOf(path);
    this.checkpoint = checkpoint;
  }

  /**
   * Reads a proof; verifies nothing.
   *
   * @throws SiteFault or {@link NoteFault} if malformed
   */
  public static TlogProof parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.startsWith(TITLE)) {
      throw new SiteFault("not a tlog-proof of version 1");
    }
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw new SiteFault("no blank line before the checkpoint");
    }
    // Taken from the bytes, so that the note's own check of its UTF-8 sees them as they are.
    int head = text.substring(0, blank + 2).getBytes(StandardCharsets.UTF_8).length;
    SignedNote checkpoint =
        SignedNote.parse(Arrays.copyOfRange(bytes, Math.min(head, bytes.length), bytes.length));
    List<String> lines =
        new ArrayList<>(Arrays.asList(text.substring(TITLE.length(), blank + 1).split("\n", -1)));
    lines.remove(lines.size() - 1);
    return parse(lines, checkpoint);
  }

  private static TlogProof parse(List<String> lines, SignedNote checkpoint) {
    Optional<byte[]> extra = Optional.empty();
    int next = 0;
    if (!lines.isEmpty() && lines.get(0).startsWith(EXTRA)) {
      extra = Optional.of(base64(lines.get(0).substring(EXTRA.length())));
      next = 1;
    }
    if (lines.size() <= next || !lines.get(next).startsWith(INDEX)) {
      throw new SiteFault("no index line");
    }
    long index = Checkpoint.decimal(lines.get(next).substring(INDEX.length()));
    List<Hash> path = new ArrayList<>();
    for (String line : lines.subList(next + 1, lines.size())) {
      path.add(hash(line));
    }
    return new TlogProof(extra, index, path, checkpoint);
  }

  /** The proof as it is published. */
  public byte[] bytes() {
    StringBuilder out = new StringBuilder(TITLE);
    extra.ifPresent(
        bytes -> out.append(EXTRA).append(Base64.getEncoder().encodeToString(bytes)).append('\n'));
    out.append(INDEX).append(index).append('\n');
    path.forEach(hash -> out.append(hash.base64()).append('\n'));
    return out.append('\n')
        .append(checkpoint.encoded())
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What the reader needs besides, unauthenticated until its hash is found in the log. */
  public Optional<byte[]> extra() {
    return extra.map(byte[]::clone);
  }

  /** Position of the entry. */
  public long index() {
    return index;
  }

  /** The signed checkpoint, not verified. */
  public SignedNote checkpoint() {
    return checkpoint;
  }

  /** The proof for a tree of that many leaves. */
  public InclusionProof inclusion(long size) {
    return new InclusionProof(index, size, path);
  }

  static Hash hash(String line) {
    try {
      return Hash.ofBase64(line);
    } catch (IllegalArgumentException e) {
      throw new SiteFault("not a hash in base64: " + Plain.text(line));
    }
  }

  private static byte[] base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new SiteFault("the extra data is not base64: " + e.getMessage());
    }
    throw new SiteFault("the extra data is not canonical base64");
  }
}
