package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.assess.Assessment;
import org.tocsin.desk.words.Words;

/** What was answered, what was not, and how much was written of it. */
public record GapPart(
    List<String> says, List<Open> open, List<Answered> responses, Optional<String> attention) {

  /** A serious incident that nothing answered. */
  public record Open(String id, String name) {}

  public record Answered(String id, String when, String by, String instrument) {}

  static GapPart of(Words words, Assessment assessment) {
    return new GapPart(
        assessment.reasoning().gap().statements().stream().map(words::say).toList(),
        assessment.reasoning().gap().open().stream()
            .map(
                open -> new Open(open.id(), open.incident().incident().name().in(words.language())))
            .toList(),
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
