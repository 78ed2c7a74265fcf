package org.tocsin.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.sample.Samples;

/** Everything a state answers, as text. */
final class StateDump {

  private StateDump() {}

  static String of(DeskState state) {
    List<Object> all = new ArrayList<>();
    all.add(state.position());
    for (RecordKind kind : RecordKind.values()) {
      all.add(state.records(kind.type(), kind));
      for (String id : state.idsIn(Samples.SITUATION, kind)) {
        all.add(id);
        all.add(state.record(kind, id));
        all.add(state.versions(kind, id));
      }
    }
    for (int month = 1; month < 24; month += 3) {
      Instant cutoff = Instant.parse("2022-01-01T00:00:00Z").plusSeconds(month * 2_600_000L);
      all.add(state.reportsAvailable(Samples.SITUATION, cutoff));
    }
    for (Incident incident : state.records(Incident.class, RecordKind.INCIDENT)) {
      all.add(state.links(incident.id()));
      for (String report : state.idsIn(Samples.SITUATION, RecordKind.REPORT)) {
        all.add(state.linkHistory(incident.id(), report));
      }
      for (String field : ReadingField.words()) {
        all.add(state.readingHistory(incident.id(), field));
      }
    }
    all.add(state.alerts());
    all.add(state.people());
    all.add(state.desk());
    all.add(state.keys());
    all.add(state.signingKey());
    all.add(state.destroyedItems());
    all.add(state.publications());
    all.add(state.backups());
    return String.join("\n", all.stream().map(Object::toString).toList());
  }
}
