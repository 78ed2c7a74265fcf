package org.tocsin.cli.workspace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.tocsin.cli.Refusal;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Evidence;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.time.Edtf;

/**
 * What one source said, as somebody typed it in; see {@link Report} for what each part means.
 *
 * @param language of the statement
 */
public record Account(
    String situation,
    String source,
    Edtf happened,
    Availability available,
    Optional<EventKind> what,
    Optional<String> place,
    Optional<Report.LifelineChange> lifeline,
    List<String> attributedTo,
    Optional<String> positionOf,
    SortedMap<Measure, Figure> figures,
    Credibility credibility,
    String language,
    String statement) {

  /**
   * @throws Refusal where it came out before what it tells of can have begun
   */
  public Account {
    attributedTo = List.copyOf(attributedTo);
    Optional<Instant> begun = happened.bounds().from().known();
    if (begun.isPresent() && !available.from().isAfter(begun.get())) {
      throw Refusal.of(
          "report.available-before-happened", available.written().toString(), happened.toString());
    }
  }

  /**
   * The first free id of its day.
   *
   * @param otherwise the day for an event whose beginning is unknown
   */
  public String freeId(DeskState state, List<String> alsoTaken, Instant otherwise) {
    String day = day(otherwise);
    for (int n = 1; ; n++) {
      String id = String.format(Locale.ROOT, "r-%s-%d", day, n);
      if (state.versions(RecordKind.REPORT, id).isEmpty() && !alsoTaken.contains(id)) {
        return id;
      }
    }
  }

  /** As it is written where it names a day: its bounds may begin the day before, in UTC. */
  private String day(Instant otherwise) {
    String written = happened.toString();
    if (written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
      return written.substring(0, "2022-12-03".length());
    }
    Instant begun = happened.bounds().from().known().orElse(otherwise);
    return begun.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  public Report report(String id, SealedText sealed, List<Evidence> evidence) {
    return new Report(
        id,
        situation,
        source,
        happened,
        available,
        what,
        place,
        lifeline.stream().toList(),
        attributedTo,
        positionOf,
        figures,
        credibility,
        List.of(),
        sealed,
        evidence);
  }
}
