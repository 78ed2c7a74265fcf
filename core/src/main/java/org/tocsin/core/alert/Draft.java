package org.tocsin.core.alert;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.model.Label;
import org.tocsin.core.text.Phrase;
import org.tocsin.notice.Level;
import org.tocsin.notice.SectionKind;

/**
 * An alert before it is worded and redacted: what each sentence says and what it rests on. No
 * evidence, no sentence, except where a sentence tells of the desk's own doing.
 *
 * @param availableTo the cutoff it was drafted with
 * @param position entries before this one were used
 * @param laterJudgements how many judgements made after the cutoff were applied
 * @param accused parties to be heard, by actor id: those whom accounts cited here hold responsible,
 *     and those whose stated position on it is on record
 * @param incidents what it is about, by id: the places it names come from them
 * @param sentences in the order in which they stand
 * @param requests what is asked of whom
 */
public record Draft(
    String situation,
    Level level,
    Instant availableTo,
    long position,
    long laterJudgements,
    List<String> accused,
    List<String> incidents,
    List<Line> sentences,
    List<Request> requests) {

  /**
   * @param says worded from the catalogue; or
   * @param written worded by the desk itself, by language
   * @param evidence as {@code kind/id}
   * @param quotes the account whose statement is quoted after it
   */
  public record Line(
      SectionKind section,
      Optional<Phrase> says,
      SortedMap<String, String> written,
      List<String> evidence,
      Optional<String> quotes) {

    public Line {
      written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
      evidence = List.copyOf(evidence);
      if (says.isPresent() != written.isEmpty()) {
        throw new IllegalArgumentException("a line is either worded by the catalogue or written");
      }
      if (evidence.isEmpty() && !section.procedural()) {
        throw new IllegalArgumentException("no evidence, no sentence: " + section);
      }
    }

    public static Line says(SectionKind section, Phrase phrase, List<String> evidence) {
      return new Line(section, Optional.of(phrase), new TreeMap<>(), evidence, Optional.empty());
    }

    public static Line quoting(
        SectionKind section, Phrase phrase, List<String> evidence, String report) {
      return new Line(section, Optional.of(phrase), new TreeMap<>(), evidence, Optional.of(report));
    }

    public static Line written(
        SectionKind section, Map<String, String> byLanguage, List<String> evidence) {
      return new Line(
          section, Optional.empty(), new TreeMap<>(byLanguage), evidence, Optional.empty());
    }
  }

  /**
   * @param withinDays after issue
   */
  public record Request(Label to, Label measure, int withinDays, List<String> evidence) {
    public Request {
      evidence = List.copyOf(evidence);
    }
  }

  public Draft {
    accused = List.copyOf(accused);
    incidents = List.copyOf(incidents);
    sentences = List.copyOf(sentences);
    requests = List.copyOf(requests);
  }

  public Draft with(List<Line> otherSentences, List<Request> otherRequests) {
    return new Draft(
        situation,
        level,
        availableTo,
        position,
        laterJudgements,
        accused,
        incidents,
        otherSentences,
        otherRequests);
  }
}
