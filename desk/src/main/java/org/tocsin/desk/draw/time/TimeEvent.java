package org.tocsin.desk.draw.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Response;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.time.Bounds;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.EdtfInterval;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.desk.draw.Shapes;
import org.tocsin.desk.draw.Words;

/**
 * Something on a timeline.
 *
 * @param rank of an incident its rung (0 for none), of a response the place of its instrument from
 *     the weakest (0), else 0
 * @param name what it is called, or who did it; of a signal the name of the area
 * @param from no earlier than this
 * @param to before this; an open end is the same as the beginning: nothing is known of how long
 * @param written as it is told, where it is told as an imprecise time
 * @param extent what lies between from and to
 * @param sure whether accounts agree on what it was; of a signal, whether it tells of more
 */
public record TimeEvent(
    String reference,
    Kind kind,
    int rank,
    Label name,
    Instant from,
    Instant to,
    Optional<Edtf> written,
    Extent extent,
    boolean sure) {

  /** What is told apart. */
  public enum Kind {
    INCIDENT,
    RESPONSE,
    SIGNAL,
    ALERT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a stretch of time is meant. */
  public enum Extent {
    /** A day or less: a point on the axis. */
    MOMENT,
    /** It lasted. */
    LASTED,
    /** It was at some time within. */
    SOMETIME
  }

  /** Longer than a day in any zone is not a day. */
  private static final Duration DAY = Duration.ofHours(30);

  /** Empty where nobody says when. */
  public static Optional<TimeEvent> of(SeenIncident incident) {
    return incident
        .happened()
        .flatMap(
            adopted ->
                of(
                    "incident/" + incident.id(),
                    Kind.INCIDENT,
                    incident.rung().orElse(0),
                    incident.incident().name(),
                    adopted.value(),
                    incident.what().filter(what -> !what.contested()).isPresent()));
  }

  public static Optional<TimeEvent> of(Response response) {
    return of(
        "response/" + response.id(),
        Kind.RESPONSE,
        Shapes.strength(response.instrument()),
        response.by(),
        response.happened(),
        true);
  }

  public static TimeEvent of(Signal signal) {
    return new TimeEvent(
        "signal/" + signal.id(),
        Kind.SIGNAL,
        0,
        Label.of("en", signal.area().name()),
        begin(signal.from()),
        begin(signal.to().plusDays(1)),
        Optional.empty(),
        Extent.LASTED,
        signal.rise());
  }

  /** Empty where it was not issued. An alert that looks back stands where it looks from. */
  public static Optional<TimeEvent> of(AlertFile alert) {
    return alert
        .issue()
        .map(
            issue -> {
              Instant at =
                  alert.availableTo().isBefore(issue.at()) ? alert.availableTo() : issue.at();
              return new TimeEvent(
                  "alert/" + alert.revision(),
                  Kind.ALERT,
                  0,
                  Label.of("en", alert.revision()),
                  at.minusNanos(1),
                  at,
                  Optional.empty(),
                  Extent.MOMENT,
                  true);
            });
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Optional<TimeEvent> of(
      String reference, Kind kind, int rank, Label name, Edtf when, boolean sure) {
    Bounds bounds = when.bounds();
    Optional<Instant> from = bounds.from().known().or(() -> bounds.to().known());
    return from.map(
        start -> {
          Instant end = bounds.to().known().orElse(start);
          return new TimeEvent(
              reference, kind, rank, name, start, end, Optional.of(when), extent(when), sure);
        });
  }

  private static Extent extent(Edtf when) {
    boolean interval = when instanceof EdtfInterval;
    boolean known = when.bounds().from().known().isPresent();
    Optional<Instant> end = when.bounds().to().known();
    boolean brief =
        known
            && end.isPresent()
            && Duration.between(when.bounds().from().known().get(), end.get()).compareTo(DAY) <= 0;
    if (brief) {
      return Extent.MOMENT;
    }
    return interval ? Extent.LASTED : Extent.SOMETIME;
  }

  Instant middle() {
    return from.plus(Duration.between(from, to).dividedBy(2));
  }

  String when(Words words) {
    return written
        .map(words::time)
        .orElseGet(
            () ->
                extent == Extent.MOMENT
                    ? words.day(Timeline.day(from))
                    : words.say(
                        "time.from-to",
                        "from",
                        words.day(Timeline.day(from)),
                        "to",
                        words.day(Timeline.day(to.minusNanos(1)))));
  }

  /** Its name, and of a response also what was done. */
  String said(Words words) {
    return switch (kind) {
      case INCIDENT -> words.name(name);
      case RESPONSE ->
          words.say(
              "event.response",
              "by",
              words.name(name),
              "instrument",
              words.instrument(Shapes.instrument(rank)));
      case SIGNAL -> words.say(sure ? "event.rise" : "event.silence", "area", words.name(name));
      case ALERT -> words.say("event.alert", "id", words.verbatim(name.in("en")));
    };
  }

  String rank(Words words) {
    return switch (kind) {
      case INCIDENT ->
          rank == 0
              ? words.say("rung.none")
              : words.say("rung.named", "number", rank, "name", words.rung(rank));
      case RESPONSE -> words.instrument(Shapes.instrument(rank));
      case SIGNAL, ALERT -> "";
    };
  }

  /** All of it in one sentence, for a mark. */
  String whole(Words words) {
    String doubt = sure || kind != Kind.INCIDENT ? "" : words.say("event.contested");
    return words.say(
        kind == Kind.INCIDENT ? "event.whole-incident" : "event.whole",
        "when",
        when(words),
        "what",
        said(words),
        "rank",
        rank(words),
        "doubt",
        doubt);
  }
}
