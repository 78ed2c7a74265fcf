package org.tocsin.core.desk;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.fact.DeskFact;

/** The part of the index that is about the desk itself; it grows as {@link History} does. */
final class DeskHistory {

  private static final String ONE = "the one";

  private final Versions<String, DeskFact.Founded> founded = new Versions<>();
  private final Versions<String, Person> people = new Versions<>();
  private final Versions<String, DeskKey> keys = new Versions<>();
  private final Versions<String, String> destroyed = new Versions<>();
  private final Versions<String, DeskFact.SitePublished> publications = new Versions<>();
  private final Versions<String, DeskFact.BackedUp> backups = new Versions<>();
  private final Versions<String, DeskFact.EventsImported> imports = new Versions<>();

  private final Versions<String, DeskFact.ForecastMade> forecasts = new Versions<>();

  /** By kind and id, the situation in whose files a record was. */
  private final Versions<String, String> imported = new Versions<>();

  void apply(Recorded recorded, DeskFact fact) {
    if (fact instanceof DeskFact.Founded desk) {
      founded.add(ONE, Version.of(recorded, desk));
    } else if (fact instanceof DeskFact.PersonEnrolled enrolled) {
      Person person = new Person(enrolled.person(), enrolled.roles(), enrolled.name(), true);
      people.add(enrolled.person(), Version.of(recorded, person));
    } else if (fact instanceof DeskFact.PersonLeft left) {
      people
          .at(left.person(), recorded.position())
          .flatMap(Version::value)
          .ifPresent(person -> people.add(left.person(), Version.of(recorded, person.gone())));
    } else if (fact instanceof DeskFact.KeyAuthorised authorised) {
      key(recorded, authorised.verifier(), DeskKey.Status.CURRENT, Optional.empty());
    } else if (fact instanceof DeskFact.KeyRotated rotated) {
      key(recorded, rotated.from(), DeskKey.Status.ROTATED, Optional.of(rotated.statement()));
      key(recorded, rotated.to(), DeskKey.Status.CURRENT, Optional.empty());
    } else if (fact instanceof DeskFact.KeyRevoked revoked) {
      key(recorded, revoked.verifier(), DeskKey.Status.REVOKED, Optional.of(revoked.statement()));
    } else if (fact instanceof DeskFact.ItemDestroyed gone) {
      destroyed.add(gone.item(), Version.of(recorded, gone.item()));
    } else if (fact instanceof DeskFact.SitePublished published) {
      publications.add(ONE, Version.of(recorded, published));
    } else if (fact instanceof DeskFact.BackedUp backedUp) {
      backups.add(ONE, Version.of(recorded, backedUp));
    } else if (fact instanceof DeskFact.CaseImported brought) {
      brought
          .records()
          .forEach(record -> imported.add(record, Version.of(recorded, brought.situation())));
    } else if (fact instanceof DeskFact.EventsImported events) {
      imports.add(ONE, Version.of(recorded, events));
    } else if (fact instanceof DeskFact.ForecastMade made) {
      forecasts.add(ONE, Version.of(recorded, made));
    }
  }

  private void key(
      Recorded recorded, String verifier, DeskKey.Status status, Optional<String> statement) {
    keys.add(verifier, Version.of(recorded, new DeskKey(verifier, status, statement)));
  }

  Optional<DeskFact.Founded> founded(long position) {
    return founded.at(ONE, position).flatMap(Version::value);
  }

  Versions<String, Person> people() {
    return people;
  }

  Versions<String, DeskKey> keys() {
    return keys;
  }

  Versions<String, String> destroyed() {
    return destroyed;
  }

  List<Version<DeskFact.SitePublished>> publications(long position) {
    return publications.versions(ONE, position);
  }

  Versions<String, String> imported() {
    return imported;
  }

  List<Version<DeskFact.BackedUp>> backups(long position) {
    return backups.versions(ONE, position);
  }

  List<Version<DeskFact.EventsImported>> imports(long position) {
    return imports.versions(ONE, position);
  }

  List<Version<DeskFact.ForecastMade>> forecasts(long position) {
    return forecasts.versions(ONE, position);
  }
}
