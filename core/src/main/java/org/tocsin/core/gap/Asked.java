package org.tocsin.core.gap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Source;
import org.tocsin.core.view.SituationView;

/**
 * Something that a response asked for, and what became of it by each source's latest word.
 *
 * @param due whether it had a deadline and the deadline had passed
 * @param said in the order in which it became known
 */
public record Asked(Response response, boolean due, Standing standing, List<Said> said) {

  public enum Standing {
    COMPLIED,
    PARTLY,
    NOT,
    /** Sources differ: it stays open which of them is right. */
    DISPUTED,
    /** Only those who were asked say so, or sources that are not graded fairly reliable. */
    CLAIMED,
    UNKNOWN
  }

  /**
   * One source's latest word.
   *
   * @param weighs whether the source is graded A to C and does not speak for a party that was asked
   */
  public record Said(String source, Response.Verdict verdict, boolean weighs) {}

  public Asked {
    said = List.copyOf(said);
  }

  static List<Asked> in(SituationView view) {
    Instant now = view.asOf().cutoff();
    return view.responses().stream()
        .filter(response -> response.asked().isPresent())
        .map(response -> of(view, response, now))
        .toList();
  }

  private static Asked of(SituationView view, Response response, Instant now) {
    boolean due =
        response
            .askedBy()
            .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
            .filter(end -> !end.isAfter(now))
            .isPresent();
    List<Said> said = said(view, response);
    return new Asked(response, due, standing(said), said);
  }

  private static List<Said> said(SituationView view, Response response) {
    Map<String, Response.Compliance> latest = new LinkedHashMap<>();
    response.compliance().stream()
        .sorted(Comparator.comparing(word -> word.available().from()))
        .forEach(
            word -> {
              latest.remove(word.source());
              latest.put(word.source(), word);
            });
    List<Said> said = new ArrayList<>();
    latest
        .values()
        .forEach(
            word ->
                said.add(new Said(word.source(), word.verdict(), weighs(view, response, word))));
    return said;
  }

  private static boolean weighs(SituationView view, Response response, Response.Compliance word) {
    boolean ownCause =
        view.source(word.source())
            .flatMap(Source::speaksFor)
            .filter(response.to()::contains)
            .isPresent();
    return !ownCause && Grounds.graded(view, word.source());
  }

  private static Standing standing(List<Said> said) {
    Set<Response.Verdict> verdicts = EnumSet.noneOf(Response.Verdict.class);
    said.forEach(word -> verdicts.add(word.verdict()));
    if (verdicts.isEmpty()) {
      return Standing.UNKNOWN;
    }
    if (verdicts.size() > 1) {
      return Standing.DISPUTED;
    }
    if (said.stream().noneMatch(Said::weighs)) {
      return Standing.CLAIMED;
    }
    return switch (verdicts.iterator().next()) {
      case YES -> Standing.COMPLIED;
      case PARTLY -> Standing.PARTLY;
      case NO -> Standing.NOT;
    };
  }

  /** Whether some source says that it was done. */
  public boolean saidDone() {
    return said.stream().anyMatch(word -> word.verdict() == Response.Verdict.YES);
  }

  /** The response, and the sources that say what became of it. */
  public List<String> evidence() {
    return Stream.concat(
            Stream.of(Grounds.response(response.id())),
            said.stream().map(word -> Grounds.source(word.source())))
        .toList();
  }
}
