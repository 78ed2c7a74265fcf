package org.tocsin.core.series;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.Evidence;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/** Since when a series is counted. */
final class Anchors {

  private final SituationView view;

  Anchors(SituationView view) {
    this.view = view;
  }

  /** Agreements in force, the earliest first; then the first incident, where one is dated. */
  List<Series.Anchor> of(List<Membership> members) {
    List<Membership> counted = members.stream().filter(Membership::counts).toList();
    List<Series.Anchor> anchors = new ArrayList<>();
    view.agreements().stream()
        .filter(agreement -> start(agreement).isPresent())
        .sorted(Comparator.comparing(agreement -> start(agreement).orElseThrow()))
        .forEach(agreement -> engaged(agreement, counted).ifPresent(anchors::add));
    counted.stream()
        .filter(member -> member.began().isPresent())
        .findFirst()
        .ifPresent(first -> anchors.add(first(first, counted)));
    return anchors;
  }

  private static Optional<Instant> start(Agreement agreement) {
    return agreement.inForce().flatMap(force -> force.bounds().from().known());
  }

  private Optional<Series.Anchor> engaged(Agreement agreement, List<Membership> counted) {
    Edtf force = agreement.inForce().orElseThrow();
    List<Membership> since =
        counted.stream().filter(member -> since(force, member) != Truth.NO).toList();
    List<String> clauses =
        agreement.clauses().stream()
            .filter(
                clause ->
                    since.stream()
                        .flatMap(member -> view.incident(member.incident()).stream())
                        .anyMatch(incident -> engages(incident, clause)))
            .map(Agreement.Clause::number)
            .toList();
    if (clauses.isEmpty()) {
      return Optional.empty();
    }
    List<String> evidence = new ArrayList<>();
    evidence.add(Evidence.agreement(agreement.id()));
    since.forEach(member -> evidence.addAll(member.evidence()));
    long certain =
        since.stream()
            .filter(Membership::certain)
            .filter(member -> since(force, member) == Truth.YES)
            .count();
    return Optional.of(
        new Series.Anchor(
            Optional.of(agreement.id()),
            clauses,
            force,
            range(certain, since.size()),
            evidence.stream().distinct().toList()));
  }

  /** Whether it happened when the agreement was in force. */
  private Truth since(Edtf force, Membership member) {
    return view.incident(member.incident())
        .flatMap(SeenIncident::happened)
        .map(when -> when.value().before(force).not())
        .orElse(Truth.UNKNOWN);
  }

  /**
   * It obstructed a lifeline that the clause protects, or is of a kind that the clause forbids and
   * accounts lay it to a party that it binds.
   */
  private static boolean engages(SeenIncident incident, Agreement.Clause clause) {
    if (!clause.lifelines().isEmpty()) {
      return incident.lifelines().stream()
          .filter(reading -> reading.effect() != LifelineEffect.REOPENS)
          .anyMatch(reading -> clause.lifelines().contains(reading.lifeline()));
    }
    return incident.what().map(Adopted::value).filter(clause.forbids()::contains).isPresent()
        && incident.attributions().keySet().stream().anyMatch(clause.bound()::contains);
  }

  private Series.Anchor first(Membership first, List<Membership> counted) {
    return new Series.Anchor(
        Optional.empty(),
        List.of(),
        view.incident(first.incident())
            .flatMap(SeenIncident::happened)
            .map(Adopted::value)
            .orElseThrow(),
        count(counted),
        first.evidence());
  }

  static Figure count(List<Membership> members) {
    return range(
        members.stream().filter(Membership::certain).count(),
        members.stream().filter(Membership::counts).count());
  }

  private static Figure range(long certain, long possible) {
    return certain == possible
        ? Figure.of(certain)
        : Figure.between(BigDecimal.valueOf(certain), BigDecimal.valueOf(possible));
  }
}
