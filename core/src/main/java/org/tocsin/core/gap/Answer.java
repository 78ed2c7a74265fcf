package org.tocsin.core.gap;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Response;
import org.tocsin.core.time.DurationRange;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;

/**
 * A response held against an incident. The rule: a response answers an incident that it names,
 * unless it began before it; one that names none answers every incident that began within the
 * window before it, if it addresses nobody in particular or a party that some account holds
 * responsible. What answers by an ungraded attribution alone, or by a time that leaves the order
 * open, may answer it; so may one that addresses somebody where no account says who did it. A body
 * that met and put out nothing has not answered.
 *
 * @param named whether it names the incident
 * @param inTime whether it answers within the window: YES, or UNKNOWN where it may
 * @param delay from the incident's beginning to the response's
 */
public record Answer(Response response, boolean named, Truth inTime, DurationRange delay) {

  /** Whether it names the incident and surely came only after the window. */
  public boolean late() {
    return named && inTime == Truth.NO;
  }

  public boolean isMeeting() {
    return response.instrument() == Response.Instrument.MEETING;
  }

  public Beginning begun() {
    return Beginning.of(response.happened());
  }

  /** When the incident began, by its adopted reading. */
  public static Beginning begun(SeenIncident incident) {
    return incident
        .happened()
        .map(adopted -> Beginning.of(adopted.value()))
        .orElse(Beginning.UNKNOWN);
  }

  /** Those that answer the incident or may, in time or, where they name it, late. */
  public static List<Answer> to(SeenIncident incident, List<Response> responses, Duration window) {
    return responses.stream().flatMap(response -> of(incident, response, window).stream()).toList();
  }

  /** Empty where it does not answer it. */
  static Optional<Answer> of(SeenIncident incident, Response response, Duration window) {
    Beginning asked = begun(incident);
    Beginning given = Beginning.of(response.happened());
    DurationRange delay = asked.until(given);
    Truth within = within(delay, window, asked.sure() && given.sure());
    if (response.incidents().contains(incident.id())) {
      return given.before(asked) == Truth.YES
          ? Optional.empty()
          : Optional.of(new Answer(response, true, within, delay));
    }
    Truth answers =
        response.incidents().isEmpty()
            ? asked.before(given).and(within).and(addressed(incident, response))
            : Truth.NO;
    return answers == Truth.NO
        ? Optional.empty()
        : Optional.of(new Answer(response, false, answers, delay));
  }

  private static Truth within(DurationRange delay, Duration window, boolean sure) {
    // The latest beginning is excluded, so a delay is always longer than the shortest.
    if (delay.shortest().compareTo(window) >= 0) {
      return Truth.NO;
    }
    return Truth.of(
        sure && delay.longest().filter(longest -> longest.compareTo(window) <= 0).isPresent(),
        true);
  }

  private static Truth addressed(SeenIncident incident, Response response) {
    if (response.to().isEmpty()) {
      return Truth.YES;
    }
    if (incident.attributions().isEmpty()) {
      return Truth.UNKNOWN;
    }
    return response.to().stream()
        .map(actor -> Grounds.blamed(incident, actor))
        .reduce(Truth.NO, Truth::or);
  }
}
