package org.tocsin.core.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Grade;
import org.tocsin.notice.PublicEvidence;
import org.tocsin.notice.Teller;

/**
 * The evidence of a draft as the public sees it, numbered in the order of first use. Desk-internal
 * ids stay behind.
 */
final class PublicEvidenceList {

  private final SituationView view;
  private final Map<String, PublicEvidence> byReference = new LinkedHashMap<>();

  PublicEvidenceList(Draft draft, SituationView view) {
    this.view = view;
    for (Draft.Line line : draft.sentences()) {
      line.evidence().forEach(this::add);
    }
    draft.requests().forEach(request -> request.evidence().forEach(this::add));
  }

  List<PublicEvidence> all() {
    return List.copyOf(byReference.values());
  }

  /** Public keys of a line's evidence, in the order given. */
  List<String> keys(List<String> references) {
    List<String> keys = new ArrayList<>();
    for (String reference : references) {
      keys.add(
          Objects.requireNonNull(
                  byReference.get(reference), () -> "not evidence of this draft: " + reference)
              .key());
    }
    return keys.stream().distinct().toList();
  }

  private void add(String reference) {
    byReference.computeIfAbsent(reference, this::shown);
  }

  private PublicEvidence shown(String reference) {
    String key = "E" + (byReference.size() + 1);
    int slash = reference.indexOf('/');
    String id = reference.substring(slash + 1);
    return switch (reference.substring(0, slash)) {
      case "report" -> report(key, found(view.report(id), reference));
      case "agreement" ->
          view.agreements().stream()
              .filter(agreement -> agreement.id().equals(id))
              .findFirst()
              .map(
                  agreement ->
                      plain(key, agreement.source(), agreement.signed(), agreement.available()))
              .orElseThrow(() -> missing(reference));
      case "response" ->
          view.responses().stream()
              .filter(response -> response.id().equals(id))
              .findFirst()
              .map(
                  response ->
                      plain(
                          key,
                          response.source(),
                          Optional.of(response.happened()),
                          response.available()))
              .orElseThrow(() -> missing(reference));
      case "people" ->
          view.situation().people().stream()
              .filter(claim -> claim.source().equals(id))
              .findFirst()
              .map(claim -> plain(key, id, Optional.empty(), claim.available()))
              .orElseThrow(() -> missing(reference));
      default -> throw missing(reference);
    };
  }

  private PublicEvidence report(String key, Report report) {
    Optional<Source> source = view.source(report.source());
    Teller teller = PublicNames.teller(source);
    Optional<Grade> grade =
        source.map(
            known ->
                new Grade(known.reliability().name().charAt(0), report.credibility().number()));
    return new PublicEvidence(
        key,
        teller,
        grade,
        happened(teller, report.happened()),
        available(teller, report.available()),
        Optional.empty());
  }

  private PublicEvidence plain(
      String key, String source, Optional<Edtf> happened, Availability available) {
    Teller teller = PublicNames.teller(view.source(source));
    return new PublicEvidence(
        key,
        teller,
        Optional.empty(),
        happened.flatMap(when -> happened(teller, when)),
        available(teller, available),
        Optional.empty());
  }

  /** The hour at which a protected witness saw something can tell who it was; the month cannot. */
  private static Optional<String> happened(Teller teller, Edtf when) {
    if (teller instanceof Teller.Named) {
      return Optional.of(when.toString());
    }
    return when.bounds()
        .from()
        .known()
        .map(from -> from.toString().substring(0, "2022-12".length()));
  }

  private Instant available(Teller teller, Availability available) {
    return teller instanceof Teller.Named
        ? available.from()
        : available.from().isBefore(view.asOf().cutoff())
            ? view.asOf().cutoff().truncatedTo(java.time.temporal.ChronoUnit.DAYS)
            : available.from();
  }

  private static <T> T found(Optional<T> value, String reference) {
    return value.orElseThrow(() -> missing(reference));
  }

  private static IllegalStateException missing(String reference) {
    return new IllegalStateException("a draft cites what its view does not hold: " + reference);
  }
}
