package org.tocsin.core.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.gap.Attention.Verdict;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.permutation.Spearman;
import org.tocsin.core.time.Bounds;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * Counts of articles by one source, all of the situation or all of incidents, ranked against
 * severity. Severity goes by the gravest rung of the incidents that a count is about, or that
 * happened in its period, and among equals by the people affected; ties share their rank. A count
 * is covered less than its severity would bring where its rank by articles lies more than a quarter
 * of all ranks below its rank by severity; more, where it lies as far above. The quarter is a
 * convention: one step of four, for four counts are the fewest that are judged at all.
 *
 * @param units in the order of their periods
 * @param rank how far articles go with severity over all counts, with exact p-values for few
 * @param latest the latest count with a serious incident
 * @param verdict on that one; UNKNOWN where ungraded accounts would change it
 */
public record CoverageCounts(
    String source, List<Unit> units, Spearman rank, Optional<Unit> latest, Verdict verdict) {

  /** With three counts or fewer no order of ranks is rarer than one in six. */
  public static final int FEWEST = 4;

  private static final long SEED = 20_151_209;
  private static final double MONTH = 30;

  /** Above any number of people, so that the rung goes first. */
  private static final double RUNG_WEIGHT = 1e11;

  /**
   * One count.
   *
   * @param rate articles in 30 days
   * @param rung gravest of its incidents; 0 where there is none
   * @param certainRung likewise, by graded accounts alone
   * @param people highest number of people affected or cut off that is stated
   * @param incidents by id
   * @param articlesRank twice its rank by articles, fewest first
   * @param severityRank twice its rank by severity
   * @param asFew share of all counts that have as few articles or fewer, itself included: how often
   *     chance alone gives it so few
   */
  public record Unit(
      String coverage,
      long articles,
      double rate,
      int rung,
      int certainRung,
      double people,
      List<String> incidents,
      int articlesRank,
      int severityRank,
      double asFew,
      Verdict verdict) {

    public Unit {
      incidents = List.copyOf(incidents);
    }
  }

  private record Told(Coverage coverage, List<SeenIncident> incidents) {

    int rung(boolean certainAlone) {
      return incidents.stream()
          .filter(incident -> !certainAlone || Grounds.gradedKind(incident))
          .flatMap(incident -> incident.rung().stream())
          .mapToInt(Integer::intValue)
          .max()
          .orElse(0);
    }

    double people() {
      return incidents.stream()
          .flatMap(
              incident ->
                  Stream.of(Measure.PERSONS_AFFECTED, Measure.PERSONS_CUT_OFF)
                      .flatMap(
                          measure -> Optional.ofNullable(incident.figures().get(measure)).stream()))
          .flatMap(adopted -> adopted.value().highestStated().stream())
          .mapToDouble(BigDecimal::doubleValue)
          .max()
          .orElse(0);
    }

    double severity(boolean certainAlone) {
      return rung(certainAlone) * RUNG_WEIGHT + people();
    }

    double rate() {
      return coverage.articles() * MONTH / days(coverage).orElseThrow();
    }
  }

  public CoverageCounts {
    units = List.copyOf(units);
  }

  /** Length of its period, at least one day; empty where an end is not known. */
  static Optional<Double> days(Coverage coverage) {
    Bounds bounds = coverage.period().bounds();
    return bounds
        .from()
        .known()
        .flatMap(from -> bounds.to().known().map(to -> Duration.between(from, to)))
        .map(length -> Math.max(1, length.toSeconds() / 86_400.0));
  }

  static CoverageCounts of(SituationView view, List<Coverage> group) {
    List<Told> told =
        group.stream()
            .sorted(
                Comparator.comparing(CoverageCounts::end)
                    .thenComparing(Coverage::articles)
                    .thenComparing(Coverage::id))
            .map(coverage -> new Told(coverage, about(view, coverage)))
            .toList();
    List<Unit> units = units(told, false);
    List<Unit> certain = units(told, true);
    Optional<Unit> latest = latest(units, false);
    Verdict verdict = latest.map(Unit::verdict).orElse(Verdict.UNKNOWN);
    boolean stands = latest(certain, true).filter(unit -> unit.verdict() == verdict).isPresent();
    return new CoverageCounts(
        group.get(0).source(),
        units,
        Spearman.of(
            told.stream().mapToDouble(each -> each.severity(false)).toArray(),
            told.stream().mapToDouble(Told::rate).toArray(),
            SEED),
        latest,
        stands ? verdict : Verdict.UNKNOWN);
  }

  private static Instant end(Coverage coverage) {
    return coverage.period().bounds().to().known().orElse(Instant.MAX);
  }

  private static Optional<Unit> latest(List<Unit> units, boolean certainAlone) {
    return units.stream()
        .filter(
            unit -> (certainAlone ? unit.certainRung() : unit.rung()) >= ResponseGap.SERIOUS_RUNG)
        .reduce((earlier, later) -> later);
  }

  private static List<SeenIncident> about(SituationView view, Coverage coverage) {
    return view.incidents().stream()
        .filter(
            incident ->
                coverage.incidents().isEmpty()
                    ? incident
                        .happened()
                        .filter(when -> when.value().overlaps(coverage.period()) != Truth.NO)
                        .isPresent()
                    : coverage.incidents().contains(incident.id()))
        .toList();
  }

  private static List<Unit> units(List<Told> told, boolean certainAlone) {
    double[] rates = told.stream().mapToDouble(Told::rate).toArray();
    int[] byArticles = Spearman.doubledRanks(rates);
    int[] bySeverity =
        Spearman.doubledRanks(
            told.stream().mapToDouble(each -> each.severity(certainAlone)).toArray());
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < rates.length; i++) {
      double rate = rates[i];
      Told each = told.get(i);
      units.add(
          new Unit(
              each.coverage().id(),
              each.coverage().articles(),
              rate,
              each.rung(false),
              each.rung(true),
              each.people(),
              each.incidents().stream().map(SeenIncident::id).toList(),
              byArticles[i],
              bySeverity[i],
              (double) Arrays.stream(rates).filter(other -> other <= rate).count() / rates.length,
              verdict(byArticles[i] - bySeverity[i], rates.length)));
    }
    return units;
  }

  /** Ranks are doubled, so a quarter of them is half their number. */
  private static Verdict verdict(int above, int count) {
    if (count < FEWEST) {
      return Verdict.UNKNOWN;
    }
    if (2 * above < -count) {
      return Verdict.LESS;
    }
    return 2 * above > count ? Verdict.MORE : Verdict.IN_LINE;
  }

  /** Articles in 30 days, in the middle of all counts. */
  public double median() {
    double[] rates = units.stream().mapToDouble(Unit::rate).sorted().toArray();
    int half = rates.length / 2;
    return rates.length % 2 == 1 ? rates[half] : (rates[half - 1] + rates[half]) / 2;
  }

  static Figure amount(double rate) {
    return Figure.of(BigDecimal.valueOf(rate).setScale(1, RoundingMode.HALF_EVEN));
  }

  /** The counts, and the accounts of what they are held against. */
  public List<String> evidence() {
    return units.stream().map(unit -> RecordKind.COVERAGE.word() + "/" + unit.coverage()).toList();
  }
}
