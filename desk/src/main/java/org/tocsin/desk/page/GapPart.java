package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.gap.IncidentGap;
import org.tocsin.desk.words.Words;

/**
 * What was answered, what was not, and how much was written of it.
 *
 * @param open the last of the serious incidents that nothing answered
 * @param unanswered how many there are
 */
public record GapPart(
    List<String> says,
    List<Open> open,
    int unanswered,
    List<Answered> responses,
    Optional<String> attention) {

  /** Incidents told one by one. */
  private static final int MOST = 60;

  /** A serious incident that nothing answered. */
  public record Open(String id, String name) {}

  public record Answered(String id, String when, String by, String instrument) {}

  static GapPart of(Words words, Assessment assessment) {
    List<IncidentGap> unanswered = assessment.reasoning().gap().open();
    return new GapPart(
        assessment.reasoning().gap().statements().stream().map(words::say).toList(),
        unanswered.subList(Math.max(0, unanswered.size() - MOST), unanswered.size()).stream()
            .map(
                open -> new Open(open.id(), open.incident().incident().name().in(words.language())))
            .toList(),
        unanswered.size(),
        assessment.view().responses().stream()
            .map(
                response ->
                    new Answered(
                        response.id(),
                        Said.when(words, response.happened()),
                        response.by().in(words.language()),
                        words.catalogue().say("instrument." + response.instrument().word())))
            .toList(),
        assessment.view().coverage().isEmpty()
            ? Optional.empty()
            : Optional.of(words.say(assessment.reasoning().attention().statement())));
  }
}
