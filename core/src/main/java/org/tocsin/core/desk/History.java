package org.tocsin.core.desk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.fact.UnreadRecord;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Outcome;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.signal.Signal;

/**
 * The index behind every {@link DeskState}: each fact's one effect, kept by position. The only
 * thing in core that changes; it grows at its end and nowhere else. States that are read while it
 * grows see nothing of it: its maps let one in at a time, and what they hold does as well.
 */
final class History {

  private record Scope(String situation, RecordKind kind) {}

  private final Map<RecordKind, Versions<String, Supplier<CaseRecord>>> records =
      new EnumMap<>(RecordKind.class);

  /** By incident, then by account. */
  private final Map<String, Versions<String, Link>> links = new HashMap<>();

  private final Versions<FieldKey, AdoptedReading> readings = new Versions<>();
  private final Versions<FindingKey, FindingJudgement> findings = new Versions<>();
  private final Versions<SeriesKey, SeriesJudgement> series = new Versions<>();
  private final Versions<SignalKey, Signal> signals = new Versions<>();
  private final Versions<String, AlertFile> alerts = new Versions<>();

  /** Revisions, by situation. */
  private final Map<String, Filings> alertsIn = new HashMap<>();

  private final DeskHistory desk = new DeskHistory();

  private final Map<RecordKind, Filings> filed = new HashMap<>();
  private final Map<Scope, Filings> filedIn = new HashMap<>();
  private final Map<String, Available> reportsByAvailability = new HashMap<>();
  private final Touched touched = new Touched();
  private long size;

  synchronized History applied(Recorded recorded, long position) {
    if (position != size) {
      throw new IllegalStateException(
          "the index holds " + size + " entries; it does not grow from " + position);
    }
    if (recorded.position() != size) {
      throw new IllegalStateException(
          "entry " + recorded.position() + " does not come after " + size + " entries");
    }
    apply(recorded);
    touched.add(recorded.fact());
    size++;
    return this;
  }

  private void apply(Recorded recorded) {
    Fact fact = recorded.fact();
    if (fact instanceof RecordFact record) {
      applyRecord(recorded, record);
    } else if (fact instanceof JudgementFact judgement) {
      applyJudgement(recorded, judgement);
    } else if (fact instanceof AlertFact alert) {
      applyAlert(recorded, alert);
    } else if (fact instanceof DeskFact deskFact) {
      desk.apply(recorded, deskFact);
    }
  }

  /**
   * A revision starts with the positions of the one before it: a party that was asked stays asked,
   * and what it answers later is received in the revision that is then open.
   */
  private void applyAlert(Recorded recorded, AlertFact fact) {
    AlertFile after;
    if (fact instanceof AlertFact.Drafted drafted) {
      List<AlertFile.PositionRequest> positions =
          alertsIn(drafted.situation(), size).stream()
              .filter(file -> file.alert().equals(drafted.alert()))
              .filter(file -> file.step() == AlertStep.ISSUED)
              .reduce((first, second) -> second)
              .map(AlertFile::positions)
              .orElse(List.of());
      after = AlertFile.drafted(drafted, recorded, positions);
      alertsIn
          .computeIfAbsent(drafted.situation(), unused -> new Filings())
          .add(size, drafted.revision());
    } else {
      after =
          alerts
              .at(fact.revision(), size)
              .flatMap(Version::value)
              .orElseThrow(() -> new IllegalStateException("no draft came before " + fact))
              .with(fact, recorded);
    }
    alerts.add(fact.revision(), Version.of(recorded, after));
  }

  private void applyRecord(Recorded recorded, RecordFact fact) {
    RecordKey key = new RecordKey(fact.of(), fact.id());
    if (fact instanceof UnreadRecord unread) {
      boolean first = add(key, Version.of(recorded, unread));
      if (first && !unread.correction()) {
        indexFiling(key, unread.situation());
      }
      unread
          .availableFrom()
          .ifPresent(from -> indexAvailability(unread.situation().orElseThrow(), from, key.id()));
    } else if (fact instanceof RecordFact.Filed filedFact) {
      if (add(recorded, key, filedFact.record())) {
        indexFiling(key, situationOf(filedFact.record()));
      }
    } else if (fact instanceof RecordFact.Corrected corrected) {
      add(recorded, key, corrected.record());
    } else {
      add(key, Version.gone(recorded));
    }
  }

  private boolean add(RecordKey key, Version<Supplier<CaseRecord>> version) {
    return records.computeIfAbsent(key.kind(), unused -> new Versions<>()).add(key.id(), version);
  }

  private boolean add(Recorded recorded, RecordKey key, CaseRecord record) {
    if (record instanceof Report report) {
      indexAvailability(report.situation(), report.available().from(), report.id());
    }
    return add(key, Version.of(recorded, () -> record));
  }

  private void indexFiling(RecordKey key, Optional<String> situation) {
    filed.computeIfAbsent(key.kind(), unused -> new Filings()).add(size, key.id());
    situation.ifPresent(
        it ->
            filedIn
                .computeIfAbsent(new Scope(it, key.kind()), unused -> new Filings())
                .add(size, key.id()));
  }

  private void indexAvailability(String situation, Instant from, String id) {
    reportsByAvailability.computeIfAbsent(situation, unused -> new Available()).add(from, size, id);
  }

  static Optional<String> situationOf(CaseRecord record) {
    if (record instanceof Report report) {
      return Optional.of(report.situation());
    } else if (record instanceof Incident incident) {
      return Optional.of(incident.situation());
    } else if (record instanceof Agreement agreement) {
      return Optional.of(agreement.situation());
    } else if (record instanceof Response response) {
      return Optional.of(response.situation());
    } else if (record instanceof Outcome outcome) {
      return Optional.of(outcome.situation());
    } else if (record instanceof Coverage coverage) {
      return Optional.of(coverage.situation());
    }
    return Optional.empty();
  }

  private void applyJudgement(Recorded recorded, JudgementFact fact) {
    if (fact instanceof JudgementFact.ReportLinked linked) {
      link(recorded, new Link(linked.incident(), linked.report(), true, linked.reason()));
    } else if (fact instanceof JudgementFact.ReportUnlinked unlinked) {
      link(recorded, new Link(unlinked.incident(), unlinked.report(), false, unlinked.reason()));
    } else if (fact instanceof JudgementFact.ReadingAdopted adopted) {
      readings.add(
          new FieldKey(adopted.incident(), adopted.field()),
          Version.of(
              recorded,
              new AdoptedReading(
                  adopted.incident(), adopted.field(), adopted.report(), adopted.reason())));
    } else if (fact instanceof JudgementFact.ReadingReleased released) {
      readings.add(new FieldKey(released.incident(), released.field()), Version.gone(recorded));
    } else if (fact instanceof JudgementFact.FindingJudged judged) {
      findings.add(
          new FindingKey(judged.situation(), judged.finding()),
          Version.of(
              recorded,
              new FindingJudgement(
                  judged.finding(),
                  judged.ruling(),
                  judged.verdict(),
                  recorded.actor(),
                  judged.reason())));
    } else if (fact instanceof JudgementFact.FindingReopened reopened) {
      findings.add(
          new FindingKey(reopened.situation(), reopened.finding()), Version.gone(recorded));
    } else if (fact instanceof JudgementFact.SeriesJudged judged) {
      series.add(
          new SeriesKey(judged.situation(), judged.series(), judged.incident()),
          Version.of(
              recorded,
              new SeriesJudgement(
                  judged.series(),
                  judged.incident(),
                  judged.belongs(),
                  recorded.actor(),
                  judged.reason())));
    } else if (fact instanceof JudgementFact.SeriesReleased released) {
      series.add(
          new SeriesKey(released.situation(), released.series(), released.incident()),
          Version.gone(recorded));
    } else if (fact instanceof JudgementFact.SignalRecorded taken) {
      signals.add(
          new SignalKey(taken.situation(), taken.signal().id()),
          Version.of(recorded, taken.signal()));
    } else if (fact instanceof JudgementFact.SignalReleased released) {
      signals.add(new SignalKey(released.situation(), released.signal()), Version.gone(recorded));
    }
  }

  private void link(Recorded recorded, Link link) {
    links
        .computeIfAbsent(link.incident(), unused -> new Versions<>())
        .add(link.report(), Version.of(recorded, link));
  }

  List<String> idsOf(RecordKind kind, long position) {
    return before(filed, kind, position);
  }

  List<String> idsIn(String situation, RecordKind kind, long position) {
    return before(filedIn, new Scope(situation, kind), position);
  }

  private <K> List<String> before(Map<K, Filings> map, K key, long position) {
    return find(map, key, new Filings()).before(position);
  }

  List<String> reportsAvailable(String situation, Instant cutoff, long position) {
    return find(reportsByAvailability, situation, new Available()).ids(cutoff, position);
  }

  /** The last version of each link of the incident, in the order in which the links first came. */
  List<Version<Link>> linksOf(String incident, long position) {
    return linksTo(incident).last(position);
  }

  List<Version<Link>> linkVersions(LinkKey key, long position) {
    return linksTo(key.incident()).versions(key.report(), position);
  }

  private Versions<String, Link> linksTo(String incident) {
    return find(links, incident, new Versions<>());
  }

  /** The last version before the position, decoded. */
  Optional<Version<CaseRecord>> record(RecordKey key, long position) {
    return recordsOf(key.kind()).at(key.id(), position).map(version -> version.map(Supplier::get));
  }

  List<Version<CaseRecord>> recordVersions(RecordKey key, long position) {
    return recordsOf(key.kind()).versions(key.id(), position).stream()
        .<Version<CaseRecord>>map(version -> version.map(Supplier::get))
        .toList();
  }

  private Versions<String, Supplier<CaseRecord>> recordsOf(RecordKind kind) {
    return find(records, kind, new Versions<>());
  }

  private synchronized <K, V> V find(Map<K, V> map, K key, V otherwise) {
    return map.getOrDefault(key, otherwise);
  }

  /** Files of the alerts of a situation, in the order drafted. */
  List<AlertFile> alertsIn(String situation, long position) {
    return before(alertsIn, situation, position).stream()
        .flatMap(revision -> alerts.at(revision, position).stream())
        .flatMap(version -> version.value().stream())
        .toList();
  }

  Versions<FieldKey, AdoptedReading> readings() {
    return readings;
  }

  Versions<FindingKey, FindingJudgement> findings() {
    return findings;
  }

  Versions<SeriesKey, SeriesJudgement> series() {
    return series;
  }

  Versions<SignalKey, Signal> signals() {
    return signals;
  }

  Versions<String, AlertFile> alerts() {
    return alerts;
  }

  Changes changes(long from, long to) {
    return touched.between(from, to);
  }

  DeskHistory desk() {
    return desk;
  }
}
