package org.tocsin.intake.casefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tocsin.core.problem.Where;

/**
 * Ids declared anywhere in a folder, and every place that refers to one. An id counts as declared
 * even where its record has other mistakes, so that one mistake is not reported a second time at
 * each reference.
 */
final class CaseIds {

  /** What an id may name. */
  enum Kind {
    SITUATION,
    SOURCE,
    REPORT,
    INCIDENT,
    AGREEMENT,
    RESPONSE,
    OUTCOME,
    COVERAGE,
    PLACE,
    LIFELINE,
    ACTOR,
    RECOMMENDATION,
    EVIDENCE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a recommendation may rest on. */
  static final Set<Kind> BASES = EnumSet.of(Kind.REPORT, Kind.AGREEMENT, Kind.RESPONSE);

  private record Reference(Set<Kind> kinds, String id, Where where) {}

  private final Map<Kind, Map<String, Where>> declared = new EnumMap<>(Kind.class);
  private final List<Reference> references = new ArrayList<>();

  void declare(Kind kind, String id, Where where, CaseNotes notes) {
    Where first = declared(kind).putIfAbsent(id, where);
    if (first != null) {
      notes.error(
          where,
          "case.id-twice",
          kind.word(),
          id,
          first.file().orElse(""),
          Integer.toString(first.line().orElse(0)));
    }
  }

  void refer(Set<Kind> kinds, String id, Where where) {
    references.add(new Reference(kinds, id, where));
  }

  Set<String> of(Kind kind) {
    return declared(kind).keySet();
  }

  /** Says which references lead nowhere. To be called once everything is read. */
  void check(CaseNotes notes) {
    for (Reference reference : references) {
      if (reference.kinds().stream().noneMatch(kind -> of(kind).contains(reference.id()))) {
        Set<String> known = new TreeSet<>();
        reference.kinds().forEach(kind -> known.addAll(of(kind)));
        String code = "case.unknown-" + code(reference.kinds());
        notes.unknownWord(reference.where(), code, reference.id(), known, false);
      }
    }
  }

  private static String code(Set<Kind> kinds) {
    return kinds.equals(BASES)
        ? "basis"
        : kinds.stream().map(Kind::word).collect(Collectors.joining("-"));
  }

  private Map<String, Where> declared(Kind kind) {
    return declared.computeIfAbsent(kind, unused -> new LinkedHashMap<>());
  }
}
