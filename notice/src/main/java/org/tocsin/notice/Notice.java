package org.tocsin.notice;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A public alert: all that writers ever see. It holds nothing that may not be published.
 *
 * @param situationName by language
 * @param sent when it was issued, whole seconds
 * @param expires after {@code sent}
 * @param lineage the earlier revisions of this alert, all of them, first revision first
 * @param cites earlier alerts of the same situation that this one builds on
 * @param hearings every party the notice accuses, and whether it was heard
 * @param area where the notice applies, if it has an edge; else the places say where
 * @param evidence in the order of their keys' numbers
 * @param versions one per language, the original first
 * @param signerRoles who had a hand in it; at least drafter and approver
 */
public record Notice(
    NoticeId id,
    LocalText situationName,
    Status status,
    MessageType type,
    Level level,
    Instant sent,
    Instant expires,
    Desk desk,
    List<Reference> lineage,
    List<Reference> cites,
    KnownTo knownTo,
    List<Hearing> hearings,
    List<Place> places,
    Optional<Polygon> area,
    List<PublicEvidence> evidence,
    List<Recommendation> recommendations,
    List<Version> versions,
    List<SignerRole> signerRoles) {

  public Notice {
    lineage = List.copyOf(lineage);
    cites = List.copyOf(cites);
    hearings = List.copyOf(hearings);
    places = List.copyOf(places);
    evidence = List.copyOf(evidence);
    recommendations = List.copyOf(recommendations);
    versions = List.copyOf(versions);
    signerRoles = List.copyOf(signerRoles);
    Moments.require("sent", sent);
    Moments.require("expires", expires);
    if (!expires.isAfter(sent)) {
      throw new IllegalArgumentException("expires is not after sent");
    }
    if (knownTo.availability().isAfter(sent)) {
      throw new IllegalArgumentException("known to a moment after sent");
    }
    NoticeCoherence.requireLineage(id, type, sent, lineage);
    NoticeCoherence.requireCites(id, sent, cites);
    NoticeCoherence.requireEvidence(evidence, knownTo);
    NoticeCoherence.requireVersions(versions, evidence, recommendations);
    requireRoles(signerRoles);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a notice names at least one place");
    }
  }

  /** The version the others follow. */
  public Version original() {
    return versions.get(0);
  }

  public List<Language> languages() {
    return versions.stream().map(Version::language).toList();
  }

  /** The version in a language, if there is one. */
  public Optional<Version> version(Language language) {
    return versions.stream().filter(version -> version.language().equals(language)).findFirst();
  }

  /** This notice, as a later one refers to it. */
  public Reference reference() {
    return new Reference(id, desk.sender(), sent);
  }

  private static void requireRoles(List<SignerRole> roles) {
    Set<SignerRole> distinct = new HashSet<>(roles);
    if (distinct.size() != roles.size()
        || !distinct.contains(SignerRole.DRAFTER)
        || !distinct.contains(SignerRole.APPROVER)) {
      throw new IllegalArgumentException("drafter and approver, each role once: " + roles);
    }
  }
}
