package org.tocsin.lake.provider;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.lake.table.EventTable;

/**
 * UCDP Georeferenced Event Dataset, final and candidate releases: CSV with a header (codebook of
 * version 23.1). Both have the same columns. A file is taken for a candidate release if its records
 * are not all of clear status, or if its name has a candidate's number ({@code v23_0_5}).
 */
final class UcdpGed implements Provider {

  /** A final version (23.1, 17.2), one of a month (23.0.5) or of a quarter (24.01.24.06). */
  private static final String VERSION =
      "([1-9][0-9])[_.](01[_.][0-9]{2}[_.](?:0[1-9]|1[0-2])|0[_.](?:1[0-2]|[1-9])|[12])(?![0-9])";

  /** The final version without a point. */
  private static final String SHORT = "([1-9][0-9])([12])(?![0-9])";

  private static final String NO_DATE = "(?![_.-](?:[0-9]{4}|[0-9]{1,2})(?![0-9]))";

  /**
   * Where a name tells the version, the surest first: behind a v, behind the data set's name, and
   * anywhere. A file is often dated too, and a date must not be taken for it: what follows other
   * digits and a sign is part of one.
   */
  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("(?i)(?<![a-z0-9])v[ _.-]?(?:" + VERSION + "|" + SHORT + ")"),
          Pattern.compile("(?i)ged[a-z]*[ _.-]?(?:" + VERSION + NO_DATE + "|" + SHORT + ")"),
          Pattern.compile("(?<![0-9])(?<![0-9][ _.-])" + VERSION + NO_DATE));

  private final boolean candidate;

  UcdpGed(boolean candidate) {
    this.candidate = candidate;
  }

  @Override
  public String id() {
    return candidate ? "ucdp-ged-candidate" : "ucdp-ged";
  }

  @Override
  public String title() {
    return candidate ? "UCDP GED Candidate" : "UCDP GED";
  }

  @Override
  public Optional<Form> recognise(Head head) {
    return head.named()
        .filter(
            named ->
                named.has(
                    "id",
                    "type_of_violence",
                    "side_a",
                    "side_b",
                    "date_prec",
                    "date_start",
                    "date_end",
                    "where_prec",
                    "latitude",
                    "longitude",
                    "best",
                    "high",
                    "low"))
        .filter(named -> isCandidate(named, release(head.name())) == candidate)
        .map(
            named ->
                new Form(
                    id(),
                    Optional.of("ucdp"),
                    false,
                    release(head.name()),
                    named.dialect(),
                    named.columns().size(),
                    EventTable.EVENT,
                    (fields, batch) -> new UcdpRow(named, new Cells(fields, batch))));
  }

  private static boolean isCandidate(Head.Named named, String release) {
    int status = named.column("code_status");
    boolean unclear =
        status >= 0
            && named.rows().stream()
                .filter(row -> row.size() > status)
                .anyMatch(row -> !row.get(status).toLowerCase(Locale.ROOT).startsWith("clear"));
    return unclear || release.indexOf('.') != release.lastIndexOf('.');
  }

  /**
   * From a name such as {@code GEDEvent_v23_1.csv}, {@code ged231.csv}; empty where none is told.
   */
  static String release(String name) {
    for (Pattern number : NUMBERS) {
      Matcher found = number.matcher(name);
      if (found.find()) {
        int from = found.group(1) == null ? 3 : 1;
        return found.group(from) + "." + found.group(from + 1).replace('_', '.');
      }
    }
    return "";
  }
}
