package org.tocsin.core.fact;

import java.lang.ref.SoftReference;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.RecordKind;
import org.tocsin.journal.UtcTime;

/**
 * A record that was filed, or corrected as a whole, and is decoded when someone asks for it. A desk
 * of a million entries is opened to look at a few of them.
 *
 * <p>Its body is well-formed JSON and has what a fold goes by. Whether it is a record of its kind
 * in every part shows when it is decoded: on first use, and all of them in {@code fsck}.
 */
public final class UnreadRecord implements RecordFact, Supplier<CaseRecord> {

  private final long position;
  private final FactKinds.Line line;

  // Of the body and the instant the parts: each object less is one for every account there is.
  private final byte[] shelf;
  private final int bodyFrom;
  private final int bodyTo;
  private final String id;
  private final @Nullable String situation;
  private final boolean available;
  private final long availableSecond;
  private final int availableNano;

  /** Given up when memory is short; several threads may decode at once and get equal records. */
  private volatile @Nullable SoftReference<CaseRecord> decoded;

  private UnreadRecord(
      long position,
      FactKinds.Line line,
      Shelf.Place body,
      RecordScan.Found found,
      @Nullable Instant availableFrom) {
    this.position = position;
    this.line = line;
    this.shelf = body.array();
    this.bodyFrom = body.from();
    this.bodyTo = body.to();
    this.id = found.id();
    this.situation = found.situation().orElse(null);
    this.available = availableFrom != null;
    this.availableSecond = availableFrom == null ? 0 : availableFrom.getEpochSecond();
    this.availableNano = availableFrom == null ? 0 : availableFrom.getNano();
  }

  /** Empty where a scan does not tell enough; what it was must then be decoded at once. */
  static Optional<UnreadRecord> scanned(
      long position, FactKinds.Line line, byte[] body, SharedTexts texts, Shelf shelf) {
    Optional<RecordScan.Found> found =
        line.type() == Corrected.class
            ? RecordScan.ofCorrection(body, texts)
            : RecordScan.ofRecord(body, texts);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    @Nullable Instant availableFrom = null;
    if (line.record() == RecordKind.REPORT) {
      Optional<Instant> from = found.get().availableFrom().flatMap(UnreadRecord::instant);
      if (from.isEmpty() || found.get().situation().isEmpty()) {
        return Optional.empty();
      }
      availableFrom = from.get();
    }
    return Optional.of(
        new UnreadRecord(position, line, shelf.keep(body), found.get(), availableFrom));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(UtcTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public RecordKind of() {
    return FactKinds.recordOf(line);
  }

  @Override
  public String id() {
    return id;
  }

  /** Whether it stands for a record filed before. */
  public boolean correction() {
    return line.type() == Corrected.class;
  }

  /** The situation it belongs to, for kinds that belong to one. */
  public Optional<String> situation() {
    return Optional.ofNullable(situation);
  }

  /** For a report: when the account became available. */
  public Optional<Instant> availableFrom() {
    return available
        ? Optional.of(Instant.ofEpochSecond(availableSecond, availableNano))
        : Optional.empty();
  }

  /**
   * The record.
   *
   * @throws FactCodec.UnreadableFact naming the position, when the body is no record of its kind
   */
  @Override
  public CaseRecord get() {
    @Nullable SoftReference<CaseRecord> kept = decoded;
    @Nullable CaseRecord record = kept == null ? null : kept.get();
    if (record == null) {
      record = decode();
      decoded = new SoftReference<>(record);
    }
    return record;
  }

  private CaseRecord decode() {
    Fact fact =
        FactCodec.decode(position, line.name(), Arrays.copyOfRange(shelf, bodyFrom, bodyTo));
    return fact instanceof Corrected corrected ? corrected.record() : ((Filed) fact).record();
  }

  /** The kind and id, never the body. */
  @Override
  public String toString() {
    return line.name() + " " + id;
  }
}
