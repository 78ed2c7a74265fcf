package org.tocsin.core.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Grade;
import org.tocsin.notice.PublicEvidence;
import org.tocsin.notice.Teller;

/**
 * The evidence of a draft as the public sees it, numbered in the order of first use; within a
 * sentence named sources come first and protected ones by what is shown of them, so that a number
 * never tells when a protected account came in. Desk-internal ids stay behind.
 */
final class PublicEvidenceList {

  /** The sort is stable: named sources keep the order in which they are cited. */
  private static final Comparator<PublicEvidence> NAMED_FIRST =
      Comparator.comparing(
          piece ->
              piece.teller() instanceof Teller.Named
                  ? ""
                  : piece.happened().orElse("") + " " + piece.grade().map(Grade::text).orElse("~"));

  private final SituationView view;
  private final Instant knownTo;
  private final Map<String, PublicEvidence> byReference = new LinkedHashMap<>();

  /**
   * @param knownTo the moment the notice is known to: what a day alone dates counts as available by
   *     then, since the desk had it
   */
  PublicEvidenceList(Draft draft, SituationView view, Instant knownTo) {
    this.view = view;
    this.knownTo = knownTo;
    for (Draft.Line line : draft.sentences()) {
      addAll(line.evidence());
    }
    draft.requests().forEach(request -> addAll(request.evidence()));
  }

  private void addAll(List<String> references) {
    Map<String, PublicEvidence> fresh = new LinkedHashMap<>();
    for (String reference : references) {
      if (!byReference.containsKey(reference)) {
        fresh.put(reference, shown("E1", reference));
      }
    }
    fresh.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(NAMED_FIRST))
        .forEach(entry -> byReference.put(entry.getKey(), numbered(entry.getValue())));
  }

  private PublicEvidence numbered(PublicEvidence piece) {
    return new PublicEvidence(
        "E" + (byReference.size() + 1),
        piece.teller(),
        piece.grade(),
        piece.happened(),
        piece.available(),
        piece.reference());
  }

  List<PublicEvidence> all() {
    return List.copyOf(byReference.values());
  }

  /** Public keys of a line's evidence, in the order of their numbers. */
  List<String> keys(List<String> references) {
    return references.stream()
        .map(
            reference ->
                Objects.requireNonNull(
                    byReference.get(reference), () -> "not evidence of this draft: " + reference))
        .map(PublicEvidence::key)
        .distinct()
        .sorted(Comparator.comparingInt(key -> Integer.parseInt(key.substring(1))))
        .toList();
  }

  private PublicEvidence shown(String key, String reference) {
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
      case "coverage" ->
          view.coverage().stream()
              .filter(count -> count.id().equals(id))
              .findFirst()
              .map(
                  count ->
                      plain(key, count.source(), Optional.of(count.period()), count.available()))
              .orElseThrow(() -> missing(reference));
      case "people" ->
          view.situation().people().stream()
              .filter(claim -> claim.source().equals(id))
              .findFirst()
              .map(claim -> plain(key, id, Optional.empty(), claim.available()))
              .orElseThrow(() -> missing(reference));
      case "signal" ->
          view.signals().stream()
              .filter(signal -> signal.id().equals(id) && signal.provenance().open())
              .findFirst()
              .map(signal -> provider(key, signal))
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

  /** The provider of the data tells; that it is a signal is this desk's working. */
  private PublicEvidence provider(String key, Signal signal) {
    Instant available =
        signal.provenance().asOf().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new PublicEvidence(
        key,
        new Teller.Named(PublicNames.text(Label.of("en", SignalWords.provider(signal)))),
        Optional.empty(),
        Optional.of(signal.from() + "/" + signal.to()),
        available.isBefore(knownTo) ? available : knownTo,
        Optional.empty());
  }

  private static Optional<String> happened(Teller teller, Edtf when) {
    return teller instanceof Teller.Named ? Optional.of(when.toString()) : PublicTimes.month(when);
  }

  /** When a protected account became available is told no closer than that it was by then. */
  private Instant available(Teller teller, Availability available) {
    if (teller instanceof Teller.Protected) {
      return knownTo.truncatedTo(ChronoUnit.DAYS);
    }
    Instant from = available.from().truncatedTo(ChronoUnit.SECONDS);
    return from.isBefore(knownTo) ? from : knownTo;
  }

  private static <T> T found(Optional<T> value, String reference) {
    return value.orElseThrow(() -> missing(reference));
  }

  private static IllegalStateException missing(String reference) {
    return new IllegalStateException("a draft cites what its view does not hold: " + reference);
  }
}
