package org.tocsin.core.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.tocsin.core.desk.ReadingField;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.Truth;

/**
 * The stated rule for adopting a reading. Of the accounts that give a value, the one with the best
 * credibility is chosen; among equals the one from the most reliable source; among those the one
 * available first; then by id, so that the choice never depends on the order of filing. A figure
 * keeps the chosen account's best value and spans every account's lowest and highest. A grade that
 * cannot be judged (6, F) ranks behind every grade that can. An analyst's choice goes before the
 * rule. Stated positions of parties never supply a reading unless nothing else does; they count as
 * disagreement.
 */
final class Readings {

  /** An analyst's choice for one field. */
  record ChosenAccount(String report, Adopted.Choice choice) {}

  private final Map<String, Source> sources;
  private final Map<String, ChosenAccount> chosen;

  Readings(Map<String, Source> sources, Map<String, ChosenAccount> chosen) {
    this.sources = sources;
    this.chosen = chosen;
  }

  SeenIncident read(Incident incident, List<Report> accounts) {
    List<Report> ranked = accounts.stream().sorted(rule()).toList();
    return new SeenIncident(
        incident,
        accounts,
        adopt(ReadingField.HAPPENED, ranked, report -> Optional.of(report.happened())),
        adopt(ReadingField.WHAT, ranked, Report::what),
        adopt(ReadingField.PLACE, ranked, Report::place),
        lifelines(ranked),
        figures(ranked),
        grouped(accounts, Report::attributedTo),
        grouped(accounts, report -> report.positionOf().stream().toList()));
  }

  /**
   * The same incident by the accounts of named sources alone, with an analyst's choices where they
   * fell on one of these; empty where there is no such account.
   */
  static Optional<SeenIncident> ofNamedSources(SeenIncident incident, Map<String, Source> sources) {
    List<Report> named =
        incident.accounts().stream()
            .filter(
                report -> {
                  Source source = sources.get(report.source());
                  return source != null && !source.isProtected();
                })
            .toList();
    return named.isEmpty() ? Optional.empty() : Optional.of(of(incident, named, sources));
  }

  /** The same incident by these accounts alone, some of its own. */
  static SeenIncident of(
      SeenIncident incident, List<Report> accounts, Map<String, Source> sources) {
    return new Readings(sources, choices(incident)).read(incident.incident(), accounts);
  }

  private static Map<String, ChosenAccount> choices(SeenIncident incident) {
    Map<String, ChosenAccount> choices = new HashMap<>();
    incident.happened().ifPresent(adopted -> choice(ReadingField.HAPPENED, adopted, choices));
    incident.what().ifPresent(adopted -> choice(ReadingField.WHAT, adopted, choices));
    incident.place().ifPresent(adopted -> choice(ReadingField.PLACE, adopted, choices));
    incident.figures().forEach((measure, adopted) -> choice(measure.word(), adopted, choices));
    return choices;
  }

  private static void choice(String field, Adopted<?> adopted, Map<String, ChosenAccount> choices) {
    if (!adopted.choice().byRule()) {
      choices.put(field, new ChosenAccount(adopted.restsOn().get(0), adopted.choice()));
    }
  }

  /** Best account first. */
  Comparator<Report> rule() {
    return Comparator.comparing((Report report) -> report.positionOf().isPresent())
        .thenComparing(report -> report.credibility().number())
        .thenComparing(report -> reliability(report))
        .thenComparing(report -> report.available().from())
        .thenComparing(Report::id);
  }

  private Reliability reliability(Report report) {
    Source source = sources.get(report.source());
    return source == null ? Reliability.F : source.reliability();
  }

  private <T> Optional<Adopted<T>> adopt(
      String field, List<Report> ranked, Function<Report, Optional<T>> value) {
    List<Report> telling =
        ranked.stream().filter(report -> value.apply(report).isPresent()).toList();
    if (telling.isEmpty()) {
      return Optional.empty();
    }
    Report best = pick(field, telling);
    T adopted = value.apply(best).orElseThrow();
    List<String> agreeing = new ArrayList<>(List.of(best.id()));
    List<Adopted.Dissent<T>> dissent = new ArrayList<>();
    for (Report report : telling) {
      T said = value.apply(report).orElseThrow();
      if (report.id().equals(best.id())) {
        continue;
      }
      if (compatible(adopted, said)) {
        agreeing.add(report.id());
      } else {
        dissent.add(new Adopted.Dissent<>(report.id(), said));
      }
    }
    return Optional.of(new Adopted<>(adopted, agreeing, dissent, choice(field, best)));
  }

  /** Two times agree unless they cannot overlap; everything else agrees when it is equal. */
  private static boolean compatible(Object one, Object other) {
    if (one instanceof Edtf time && other instanceof Edtf otherTime) {
      return time.overlaps(otherTime) != Truth.NO;
    }
    return one.equals(other);
  }

  private Report pick(String field, List<Report> telling) {
    ChosenAccount analyst = chosen.get(field);
    if (analyst != null) {
      for (Report report : telling) {
        if (report.id().equals(analyst.report())) {
          return report;
        }
      }
    }
    return telling.get(0);
  }

  private Adopted.Choice choice(String field, Report picked) {
    ChosenAccount analyst = chosen.get(field);
    return analyst != null && analyst.report().equals(picked.id())
        ? analyst.choice()
        : Adopted.Choice.RULE;
  }

  private SortedMap<Measure, Adopted<Figure>> figures(List<Report> ranked) {
    SortedMap<Measure, Adopted<Figure>> adopted = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      figure(measure, ranked).ifPresent(figure -> adopted.put(measure, figure));
    }
    return adopted;
  }

  private Optional<Adopted<Figure>> figure(Measure measure, List<Report> ranked) {
    List<Report> telling =
        ranked.stream().filter(report -> report.figures().containsKey(measure)).toList();
    if (telling.isEmpty()) {
      return Optional.empty();
    }
    Report best = pick(measure.word(), telling);
    Figure own = figureOf(best, measure);
    Adopted.Choice choice = choice(measure.word(), best);
    List<String> restsOn = new ArrayList<>(List.of(best.id()));
    List<Adopted.Dissent<Figure>> dissent = new ArrayList<>();
    List<Figure> spanned = new ArrayList<>(List.of(own));
    for (Report report : telling) {
      if (report.id().equals(best.id())) {
        continue;
      }
      Figure said = figureOf(report, measure);
      spanned.add(said);
      restsOn.add(report.id());
      if (!said.equals(own)) {
        dissent.add(new Adopted.Dissent<>(report.id(), said));
      }
    }
    // What an analyst chose with a reason stands as it was said; the rule spans what it cannot
    // settle.
    Figure value = choice.byRule() ? spanning(own, spanned) : own;
    return Optional.of(new Adopted<>(value, restsOn, dissent, choice));
  }

  private static Figure figureOf(Report report, Measure measure) {
    return Objects.requireNonNull(report.figures().get(measure));
  }

  private static Figure spanning(Figure best, List<Figure> all) {
    Figure span = Figure.span(all);
    return new Figure(span.low(), best.best().or(span::best), span.high());
  }

  private static List<SeenIncident.LifelineReading> lifelines(List<Report> ranked) {
    List<SeenIncident.LifelineReading> readings = new ArrayList<>();
    Map<Report.LifelineChange, List<Report>> byChange = new LinkedHashMap<>();
    for (Report report : ranked) {
      for (Report.LifelineChange change : report.lifelines()) {
        byChange.computeIfAbsent(change, unused -> new ArrayList<>()).add(report);
      }
    }
    byChange.forEach(
        (change, reports) ->
            readings.add(
                new SeenIncident.LifelineReading(
                    change.lifeline(),
                    change.effect(),
                    change.at(),
                    reports.get(0).happened(),
                    reports.stream().map(Report::id).toList())));
    return readings;
  }

  private static SortedMap<String, List<String>> grouped(
      List<Report> accounts, Function<Report, List<String>> keys) {
    SortedMap<String, List<String>> grouped = new TreeMap<>();
    for (Report report : accounts) {
      for (String key : keys.apply(report)) {
        grouped.computeIfAbsent(key, unused -> new ArrayList<>()).add(report.id());
      }
    }
    return grouped;
  }

  /** The earliest bound; what has none comes before everything. */
  static Instant earliest(Edtf time) {
    return time.bounds().from().known().orElse(Instant.MIN);
  }
}
