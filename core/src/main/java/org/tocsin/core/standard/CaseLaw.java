package org.tocsin.core.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * What a case says of the law that applies: nothing is assumed. A case says so by an agreement whose
 * id begins with {@code law-} and goes on with
 *
 * <ul>
 *   <li>an instrument's id ({@code law-iccpr-valley}): its parties are party to that instrument from
 *       its entry into force on;
 *   <li>{@code conflict-international} or {@code conflict-non-international}: its parties were
 *       parties to an armed conflict of that kind while it was in force, by the judgement of its
 *       source.
 * </ul>
 */
final class CaseLaw {

  private static final String LAW = "law-";
  private static final Map<String, LawClause.Conflict> CONFLICTS =
      new TreeMap<>(
          Map.of(
              "conflict-international", LawClause.Conflict.INTERNATIONAL,
              "conflict-non-international", LawClause.Conflict.NON_INTERNATIONAL));

  /** An armed conflict, as some source has it. */
  record ArmedConflict(LawClause.Conflict kind, Agreement saidBy) {

    Truth then(SeenIncident incident) {
      return saidBy
          .inForce()
          .map(period -> Times.inForce(incident, period))
          .orElse(Truth.UNKNOWN);
    }
  }

  private final Map<String, List<Agreement>> memberships = new TreeMap<>();
  private final List<ArmedConflict> conflicts = new ArrayList<>();

  private CaseLaw() {}

  static CaseLaw of(SituationView view, Standards standards) {
    CaseLaw law = new CaseLaw();
    for (Agreement agreement : view.agreements()) {
      if (agreement.id().startsWith(LAW)) {
        String named = agreement.id().substring(LAW.length());
        CONFLICTS.forEach(
            (id, kind) -> {
              if (names(named, id)) {
                law.conflicts.add(new ArmedConflict(kind, agreement));
              }
            });
        standards.instruments().stream()
            .map(Instrument::id)
            .filter(id -> names(named, id))
            .max(Comparator.comparing(String::length))
            .ifPresent(
                id ->
                    law.memberships
                        .computeIfAbsent(id, unused -> new ArrayList<>())
                        .add(agreement));
      }
    }
    return law;
  }

  private static boolean names(String named, String id) {
    return named.equals(id) || named.startsWith(id + "-");
  }

  List<Agreement> memberships(String instrument) {
    return memberships.getOrDefault(instrument, List.of());
  }

  List<ArmedConflict> conflicts() {
    return List.copyOf(conflicts);
  }
}
