package org.tocsin.core.alert;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Shown;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Level;
import org.tocsin.notice.SectionKind;

/**
 * What an alert says of its own limits: what would change the level, what is not known, how it came
 * about.
 */
final class DoubtLines {

  private final Assessment assessment;
  private final Assessment open;
  private final SituationView view;
  private final List<SeenIncident> incidents;

  /**
   * @param open the same by what named sources tell
   */
  DoubtLines(Assessment assessment, Assessment open, List<SeenIncident> incidents) {
    this.assessment = assessment;
    this.open = open;
    this.view = assessment.view();
    this.incidents = incidents;
  }

  void addTo(List<Draft.Line> lines) {
    wouldChange(lines);
    unknowns(lines);
    method(lines);
  }

  private void wouldChange(List<Draft.Line> lines) {
    Set<String> told = new LinkedHashSet<>();
    Assessment.byOne(inPublic(Assessment::wouldRaise))
        .forEach(change -> wouldChange(lines, "draft.would-raise", change, told));
    inPublic(Assessment::wouldLower)
        .forEach(change -> wouldChange(lines, "draft.would-lower", change, told));
  }

  /**
   * What one condition alone would change depends on the others that hold, and so tells of them.
   * Where named sources give the same level, it is told as they have it; else only what would be so
   * by all accounts and by theirs.
   */
  private <T> List<T> inPublic(Function<Assessment, List<T>> part) {
    List<T> told = part.apply(open);
    return open.level() == assessment.level()
        ? told
        : part.apply(assessment).stream().filter(told::contains).toList();
  }

  private void wouldChange(
      List<Draft.Line> lines, String key, Assessment.Change change, Set<String> told) {
    if (told.add(key + change)) {
      say(
          lines,
          SectionKind.WOULD_CHANGE,
          key,
          Map.of(
              "level",
              Wordings.level(change.level()),
              "conditions",
              new Arg.Several(change.conditions().stream().map(Wordings::condition).toList())));
    }
  }

  private void unknowns(List<Draft.Line> lines) {
    long ungraded =
        view.reports().stream()
            .filter(report -> report.credibility() == Credibility.UNKNOWN)
            .count();
    if (ungraded > 0) {
      say(
          lines,
          SectionKind.UNKNOWN,
          "draft.unknown.ungraded",
          Map.of("count", new Arg.Count(ungraded)));
    }
    inPublic(DoubtLines::openLevels)
        .forEach(
            level ->
                say(
                    lines,
                    SectionKind.UNKNOWN,
                    "draft.unknown.level",
                    Map.of("level", Wordings.level(level))));
    for (SeenIncident incident : incidents) {
      if (incident.place().isEmpty()) {
        say(
            lines,
            SectionKind.UNKNOWN,
            "draft.unknown.place",
            Map.of("incident", Shown.incident(view, incident)));
      }
      if (incident.attributions().isEmpty()) {
        say(
            lines,
            SectionKind.UNKNOWN,
            "draft.unknown.actor",
            Map.of("incident", Shown.incident(view, incident)));
      }
    }
  }

  /** Levels of which it is not known whether they are reached. */
  private static List<Level> openLevels(Assessment assessment) {
    return assessment.unknowns().stream()
        .map(unknown -> unknown.line().level())
        .distinct()
        .toList();
  }

  private void method(List<Draft.Line> lines) {
    say(
        lines,
        SectionKind.METHOD,
        "draft.method.accounts",
        Map.of(
            "accounts", new Arg.Count(view.reports().size()),
            "incidents", new Arg.Count(view.incidents().size()),
            "cutoff", Wordings.cutoff(view)));
    if (!view.laterJudgements().isEmpty()) {
      say(
          lines,
          SectionKind.METHOD,
          "draft.method.later-judgements",
          Map.of("count", new Arg.Count(view.laterJudgements().size())));
    }
  }

  /** Such lines tell of the desk's own doing, and so rest on no evidence. */
  private static void say(
      List<Draft.Line> lines, SectionKind section, String key, Map<String, Arg> args) {
    lines.add(Draft.Line.says(section, Phrase.of(key, Wordings.sorted(args)), List.of()));
  }
}
