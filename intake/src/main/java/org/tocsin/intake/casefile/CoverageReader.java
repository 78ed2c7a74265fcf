package org.tocsin.intake.casefile;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Availability;
import org.tocsin.core.time.Edtf;

/** Reads counts of what was written about the situation or about incidents of it. */
final class CoverageReader {
  private static final int MOST = 100_000_000;

  private CoverageReader() {}

  static Optional<DraftCoverage> read(Fields fields) {
    Optional<String> id = fields.declaredId(CaseIds.Kind.COVERAGE);
    Optional<Edtf> period = Times.time(fields, "period");
    Optional<Availability> available = Times.availability(fields, "available");
    Optional<String> source = fields.reference("source", CaseIds.Kind.SOURCE);
    Optional<Integer> articles = fields.whole("articles", 0, MOST);
    Optional<Integer> outlets = fields.whole("outlets", 0, MOST);
    List<String> incidents = fields.references("incidents", CaseIds.Kind.INCIDENT);
    return fields.intact()
        ? Optional.of(
            new DraftCoverage(
                fields.origin(),
                id.orElseThrow(),
                period.orElseThrow(),
                available.orElseThrow(),
                source.orElseThrow(),
                articles.orElseThrow(),
                outlets.map(Integer::longValue),
                incidents))
        : Optional.empty();
  }
}
