package org.tocsin.core.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Version;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;

/**
 * Which version of anything counts from where a question is asked. It keeps account of how far back
 * the journal would have sufficed, and of judgements that are applied although they came later.
 */
final class Vantage {

  /** What is seen of a record that could be known: nothing, where it was withdrawn since. */
  record Sight<R>(Optional<R> record, int chosen, List<Version<CaseRecord>> versions) {}

  private final DeskState state;
  private final AsOf asOf;
  private final List<LaterJudgement> later = new ArrayList<>();
  private long position;

  Vantage(DeskState state, AsOf asOf) {
    this.state = asOf.position().isPresent() ? state.at(asOf.position().getAsLong()) : state;
    this.asOf = asOf;
  }

  DeskState state() {
    return state;
  }

  AsOf asOf() {
    return asOf;
  }

  /** Entries before this one suffice to see the same. */
  long position() {
    return position;
  }

  /** In an order of their own, so that it never tells in which order accounts were filed. */
  List<LaterJudgement> laterJudgements() {
    return later.stream()
        .sorted(
            Comparator.comparing(LaterJudgement::judgedAt)
                .thenComparing(LaterJudgement::what)
                .thenComparing(LaterJudgement::about))
        .toList();
  }

  boolean known(Availability available) {
    return available.knownBy(asOf.cutoff());
  }

  boolean afterCutoff(Instant recordedAt) {
    return recordedAt.isAfter(asOf.cutoff());
  }

  /** Counts a version, and lists it where it was judged after the cutoff. */
  void applies(Version<?> version, String what, String about) {
    uses(version);
    list(version.recordedAt(), what, about);
  }

  /** Counts a version: without the entries up to it one would see something else. */
  void uses(Version<?> version) {
    position = Math.max(position, version.position() + 1);
  }

  private void list(Instant judgedAt, String what, String about) {
    if (!asOf.strict() && afterCutoff(judgedAt)) {
      later.add(new LaterJudgement(what, about, judgedAt));
    }
  }

  /** Versions of a judgement that count: a strict look has none that is younger than the cutoff. */
  <V> List<Version<V>> inForce(List<Version<V>> versions) {
    return versions.stream()
        .filter(version -> !asOf.strict() || !afterCutoff(version.recordedAt()))
        .toList();
  }

  /**
   * The version of a record that counts: the last one. A strict look takes the last one recorded by
   * the cutoff, or the first there is: what the desk wrote down later of an account that was
   * available then is that account, its later corrections are not. Among versions that show the
   * same from here the first counts, so that a correction of what could not be known yet leaves no
   * trace.
   *
   * @param seen what of a version could be known
   * @return empty where no version up to that one could be known at all
   */
  <R extends CaseRecord> Optional<Sight<R>> sight(
      RecordKind kind, String id, Class<R> type, Function<R, Optional<R>> seen) {
    List<Version<CaseRecord>> versions = state.versions(kind, id);
    List<Optional<R>> visible = new ArrayList<>();
    for (Version<CaseRecord> version : versions) {
      if (asOf.strict() && !visible.isEmpty() && afterCutoff(version.recordedAt())) {
        break;
      }
      visible.add(version.value().map(type::cast).flatMap(seen));
    }
    if (visible.stream().allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    int chosen = visible.size() - 1;
    while (chosen > 0 && visible.get(chosen).equals(visible.get(chosen - 1))) {
      chosen--;
    }
    Version<CaseRecord> version = versions.get(chosen);
    uses(version);
    if (chosen > 0) {
      list(version.recordedAt(), "correction", id);
    }
    return Optional.of(new Sight<>(visible.get(chosen), chosen, versions));
  }

  /**
   * A grade is a judgement of the time it was first given; a strict look has none that is younger.
   */
  Report graded(Report report, Sight<Report> sight) {
    if (report.credibility() == Credibility.UNKNOWN) {
      return report;
    }
    Instant judgedAt =
        judgedAt(sight, record -> ((Report) record).credibility() == report.credibility());
    list(judgedAt, "grade", report.id());
    return asOf.strict() && afterCutoff(judgedAt) ? report.graded(Credibility.UNKNOWN) : report;
  }

  Source graded(Source source, Sight<Source> sight) {
    if (source.reliability() == Reliability.F) {
      return source;
    }
    Instant judgedAt =
        judgedAt(sight, record -> ((Source) record).reliability() == source.reliability());
    list(judgedAt, "grade", source.id());
    return asOf.strict() && afterCutoff(judgedAt) ? source.graded(Reliability.F) : source;
  }

  private static Instant judgedAt(Sight<?> sight, Predicate<CaseRecord> same) {
    int first = sight.chosen();
    while (first > 0 && sight.versions().get(first - 1).value().filter(same).isPresent()) {
      first--;
    }
    return sight.versions().get(first).recordedAt();
  }
}
