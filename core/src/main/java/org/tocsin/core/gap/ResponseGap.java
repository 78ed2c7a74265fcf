package org.tocsin.core.gap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tocsin.core.model.Response;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * What answered the serious incidents of a situation, and what did not. An assessment of what is on
 * record: an answer nobody recorded is a gap here.
 *
 * @param windowDays within which an answer counts as one
 * @param incidents serious ones, in the order of the view
 * @param unanswered share of them that nothing answered, of those that were answered or whose
 *     window is over
 * @param easings what eased after a response
 */
public record ResponseGap(
    int windowDays,
    List<IncidentGap> incidents,
    Share unanswered,
    FirstResponse firstResponse,
    Compliance compliance,
    List<Easing> easings) {

  /**
   * Obstruction or deprivation and worse: from here on an incident does people harm; threats and
   * restrictions (1 and 2) foreshadow it.
   */
  public static final int SERIOUS_RUNG = 3;

  /** A month: within it, bodies that sit by the month have met once. A convention. */
  public static final int WINDOW_DAYS = 30;

  /**
   * A quarter without a serious incident, while monitors or protection were there, counts as quiet;
   * an event that lowers tension counts as following a response for as long. A convention, chosen
   * as the longest of the usual reporting periods of monitoring missions.
   */
  public static final int QUIET_DAYS = 90;

  public ResponseGap {
    incidents = List.copyOf(incidents);
    easings = List.copyOf(easings);
  }

  public static ResponseGap of(SituationView view) {
    return of(view, WINDOW_DAYS);
  }

  /**
   * @param windowDays within which a response answers
   * @throws IllegalArgumentException if there are none
   */
  public static ResponseGap of(SituationView view, int windowDays) {
    if (windowDays < 1) {
      throw new IllegalArgumentException("a window of " + windowDays + " days");
    }
    Duration window = Duration.ofDays(windowDays);
    List<IncidentGap> incidents = new ArrayList<>();
    for (SeenIncident incident : view.incidents()) {
      incident
          .rung()
          .filter(rung -> rung >= SERIOUS_RUNG)
          .filter(rung -> Answer.begun(incident).before(view.asOf().cutoff()) != Truth.NO)
          .ifPresent(rung -> incidents.add(gap(view, incident, rung, window)));
    }
    Compliance compliance = Compliance.of(view);
    return new ResponseGap(
        windowDays,
        incidents,
        unanswered(incidents, Response.Instrument.STATEMENT),
        FirstResponse.of(incidents),
        compliance,
        new Easings(view, window, Duration.ofDays(QUIET_DAYS), compliance.asked(), incidents)
            .all());
  }

  private static IncidentGap gap(
      SituationView view, SeenIncident incident, int rung, Duration window) {
    Instant now = view.asOf().cutoff();
    Beginning begun = Answer.begun(incident);
    List<Answer> all = Answer.to(incident, view.responses(), window);
    List<Answer> given = all.stream().filter(answer -> !answer.isMeeting()).toList();
    return new IncidentGap(
        incident,
        rung,
        Grounds.gradedKind(incident),
        begun,
        begun.latest().filter(latest -> !latest.plus(window).isAfter(now)).isPresent(),
        given.stream().filter(answer -> !answer.late()).toList(),
        given.stream().filter(Answer::late).toList(),
        all.stream().filter(Answer::isMeeting).toList());
  }

  /** Share that nothing of that strength or more answered; weaker answers count as none. */
  public Share unanswered(Response.Instrument atLeast) {
    return unanswered(incidents, atLeast);
  }

  private static Share unanswered(List<IncidentGap> incidents, Response.Instrument atLeast) {
    return Share.of(
        incidents.stream()
            .filter(gap -> gap.state(atLeast) != IncidentGap.State.PENDING)
            .map(gap -> new Share.Case(gap.certain(), gap.answered(atLeast).not()))
            .toList());
  }

  /** Incidents whose window is over and that nothing surely answered. */
  public List<IncidentGap> open() {
    return incidents.stream()
        .filter(
            gap ->
                gap.state() == IncidentGap.State.UNANSWERED
                    || gap.state() == IncidentGap.State.MAYBE_ANSWERED)
        .toList();
  }

  /** Incidents that there is still time to answer. */
  public List<IncidentGap> pending() {
    return incidents.stream().filter(gap -> gap.state() == IncidentGap.State.PENDING).toList();
  }

  /** What it comes to, to be worded: shares are given of a hundred. */
  public List<Phrase> statements() {
    List<Phrase> said = new ArrayList<>();
    Map<String, Arg> args = new TreeMap<>();
    args.put("days", new Arg.Count(windowDays));
    args.put("pending", new Arg.Count(pending().size()));
    unanswered
        .ofHundred()
        .ifPresentOrElse(
            share -> {
              args.put("incidents", new Arg.Count(incidents.size() - pending().size()));
              args.put("share", new Arg.Amount(share));
              said.add(Phrase.of("gap.unanswered", args));
            },
            () -> said.add(Phrase.of("gap.none", args)));
    compliance
        .rate()
        .ofHundred()
        .ifPresent(
            share ->
                said.add(
                    Phrase.of(
                        "gap.compliance",
                        Map.of(
                            "due", new Arg.Count(compliance.due()),
                            "share", new Arg.Amount(share)))));
    return said;
  }

  public List<String> evidence() {
    return Stream.concat(
            incidents.stream().flatMap(gap -> gap.evidence().stream()),
            compliance.asked().stream().flatMap(asked -> asked.evidence().stream()))
        .distinct()
        .toList();
  }
}
