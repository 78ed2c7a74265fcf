package org.tocsin.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.TreeHasher;

/**
 * One slot of the head file: 512 bytes of text, one disk sector, so that a write of it is not torn.
 * A batch may follow it, which may be torn, and is known by its digest to be whole.
 *
 * @param generation counts the writes; the higher of two slots is the head
 * @param batchLength bytes of the batch that leads to this head from the one before; 0 for none
 * @param batchDigest SHA-256 of those bytes
 */
record HeadSlot(long generation, Head head, int batchLength, Hash batchDigest) {
  static final int LENGTH = 512;

  private static final Hash NOTHING = HeadBatch.digest(new byte[0]);

  private static final Pattern LAYOUT =
      Pattern.compile(
          "tocsin head 1\ngeneration (\\d{19})\nsize (\\d{19})\nroot ([0-9a-f]{64})\n"
              + "batch (\\d{5}) ([0-9a-f]{64})\nsha256 [0-9a-f]{64}\n\n*");

  static HeadSlot withoutBatch(long generation, Head head) {
    return new HeadSlot(generation, head, 0, NOTHING);
  }

  static HeadSlot with(long generation, Head head, byte[] batch) {
    return new HeadSlot(generation, head, batch.length, HeadBatch.digest(batch));
  }

  byte[] encode() {
    String text =
        "tocsin head 1\ngeneration "
            + digits(generation, 19)
            + "\nsize "
            + digits(head.size(), 19)
            + "\nroot "
            + head.root()
            + "\nbatch "
            + digits(batchLength, 5)
            + " "
            + batchDigest
            + "\n";
    byte[] sum = TreeHasher.sha256().digest(text.getBytes(StandardCharsets.US_ASCII));
    String line = "sha256 " + HexFormat.of().formatHex(sum) + "\n";
    byte[] slot = new byte[LENGTH];
    Arrays.fill(slot, (byte) '\n');
    byte[] bytes = (text + line).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, slot, 0, bytes.length);
    return slot;
  }

  /** The slot in those 512 bytes; empty if a single one of them is not as it was written. */
  static Optional<HeadSlot> decode(byte[] slot) {
    Matcher matcher = LAYOUT.matcher(new String(slot, StandardCharsets.ISO_8859_1));
    if (slot.length != LENGTH || !matcher.matches()) {
      return Optional.empty();
    }
    try {
      Head head = new Head(Long.parseLong(matcher.group(2)), Hash.ofHex(matcher.group(3)));
      HeadSlot read =
          new HeadSlot(
              Long.parseLong(matcher.group(1)),
              head,
              Integer.parseInt(matcher.group(4)),
              Hash.ofHex(matcher.group(5)));
      return Optional.of(read)
          .filter(found -> found.batchLength <= HeadBatch.MOST)
          .filter(found -> Arrays.equals(found.encode(), slot));
    } catch (NumberFormatException e) {
      // Nineteen digits can exceed 2^63-1; no slot we wrote does.
      return Optional.empty();
    }
  }

  private static String digits(long number, int width) {
    String digits = Long.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }
}
