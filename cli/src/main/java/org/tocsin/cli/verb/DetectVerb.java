package org.tocsin.cli.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.table.TableColumns;
import org.tocsin.cli.table.TableDetection;
import org.tocsin.core.detect.Season;
import org.tocsin.journal.json.JsonNumber;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "detect",
    description = {
      "Run the detectors on any table of counts: which rows are out of the usual?",
      "",
      "Writes one row for each row of FILE, in its order: the key, time and count, a p-value by"
          + " detector (p_surprise, p_shift, p_silence, p_onset), p that combines them, alarm (1 or"
          + " 0), q (the share of false alarms if all rows of that time with a q no larger were"
          + " alarms), and the count expected. A row is judged by itself and earlier rows of its"
          + " key, never by later ones.",
      "Times are whole numbers, dates (2025-01-06 or 20250106), ISO weeks (2025-W01) or months"
          + " (2025-01 or 202501). A period that is"
          + " left out, or whose count is empty or NA, is not known; it is not zero. The first 12"
          + " known rows of a key are not judged: their p is 1; nor are the first 12 after 624"
          + " periods that are not known."
    })
public final class DetectVerb extends Verb {

  @Parameters(paramLabel = "FILE", description = "CSV with the names of its columns first.")
  private String file = "";

  @Option(
      names = "--key",
      paramLabel = "COLS",
      split = ",",
      description = "Columns that tell one series from another. Default: all rows are one series.")
  private List<String> keys = List.of();

  @Option(
      names = "--time",
      paramLabel = "COL",
      required = true,
      description = "Column with the time.")
  private String time = "";

  @Option(
      names = "--count",
      paramLabel = "COL",
      required = true,
      description = "Column with the count.")
  private String count = "";

  @Option(
      names = "--reported",
      paramLabel = "COL",
      description =
          "Column with the share of a row's reports that is in by now, 0.01 to 1, where the newest"
              + " come in late: less is expected then. A row whose share is empty is not judged."
              + " Default: all of them are in.")
  private Optional<String> reported = Optional.empty();

  @Option(names = "--out", paramLabel = "OUT", required = true, description = "File to write.")
  private String out = "";

  @Option(
      names = "--period",
      paramLabel = "N",
      defaultValue = "52",
      description = "Periods in a season: 52 for weeks, 12 for months, 1 for none. Default: 52.")
  private int period;

  @Option(
      names = "--level",
      paramLabel = "P",
      defaultValue = "0.01",
      description = "A row whose p is at or below it is an alarm. Default: 0.01.")
  private double level;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "Alarms of one time at most: those with the smallest p.")
  private Optional<Integer> budget = Optional.empty();

  @Option(
      names = "--false-share",
      paramLabel = "SHARE",
      description =
          "The share of false alarms among all alarms of the table, one time after the other, that"
              + " is borne, such as 0.1: a row is an alarm only as far as that is kept.")
  private Optional<Double> falseShare = Optional.empty();

  @Option(names = "--json", description = "Tell what was done as JSON.")
  private boolean json;

  public DetectVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Path to = Destination.file(session(), out);
    check(to);
    TableDetection.Done done =
        TableDetection.run(
            session().path(file),
            to,
            new TableColumns(keys, time, count, reported),
            Season.of(period),
            new TableDetection.Rule(
                level,
                budget.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                falseShare.map(OptionalDouble::of).orElseGet(OptionalDouble::empty)));
    return json ? json(summary(done)) : print(done);
  }

  private void check(Path to) {
    if (period < 1 || period > 400) {
      throw Refusal.of("detect.bad-period", Integer.toString(period));
    }
    if (!(level > 0 && level < 1)) {
      throw Refusal.of("detect.bad-level", Double.toString(level));
    }
    if (budget.isPresent() && budget.get() < 1) {
      throw Refusal.of("detect.bad-budget", Integer.toString(budget.get()));
    }
    if (falseShare.isPresent() && !(falseShare.get() > 0 && falseShare.get() < 1)) {
      throw Refusal.of("detect.bad-false-share", Double.toString(falseShare.get()));
    }
    Overwriting.refuse(session().path(file), file, to);
  }

  private int print(TableDetection.Done done) {
    session()
        .out()
        .paragraph(
            String.format(
                java.util.Locale.ROOT,
                "%,d rows of %,d series, by %s: %,d judged, %,d without a count. %,d alarms at %s%s."
                    + " Written: %s",
                done.rows(),
                done.series(),
                done.steps(),
                done.judged(),
                done.unknown(),
                done.alarms(),
                level,
                budget.map(most -> ", no more than " + most + " at one time").orElse(""),
                out));
    return done();
  }

  private JsonObject summary(TableDetection.Done done) {
    return JsonObject.builder()
        .put("rows", new JsonNumber(done.rows()))
        .put("series", new JsonNumber(done.series()))
        .put("steps", new JsonString(done.steps()))
        .put("period", new JsonNumber(period))
        .put("judged", new JsonNumber(done.judged()))
        .put("unknown", new JsonNumber(done.unknown()))
        .put("level", new JsonNumber(level))
        .put("alarms", new JsonNumber(done.alarms()))
        .put("out", new JsonString(out))
        .build();
  }
}
