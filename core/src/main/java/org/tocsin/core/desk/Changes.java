package org.tocsin.core.desk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.tocsin.core.model.RecordKind;

/**
 * What the entries of a stretch of the journal were about, each named once, in the order in which
 * it was first touched: for whatever is kept beside the state and has to keep up with it.
 *
 * @param records ids filed, corrected or withdrawn, by kind
 * @param incidents ids of incidents that an account was linked to or unlinked from
 * @param situations ids of situations of which a finding, a series or a signal was judged
 * @param alerts revisions that took a step
 * @param destroyed vault items whose key was destroyed
 */
public record Changes(
    Map<RecordKind, Set<String>> records,
    Set<String> incidents,
    Set<String> situations,
    Set<String> alerts,
    Set<String> destroyed) {

  public Changes {
    Map<RecordKind, Set<String>> copy = new EnumMap<>(RecordKind.class);
    records.forEach((kind, ids) -> copy.put(kind, ordered(ids)));
    records = Collections.unmodifiableMap(copy);
    incidents = ordered(incidents);
    situations = ordered(situations);
    alerts = ordered(alerts);
    destroyed = ordered(destroyed);
  }

  /** Ids of the records of a kind that changed. */
  public Set<String> records(RecordKind kind) {
    return records.getOrDefault(kind, Set.of());
  }

  private static Set<String> ordered(Set<String> ids) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(ids));
  }
}
