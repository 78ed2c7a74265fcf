package org.tocsin.core.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * From where a question is asked.
 *
 * @param cutoff accounts count that were available by this instant; a date alone means the end of
 *     that day, UTC
 * @param position entries count that were recorded before this position; all of them where it is
 *     absent
 * @param strict leaves out judgements that the desk recorded after {@code cutoff}; otherwise they
 *     are applied, and listed
 */
public record AsOf(Instant cutoff, OptionalLong position, boolean strict) {

  public static AsOf available(Instant cutoff) {
    return new AsOf(cutoff, OptionalLong.empty(), false);
  }

  /** The end of the day, UTC. */
  public static AsOf day(LocalDate day) {
    return available(endOf(day));
  }

  public AsOf at(long recordedBefore) {
    return new AsOf(cutoff, OptionalLong.of(recordedBefore), strict);
  }

  public AsOf strictly(boolean nothingLater) {
    return new AsOf(cutoff, position, nothingLater);
  }

  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Reads {@code 2022-12-03} or {@code 2022-12-03T10:00:00Z}; empty where it is neither. */
  public static Optional<Instant> readCutoff(String text) {
    try {
      return Optional.of(
          text.length() == "2022-12-03".length()
              ? endOf(LocalDate.parse(text))
              : Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The last day that what is seen can tell of, UTC. */
  public static LocalDate dayOf(AsOf asOf) {
    return asOf.cutoff().minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** The day that a cutoff ends, or the instant where it is not midnight: how outputs name it. */
  public String cutoffText() {
    boolean midnight = cutoff.atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight
        ? cutoff.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1).toString()
        : cutoff.toString();
  }
}
