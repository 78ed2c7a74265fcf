package org.tocsin.core.gap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Response;
import org.tocsin.core.time.Bound;
import org.tocsin.core.time.DurationRange;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.EdtfInterval;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/** Finds what eased after responses. */
final class Easings {

  private record Opening(SeenIncident incident, SeenIncident.LifelineReading reading) {
    Beginning begun() {
      return Beginning.of(reading.happened());
    }
  }

  private final SituationView view;
  private final Instant now;
  private final Duration window;
  private final Duration quiet;
  private final List<Asked> asked;
  private final List<IncidentGap> serious;
  private final List<Response> responses;

  Easings(
      SituationView view,
      Duration window,
      Duration quiet,
      List<Asked> asked,
      List<IncidentGap> serious) {
    this.view = view;
    this.now = view.asOf().cutoff();
    this.window = window;
    this.quiet = quiet;
    this.asked = asked;
    this.serious = serious;
    this.responses =
        view.responses().stream()
            .filter(response -> response.instrument() != Response.Instrument.MEETING)
            .toList();
  }

  List<Easing> all() {
    List<Easing> found = new ArrayList<>();
    asked.stream().filter(Asked::saidDone).map(this::complied).forEach(found::add);
    found.addAll(reopened());
    responses.stream().flatMap(response -> kept(response).stream()).forEach(found::add);
    found.addAll(lowered());
    return List.copyOf(found);
  }

  private Easing complied(Asked done) {
    Beginning since =
        done.response().compliance().stream()
            .filter(word -> word.verdict() == Response.Verdict.YES)
            .min(Comparator.comparing(word -> word.available().from()))
            .map(word -> Beginning.of(word.available().written()))
            .orElse(Beginning.UNKNOWN);
    return new Easing(
        Easing.Kind.COMPLIED,
        List.of(done.response().id()),
        done.response().incidents(),
        since,
        done.standing() == Asked.Standing.COMPLIED ? Truth.YES : Truth.UNKNOWN,
        stands(since),
        done.evidence());
  }

  private List<Easing> reopened() {
    List<Easing> found = new ArrayList<>();
    for (Opening opening : readings(true)) {
      List<Opening> before =
          readings(false).stream()
              .filter(shut -> shut.reading().lifeline().equals(opening.reading().lifeline()))
              .filter(shut -> shut.begun().before(opening.begun()) != Truth.NO)
              .toList();
      Set<String> answering = new LinkedHashSet<>();
      Set<String> incidents = new LinkedHashSet<>();
      Truth truth = Truth.NO;
      for (Opening shut : before) {
        for (Answer answer : Answer.to(shut.incident(), responses, window)) {
          Truth between = between(shut, answer, opening);
          if (between != Truth.NO) {
            answering.add(answer.response().id());
            incidents.add(shut.incident().id());
            truth = truth.or(between);
          }
        }
      }
      if (truth != Truth.NO) {
        incidents.add(opening.incident().id());
        found.add(easing(Easing.Kind.REOPENED, answering, incidents, opening.begun(), truth));
      }
    }
    return found;
  }

  private static Truth between(Opening shut, Answer answer, Opening opening) {
    Truth graded = graded(shut) && graded(opening) ? Truth.YES : Truth.UNKNOWN;
    Truth answers = answer.late() ? Truth.YES : answer.inTime();
    return graded
        .and(answers)
        .and(answer.begun().before(opening.begun()))
        .and(shut.begun().before(opening.begun()));
  }

  private static boolean graded(Opening change) {
    return Grounds.graded(change.incident(), change.reading().restsOn());
  }

  private List<Opening> readings(boolean opening) {
    return view.incidents().stream()
        .flatMap(
            incident ->
                incident.lifelines().stream().map(reading -> new Opening(incident, reading)))
        .filter(change -> (change.reading().effect() == LifelineEffect.REOPENS) == opening)
        .filter(change -> change.begun().before(now) != Truth.NO)
        .toList();
  }

  /** Monitors or protection that have been there for as long as nothing serious must happen. */
  private Optional<Easing> kept(Response response) {
    boolean present =
        response.instrument() == Response.Instrument.MONITORS
            || response.instrument() == Response.Instrument.PROTECTION;
    if (!present) {
      return Optional.empty();
    }
    Instant from = now.minus(quiet);
    Beginning begun = Beginning.of(response.happened());
    Truth there = begun.before(from).and(stillThere(response.happened()));
    Truth calm =
        serious.stream().map(gap -> begunSince(gap, from)).reduce(Truth.NO, Truth::or).not();
    Truth truth = there.and(calm);
    return truth == Truth.NO
        ? Optional.empty()
        : Optional.of(
            new Easing(
                Easing.Kind.QUIET,
                List.of(response.id()),
                List.of(),
                begun,
                truth,
                calm,
                List.of(Grounds.response(response.id()))));
  }

  /** An interval says until when; a date alone says when they came and no more. */
  private Truth stillThere(Edtf happened) {
    if (!(happened instanceof EdtfInterval interval)) {
      return Truth.UNKNOWN;
    }
    if (interval.end() instanceof EdtfInterval.Stated end) {
      return Truth.of(!end.point().from().isBefore(now), !end.point().to().isBefore(now));
    }
    return interval.bounds().to() instanceof Bound.Open ? Truth.YES : Truth.UNKNOWN;
  }

  private static Truth begunSince(IncidentGap gap, Instant from) {
    Truth since = gap.begun().before(from).not();
    return gap.certain() ? since : since.and(Truth.UNKNOWN);
  }

  private List<Easing> lowered() {
    List<Easing> found = new ArrayList<>();
    for (SeenIncident incident : view.incidents()) {
      boolean lowers = incident.what().filter(what -> what.value().rung().isEmpty()).isPresent();
      Beginning begun = Answer.begun(incident);
      if (!lowers || begun.before(now) == Truth.NO) {
        continue;
      }
      Set<String> answering = new LinkedHashSet<>();
      Truth truth = Truth.NO;
      for (Response response : responses) {
        Truth followed = followed(response, begun);
        if (followed != Truth.NO) {
          answering.add(response.id());
          truth = truth.or(followed);
        }
      }
      if (truth != Truth.NO) {
        Truth graded = Grounds.gradedKind(incident) ? Truth.YES : Truth.UNKNOWN;
        found.add(
            easing(
                Easing.Kind.LOWERED, answering, Set.of(incident.id()), begun, truth.and(graded)));
      }
    }
    return found;
  }

  /** Within the quiet period, so that what came long after is not credited to a response. */
  private Truth followed(Response response, Beginning event) {
    Beginning given = Beginning.of(response.happened());
    DurationRange delay = given.until(event);
    if (delay.shortest().compareTo(quiet) >= 0) {
      return Truth.NO;
    }
    boolean surely = delay.longest().filter(longest -> longest.compareTo(quiet) <= 0).isPresent();
    return given.before(event).and(Truth.of(surely, true));
  }

  private Easing easing(
      Easing.Kind kind,
      Set<String> answering,
      Set<String> incidents,
      Beginning since,
      Truth truth) {
    List<String> evidence =
        Stream.concat(
                incidents.stream()
                    .flatMap(id -> view.incident(id).stream())
                    .flatMap(incident -> Grounds.accounts(incident).stream()),
                answering.stream().map(Grounds::response))
            .distinct()
            .toList();
    return new Easing(
        kind,
        List.copyOf(answering),
        List.copyOf(incidents),
        since,
        truth,
        stands(since),
        evidence);
  }

  /** NO once a serious incident has surely begun after it. */
  private Truth stands(Beginning since) {
    return serious.stream()
        .map(
            gap -> {
              Truth after = since.before(gap.begun());
              return gap.certain() ? after : after.and(Truth.UNKNOWN);
            })
        .reduce(Truth.NO, Truth::or)
        .not();
  }
}
