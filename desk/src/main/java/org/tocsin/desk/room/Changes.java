package org.tocsin.desk.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Link;
import org.tocsin.core.desk.ReadingField;
import org.tocsin.core.desk.Version;
import org.tocsin.core.model.RecordKind;

/**
 * What was recorded of something from a position of the journal on: asked before a form that was
 * opened at that position is taken.
 */
public final class Changes {

  /**
   * @param what {@code report/r-7}, {@code link}, {@code reading}, {@code finding}, {@code series},
   *     {@code alert}
   */
  public record Change(String what, Version<?> version) {}

  private final DeskState state;
  private final long since;

  private Changes(DeskState state, long since) {
    this.state = state;
    this.since = since;
  }

  public static Changes since(DeskState state, long position) {
    return new Changes(state, position);
  }

  public List<Change> ofRecord(RecordKind kind, String id) {
    return late(kind.word() + "/" + id, state.versions(kind, id).stream());
  }

  /** Its links and what is adopted of it, and the record itself. */
  public List<Change> ofIncident(String id) {
    List<Change> changes = new ArrayList<>(ofRecord(RecordKind.INCIDENT, id));
    state.links(id).stream()
        .flatMap(version -> version.value().stream())
        .map(Link::report)
        .distinct()
        .forEach(
            report ->
                changes.addAll(late("link " + report, state.linkHistory(id, report).stream())));
    for (String field : ReadingField.words()) {
      changes.addAll(late("reading " + field, state.readingHistory(id, field).stream()));
    }
    return sorted(changes);
  }

  /** Decisions on one finding of a situation. */
  public List<Change> ofFinding(String situation, String finding) {
    return sorted(
        of(
            state.findingHistories(situation),
            judged -> judged.finding().equals(finding),
            "finding " + finding));
  }

  /** Decisions on the place of one incident in one series. */
  public List<Change> ofMember(String situation, String series, String incident) {
    return sorted(
        of(
            state.seriesHistories(situation),
            judged -> judged.series().equals(series) && judged.incident().equals(incident),
            "series " + series));
  }

  /** Decisions on whether one signal is of a situation. */
  public List<Change> ofSignal(String situation, String signal) {
    return sorted(
        of(
            state.signalHistories(situation),
            taken -> taken.id().equals(signal),
            "signal " + signal));
  }

  /** Of the histories of one kind, that of what is asked for; what was taken back counts too. */
  private <V> List<Change> of(List<List<Version<V>>> histories, Predicate<V> asked, String what) {
    return histories.stream()
        .filter(
            history ->
                history.stream().anyMatch(version -> version.value().filter(asked).isPresent()))
        .flatMap(history -> late(what, history.stream()).stream())
        .toList();
  }

  /** Steps of one revision of an alert, and of a later one of the same alert. */
  public List<Change> ofAlert(String revision) {
    return late("alert " + revision, state.alertHistory(revision).stream());
  }

  private <V> List<Change> late(String what, Stream<Version<V>> versions) {
    return versions
        .filter(version -> version.position() >= since)
        .map(version -> new Change(what, version))
        .toList();
  }

  private static List<Change> sorted(List<Change> changes) {
    return changes.stream()
        .sorted(Comparator.comparingLong(change -> change.version().position()))
        .toList();
  }
}
