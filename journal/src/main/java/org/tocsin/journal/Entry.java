package org.tocsin.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.TreeHasher;

/** One entry of the journal: its position and its exact bytes, which is what is hashed. */
public final class Entry {
  private final long position;
  private final byte[] bytes;
  private final EntryBytes.Layout layout;

  Entry(long position, byte[] bytes) {
    this.position = position;
    this.bytes = bytes;
    this.layout = EntryBytes.layout(bytes);
  }

  /**
   * Reads an entry from its bytes alone, such as the extra data of a published proof.
   *
   * @throws IllegalArgumentException if they are not laid out as an entry
   */
  public static Entry of(long position, byte[] bytes) {
    return new Entry(position, bytes.clone());
  }

  /** Place in the journal, from 0. */
  public long position() {
    return position;
  }

  /** A copy of the exact bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Who, by pseudonym. */
  public String actor() {
    return text(EntryBytes.actorFrom(), layout.actorTo());
  }

  /** The kind of fact, with its version. */
  public String kind() {
    return text(layout.kindFrom(), layout.kindTo());
  }

  /** When the desk recorded it. */
  public Instant recordedAt() {
    return UtcTime.parse(recordedAtText());
  }

  String recordedAtText() {
    return text(layout.timeFrom(), layout.timeTo());
  }

  /** A copy of the body's canonical bytes. */
  public byte[] body() {
    return Arrays.copyOfRange(bytes, layout.bodyFrom(), layout.bodyTo());
  }

  /** The body, parsed. */
  public JsonObject bodyObject() {
    return (JsonObject) JsonReader.read(body());
  }

  /** The leaf hash of the bytes. */
  public Hash leafHash() {
    return new TreeHasher().leaf(bytes);
  }

  byte[] rawBytes() {
    return bytes;
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entry entry
        && position == entry.position
        && Arrays.equals(bytes, entry.bytes);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(position);
  }

  /** Position and kind, never the body. */
  @Override
  public String toString() {
    return "entry " + position + " " + kind();
  }
}
