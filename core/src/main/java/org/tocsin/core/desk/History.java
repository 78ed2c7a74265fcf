package org.tocsin.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Outcome;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;

/**
 * The index behind every {@link DeskState}: each fact's one effect, kept by position. The only
 * thing in core that changes; it grows at its end and nowhere else.
 */
final class History {

  private record Filing(long position, String id) {}

  private record Scope(String situation, RecordKind kind) {}

  private final Versions<RecordKey, CaseRecord> records = new Versions<>();
  private final Versions<LinkKey, Link> links = new Versions<>();
  private final Versions<FieldKey, AdoptedReading> readings = new Versions<>();
  private final Versions<String, AlertFile> alerts = new Versions<>();
  private final Versions<String, Person> people = new Versions<>();
  private final Versions<String, DeskFact.Founded> desk = new Versions<>();
  private final Versions<String, DeskKey> keys = new Versions<>();
  private final Versions<String, String> destroyed = new Versions<>();
  private final Versions<String, DeskFact.SitePublished> publications = new Versions<>();
  private final Versions<String, DeskFact.BackedUp> backups = new Versions<>();

  private final Map<RecordKind, List<Filing>> filed = new HashMap<>();
  private final Map<Scope, List<Filing>> filedIn = new HashMap<>();
  private final Map<String, TreeMap<Instant, List<Filing>>> reportsByAvailability = new HashMap<>();
  private final Map<String, List<LinkKey>> linksByIncident = new LinkedHashMap<>();
  private long size;

  History applied(Recorded recorded, long position) {
    if (position != size) {
      throw new IllegalStateException(
          "the index holds " + size + " entries; it does not grow from " + position);
    }
    apply(recorded);
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
      AlertFile before = alerts.at(alert.revision(), size).flatMap(Version::value).orElse(null);
      alerts.add(alert.revision(), version(recorded, AlertFile.after(before, alert, recorded)));
    } else if (fact instanceof DeskFact deskFact) {
      applyDesk(recorded, deskFact);
    }
  }

  private <V> Version<V> version(Recorded recorded, V value) {
    return new Version<>(size, recorded.recordedAt(), recorded.actor(), Optional.of(value));
  }

  private <V> Version<V> gone(Recorded recorded) {
    return new Version<>(size, recorded.recordedAt(), recorded.actor(), Optional.empty());
  }

  private void applyRecord(Recorded recorded, RecordFact fact) {
    RecordKey key = new RecordKey(fact.of(), fact.id());
    if (fact instanceof RecordFact.Filed filedFact) {
      if (records.versions(key, size).isEmpty()) {
        Filing filing = new Filing(size, fact.id());
        filed.computeIfAbsent(fact.of(), unused -> new ArrayList<>()).add(filing);
        situationOf(filedFact.record())
            .ifPresent(
                situation ->
                    filedIn
                        .computeIfAbsent(
                            new Scope(situation, fact.of()), unused -> new ArrayList<>())
                        .add(filing));
      }
      records.add(key, version(recorded, filedFact.record()));
      indexAvailability(filedFact.record());
    } else if (fact instanceof RecordFact.Corrected corrected) {
      records.add(key, version(recorded, corrected.record()));
      indexAvailability(corrected.record());
    } else {
      records.add(key, gone(recorded));
    }
  }

  private void indexAvailability(CaseRecord record) {
    if (record instanceof Report report) {
      reportsByAvailability
          .computeIfAbsent(report.situation(), unused -> new TreeMap<>())
          .computeIfAbsent(report.available().from(), unused -> new ArrayList<>(1))
          .add(new Filing(size, report.id()));
    }
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
          version(
              recorded,
              new AdoptedReading(
                  adopted.incident(), adopted.field(), adopted.report(), adopted.reason())));
    } else if (fact instanceof JudgementFact.ReadingReleased released) {
      readings.add(new FieldKey(released.incident(), released.field()), gone(recorded));
    }
  }

  private void link(Recorded recorded, Link link) {
    LinkKey key = new LinkKey(link.incident(), link.report());
    if (links.versions(key, size).isEmpty()) {
      linksByIncident.computeIfAbsent(link.incident(), unused -> new ArrayList<>()).add(key);
    }
    links.add(key, version(recorded, link));
  }

  private void applyDesk(Recorded recorded, DeskFact fact) {
    if (fact instanceof DeskFact.Founded founded) {
      desk.add("desk", version(recorded, founded));
    } else if (fact instanceof DeskFact.PersonEnrolled enrolled) {
      people.add(
          enrolled.person(),
          version(
              recorded, new Person(enrolled.person(), enrolled.roles(), enrolled.name(), true)));
    } else if (fact instanceof DeskFact.PersonLeft left) {
      people
          .at(left.person(), size)
          .flatMap(Version::value)
          .ifPresent(
              person ->
                  people.add(
                      left.person(),
                      version(
                          recorded,
                          new Person(person.pseudonym(), person.roles(), person.name(), false))));
    } else if (fact instanceof DeskFact.KeyAuthorised authorised) {
      key(recorded, authorised.verifier(), DeskKey.Status.CURRENT, Optional.empty());
    } else if (fact instanceof DeskFact.KeyRotated rotated) {
      key(recorded, rotated.from(), DeskKey.Status.ROTATED, Optional.of(rotated.statement()));
      key(recorded, rotated.to(), DeskKey.Status.CURRENT, Optional.empty());
    } else if (fact instanceof DeskFact.KeyRevoked revoked) {
      key(recorded, revoked.verifier(), DeskKey.Status.REVOKED, Optional.of(revoked.statement()));
    } else if (fact instanceof DeskFact.ItemDestroyed gone) {
      destroyed.add(gone.item(), version(recorded, gone.item()));
    } else if (fact instanceof DeskFact.SitePublished published) {
      publications.add("site", version(recorded, published));
    } else if (fact instanceof DeskFact.BackedUp backedUp) {
      backups.add("backup", version(recorded, backedUp));
    }
  }

  private void key(
      Recorded recorded, String verifier, DeskKey.Status status, Optional<String> statement) {
    keys.add(verifier, version(recorded, new DeskKey(verifier, status, statement)));
  }

  List<String> idsOf(RecordKind kind, long position) {
    return before(filed.getOrDefault(kind, List.of()), position);
  }

  List<String> idsIn(String situation, RecordKind kind, long position) {
    return before(filedIn.getOrDefault(new Scope(situation, kind), List.of()), position);
  }

  /** Filings are in order of position, so that the first that lies ahead ends the walk. */
  private static List<String> before(List<Filing> filings, long position) {
    List<String> ids = new ArrayList<>(filings.size());
    for (Filing filing : filings) {
      if (filing.position() >= position) {
        break;
      }
      ids.add(filing.id());
    }
    return ids;
  }

  List<String> reportsAvailable(String situation, Instant cutoff, long position) {
    TreeMap<Instant, List<Filing>> byAvailability =
        reportsByAvailability.getOrDefault(situation, new TreeMap<>());
    List<String> ids = new ArrayList<>();
    for (List<Filing> filings : byAvailability.headMap(cutoff, true).values()) {
      ids.addAll(before(filings, position));
    }
    return ids.stream().distinct().toList();
  }

  List<Version<Link>> linksOf(String incident, long position) {
    List<Version<Link>> standing = new ArrayList<>();
    for (LinkKey key : linksByIncident.getOrDefault(incident, List.of())) {
      links.at(key, position).ifPresent(standing::add);
    }
    return standing;
  }

  Versions<RecordKey, CaseRecord> records() {
    return records;
  }

  Versions<LinkKey, Link> links() {
    return links;
  }

  Versions<FieldKey, AdoptedReading> readings() {
    return readings;
  }

  Versions<String, AlertFile> alerts() {
    return alerts;
  }

  Versions<String, Person> people() {
    return people;
  }

  Versions<String, DeskFact.Founded> desk() {
    return desk;
  }

  Versions<String, DeskKey> keys() {
    return keys;
  }

  Versions<String, String> destroyed() {
    return destroyed;
  }

  Versions<String, DeskFact.SitePublished> publications() {
    return publications;
  }

  Versions<String, DeskFact.BackedUp> backups() {
    return backups;
  }
}
