package org.tocsin.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.signal.Signal;

/**
 * What the desk has recorded before a position: the fold of the entries {@code [0, position)}.
 * Immutable: facts that arrive later are invisible to it, although both share one index. Times of
 * recording are the entries' own; what anyone could have known at a date is asked of a {@code
 * View}.
 */
public final class DeskState {

  private final History history;
  private final long position;

  DeskState(History history, long position) {
    this.history = history;
    this.position = position;
  }

  /** The state before the first entry. */
  public static DeskState empty() {
    return new DeskState(new History(), 0);
  }

  /** Number of entries folded. */
  public long position() {
    return position;
  }

  /**
   * The same desk as it was earlier: in constant time, since the index keeps every version.
   *
   * @throws IllegalArgumentException when the position lies ahead
   */
  public DeskState at(long earlier) {
    if (earlier < 0 || earlier > position) {
      throw new IllegalArgumentException("position " + earlier + " is not in 0.." + position);
    }
    return new DeskState(history, earlier);
  }

  /**
   * The state after one more entry. What was decided can always be applied: what may not be
   * recorded was refused before.
   *
   * @throws IllegalStateException when this is not the newest state of its index, or the entry is
   *     not the next one: a fault of the program, never of the data
   */
  public DeskState apply(Recorded recorded) {
    return new DeskState(history.applied(recorded, position), position + 1);
  }

  /**
   * What was recorded from a position on, up to this state's own.
   *
   * @throws IllegalArgumentException when the position lies ahead
   */
  public Changes changesSince(long from) {
    if (from < 0 || from > position) {
      throw new IllegalArgumentException("position " + from + " is not in 0.." + position);
    }
    return history.changes(from, position);
  }

  public Optional<CaseRecord> record(RecordKind kind, String id) {
    return history.record(new RecordKey(kind, id), position).flatMap(Version::value);
  }

  public <R extends CaseRecord> Optional<R> record(Class<R> type, RecordKind kind, String id) {
    return record(kind, id).map(type::cast);
  }

  /** All versions of a record, oldest first; withdrawn ones have no value. */
  public List<Version<CaseRecord>> versions(RecordKind kind, String id) {
    return history.recordVersions(new RecordKey(kind, id), position);
  }

  /** The records of a kind that stand, in the order in which they were first filed. */
  public <R extends CaseRecord> List<R> records(Class<R> type, RecordKind kind) {
    return history.idsOf(kind, position).stream()
        .flatMap(id -> record(kind, id).stream())
        .map(type::cast)
        .toList();
  }

  /** Ids of the records of one situation and kind, withdrawn ones included, in the order filed. */
  public List<String> idsIn(String situation, RecordKind kind) {
    return history.idsIn(situation, kind, position);
  }

  /** Ids of the accounts of a situation of which some version was available by an instant. */
  public List<String> reportsAvailable(String situation, Instant cutoff) {
    return history.reportsAvailable(situation, cutoff, position);
  }

  /** The last judgement on each account that was ever linked to the incident, in that order. */
  public List<Version<Link>> links(String incident) {
    return history.linksOf(incident, position);
  }

  /** Every judgement on whether an account is of an incident, oldest first. */
  public List<Version<Link>> linkHistory(String incident, String report) {
    return history.linkVersions(new LinkKey(incident, report), position);
  }

  /** Every choice of a reading for a field, oldest first; a release has no value. */
  public List<Version<AdoptedReading>> readingHistory(String incident, String field) {
    return history.readings().versions(new FieldKey(incident, field), position);
  }

  /** Every decision on each finding of a situation that was ever judged, oldest first. */
  public List<List<Version<FindingJudgement>>> findingHistories(String situation) {
    return history.findings().keys(position).stream()
        .filter(key -> key.situation().equals(situation))
        .map(key -> history.findings().versions(key, position))
        .toList();
  }

  /** Every decision on each place in a series of a situation that was ever judged. */
  public List<List<Version<SeriesJudgement>>> seriesHistories(String situation) {
    return history.series().keys(position).stream()
        .filter(key -> key.situation().equals(situation))
        .map(key -> history.series().versions(key, position))
        .toList();
  }

  /** Every recording of each signal that was ever taken to be of a situation, oldest first. */
  public List<List<Version<Signal>>> signalHistories(String situation) {
    return history.signals().keys(position).stream()
        .filter(key -> key.situation().equals(situation))
        .map(key -> history.signals().versions(key, position))
        .toList();
  }

  public Optional<AlertFile> alert(String revision) {
    return history.alerts().at(revision, position).flatMap(Version::value);
  }

  /** Every state of a revision, oldest first: one for each step of its procedure. */
  public List<Version<AlertFile>> alertHistory(String revision) {
    return history.alerts().versions(revision, position);
  }

  /** Every revision of every alert, in the order drafted. */
  public List<AlertFile> alerts() {
    return history.alerts().all(position);
  }

  /** The same of one situation. */
  public List<AlertFile> alerts(String situation) {
    return history.alertsIn(situation, position);
  }

  public Optional<Person> person(String pseudonym) {
    return history.desk().people().at(pseudonym, position).flatMap(Version::value);
  }

  /** People of the desk, those who left included. */
  public List<Person> people() {
    return history.desk().people().all(position);
  }

  public Optional<DeskFact.Founded> desk() {
    return history.desk().founded(position);
  }

  /** Keys in the order in which they were authorised. */
  public List<DeskKey> keys() {
    return history.desk().keys().all(position);
  }

  /** The key the desk signs with now. */
  public Optional<DeskKey> signingKey() {
    return keys().stream().filter(DeskKey::current).reduce((first, second) -> second);
  }

  public boolean destroyed(String item) {
    return history.desk().destroyed().at(item, position).isPresent();
  }

  /** Items whose keys were destroyed, for a restored backup to destroy again. */
  public List<String> destroyedItems() {
    return history.desk().destroyed().all(position);
  }

  /**
   * Whether case files are known to have had the record; what was imported before the desk
   * remembered is not known to.
   */
  public boolean imported(RecordKind kind, String id) {
    return history.desk().imported().at(kind.word() + "/" + id, position).isPresent();
  }

  public List<Version<DeskFact.SitePublished>> publications() {
    return history.desk().publications(position);
  }

  public List<Version<DeskFact.BackedUp>> backups() {
    return history.desk().backups(position);
  }

  /** Files of event data, in the order taken in, those whose original was destroyed included. */
  public List<Version<DeskFact.EventsImported>> imports() {
    return history.desk().imports(position);
  }

  /** Forecasts in the order in which they were recorded. */
  public List<Version<DeskFact.ForecastMade>> forecasts() {
    return history.desk().forecasts(position);
  }
}
