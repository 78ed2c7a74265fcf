package org.tocsin.notice;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must hold between the parts of a notice. Each check throws, naming the fault. */
final class NoticeCoherence {
  private NoticeCoherence() {}

  static void requireLineage(NoticeId id, MessageType type, Instant sent, List<Reference> lineage) {
    if ((type == MessageType.ALERT) != (id.revision() == 1)) {
      throw new IllegalArgumentException(
          "the first revision and no other is an ALERT: " + id + " is " + type);
    }
    if (lineage.size() != id.revision() - 1) {
      throw new IllegalArgumentException(
          id + " must list " + (id.revision() - 1) + " earlier revisions, not " + lineage.size());
    }
    for (int i = 0; i < lineage.size(); i++) {
      Reference earlier = lineage.get(i);
      Instant next = i + 1 < lineage.size() ? lineage.get(i + 1).sent() : sent;
      if (!earlier.id().equals(id.withRevision(i + 1)) || !earlier.sent().isBefore(next)) {
        throw new IllegalArgumentException("lineage out of order at " + earlier.id());
      }
    }
  }

  static void requireCites(NoticeId id, Instant sent, List<Reference> cites) {
    Set<NoticeId> seen = new HashSet<>();
    for (Reference cite : cites) {
      boolean earlier =
          cite.id().situation().equals(id.situation())
              && cite.id().number() < id.number()
              && cite.sent().isBefore(sent);
      if (!earlier || !seen.add(cite.id())) {
        throw new IllegalArgumentException(
            "not an earlier alert of the situation, or cited twice: " + cite.id());
      }
    }
  }

  static void requireEvidence(List<PublicEvidence> evidence, KnownTo knownTo) {
    int before = 0;
    for (PublicEvidence piece : evidence) {
      int number = Integer.parseInt(piece.key().substring(1));
      if (number <= before) {
        throw new IllegalArgumentException("evidence out of order at " + piece.key());
      }
      before = number;
      if (piece.available().isAfter(knownTo.availability())) {
        throw new IllegalArgumentException(
            piece.key() + " became available after the moment the notice is known to");
      }
    }
  }

  static void requireVersions(
      List<Version> versions, List<PublicEvidence> evidence, List<Recommendation> recommendations) {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a notice needs a version");
    }
    Set<String> keys = evidence.stream().map(PublicEvidence::key).collect(Collectors.toSet());
    Set<String> asked = new TreeSet<>();
    for (Recommendation recommendation : recommendations) {
      if (!asked.add(recommendation.key())) {
        throw new IllegalArgumentException("recommendation twice: " + recommendation.key());
      }
    }
    Set<Language> languages = new HashSet<>();
    for (Version version : versions) {
      boolean first = version.equals(versions.get(0));
      if (first != (version.state() == TranslationState.ORIGINAL)) {
        throw new IllegalArgumentException("the first version and no other is the original");
      }
      if (!languages.add(version.language())) {
        throw new IllegalArgumentException("two versions in " + version.language());
      }
      if (!version.measures().keySet().equals(asked)) {
        throw new IllegalArgumentException(
            version.language() + " words " + version.measures().keySet() + ", asked " + asked);
      }
      requireSame(versions.get(0), version, keys);
    }
  }

  /** A translation has the original's sections, and each rests on the same evidence. */
  private static void requireSame(Version original, Version version, Set<String> keys) {
    List<SectionKind> kinds = version.sections().stream().map(Section::kind).toList();
    if (!kinds.equals(original.sections().stream().map(Section::kind).toList())) {
      throw new IllegalArgumentException(
          version.language() + " has other sections than the original: " + kinds);
    }
    for (int i = 0; i < kinds.size(); i++) {
      Set<String> cited = cited(version.sections().get(i));
      if (!keys.containsAll(cited)) {
        throw new IllegalArgumentException(
            kinds.get(i) + " in " + version.language() + " cites unknown evidence: " + cited);
      }
      if (!cited.equals(cited(original.sections().get(i)))) {
        throw new IllegalArgumentException(
            kinds.get(i) + " in " + version.language() + " rests on other evidence: " + cited);
      }
    }
  }

  private static Set<String> cited(Section section) {
    return section.sentences().stream()
        .flatMap(sentence -> sentence.evidence().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
