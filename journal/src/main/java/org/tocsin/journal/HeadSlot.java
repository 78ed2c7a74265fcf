package org.tocsin.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.TreeHasher;

/**
 * One slot of the head file: 512 bytes of text, one disk sector, so that a write of it is not torn.
 *
 * @param generation counts the writes; the higher of two slots is the head
 */
record HeadSlot(long generation, Head head) {
  static final int LENGTH = 512;

  private static final Pattern LAYOUT =
      Pattern.compile(
          "tocsin head 1\ngeneration (\\d{19})\nsize (\\d{19})\nroot ([0-9a-f]{64})\n"
              + "sha256 [0-9a-f]{64}\n\n*");

  byte[] encode() {
    String text =
        String.format(
            Locale.ROOT,
            "tocsin head 1%ngeneration %019d%nsize %019d%nroot %s%n".replace("%n", "\n"),
            generation,
            head.size(),
            head.root());
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
      HeadSlot read = new HeadSlot(Long.parseLong(matcher.group(1)), head);
      return Optional.of(read).filter(found -> Arrays.equals(found.encode(), slot));
    } catch (NumberFormatException e) {
      // Nineteen digits can exceed 2^63-1; no slot we wrote does.
      return Optional.empty();
    }
  }
}
