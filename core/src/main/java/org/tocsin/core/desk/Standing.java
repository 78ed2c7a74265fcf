package org.tocsin.core.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.RecordKind;

/**
 * What stands while a list of changes is being decided: the state, and the changes looked at so
 * far.
 */
final class Standing {

  private final DeskState state;
  private final Map<RecordKey, Optional<CaseRecord>> changed = new HashMap<>();
  private final Map<RecordKey, String> homes = new HashMap<>();
  private final Set<LinkKey> linked = new HashSet<>();
  private final Set<LinkKey> unlinked = new HashSet<>();

  Standing(DeskState state) {
    this.state = state;
  }

  void add(Fact fact) {
    if (fact instanceof RecordFact.Filed filed) {
      History.situationOf(filed.record())
          .ifPresent(home -> homes.putIfAbsent(new RecordKey(filed.of(), filed.id()), home));
      changed.put(new RecordKey(filed.of(), filed.id()), Optional.of(filed.record()));
    } else if (fact instanceof RecordFact.Corrected corrected) {
      changed.put(new RecordKey(corrected.of(), corrected.id()), Optional.of(corrected.record()));
    } else if (fact instanceof RecordFact.Withdrawn withdrawn) {
      changed.put(new RecordKey(withdrawn.of(), withdrawn.id()), Optional.empty());
    } else if (fact instanceof JudgementFact.ReportLinked link) {
      LinkKey key = new LinkKey(link.incident(), link.report());
      linked.add(key);
      unlinked.remove(key);
    } else if (fact instanceof JudgementFact.ReportUnlinked link) {
      LinkKey key = new LinkKey(link.incident(), link.report());
      unlinked.add(key);
      linked.remove(key);
    }
  }

  Optional<CaseRecord> record(RecordKind kind, String id) {
    Optional<CaseRecord> change = changed.get(new RecordKey(kind, id));
    return change != null ? change : state.record(kind, id);
  }

  /** The situation a record belongs to for good, even once it was withdrawn. */
  Optional<String> home(RecordKind kind, String id) {
    Optional<String> recorded =
        state.versions(kind, id).stream()
            .flatMap(version -> version.value().stream())
            .flatMap(record -> History.situationOf(record).stream())
            .findFirst();
    return recorded.or(() -> Optional.ofNullable(homes.get(new RecordKey(kind, id))));
  }

  boolean linked(String incident, String report) {
    LinkKey key = new LinkKey(incident, report);
    if (linked.contains(key)) {
      return true;
    }
    if (unlinked.contains(key)) {
      return false;
    }
    return state.links(incident).stream()
        .flatMap(version -> version.value().stream())
        .anyMatch(link -> link.report().equals(report) && link.linked());
  }
}
