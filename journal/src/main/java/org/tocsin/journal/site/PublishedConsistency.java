package org.tocsin.journal.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tocsin.journal.note.Checkpoint;
import org.tocsin.journal.tree.ConsistencyProof;
import org.tocsin.journal.tree.Hash;

/**
 * The proof between two successive published checkpoints, as a file:
 *
 * <pre>
 * tocsin consistency proof v1
 * &lt;origin&gt;
 * &lt;old size&gt;
 * &lt;new size&gt;
 * &lt;hash in base64&gt;
 * </pre>
 *
 * with as many such last lines as the proof has hashes. It needs no signature: both roots have one.
 *
 * @param origin the desk's name
 * @param proof between the two sizes
 */
public record PublishedConsistency(String origin, ConsistencyProof proof) {
  private static final String TITLE = "tocsin consistency proof v1";

  /** Twice the depth of the deepest tree bounds a proof's hashes. */
  private static final int MOST_HASHES = 126;

  /**
   * Reads a proof.
   *
   * @throws SiteFault or {@link org.tocsin.journal.note.NoteFault} if malformed
   */
  public static PublishedConsistency parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> lines = Arrays.asList(text.split("\n", -1));
    boolean shaped = text.endsWith("\n") && lines.size() >= 5 && lines.get(0).equals(TITLE);
    if (!shaped || lines.size() > 5 + MOST_HASHES) {
      throw new SiteFault("not a consistency proof of version 1");
    }
    List<Hash> path = new ArrayList<>();
    for (String line : lines.subList(4, lines.size() - 1)) {
      path.add(TlogProof.hash(line));
    }
    long oldSize = Checkpoint.decimal(lines.get(2));
    long newSize = Checkpoint.decimal(lines.get(3));
    return new PublishedConsistency(lines.get(1), new ConsistencyProof(oldSize, newSize, path));
  }

  /** The proof as it is published. */
  public byte[] bytes() {
    StringBuilder out = new StringBuilder();
    out.append(TITLE).append('\n').append(origin).append('\n');
    out.append(proof.oldSize()).append('\n').append(proof.newSize()).append('\n');
    proof.path().forEach(hash -> out.append(hash.base64()).append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
