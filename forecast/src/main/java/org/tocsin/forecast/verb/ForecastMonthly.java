package org.tocsin.forecast.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Destination;
import org.tocsin.cli.verb.Overwriting;
import org.tocsin.cli.verb.Verb;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.monthly.DrawsFile;
import org.tocsin.forecast.monthly.LakePanel;
import org.tocsin.forecast.monthly.MonthlyPanel;
import org.tocsin.forecast.monthly.MonthlyRun;
import org.tocsin.forecast.monthly.Months;
import org.tocsin.forecast.monthly.PanelReader;
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.store.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "monthly",
    description = {
      "Foretell deaths by country and month, as draws: rows country_id, month_id, lead, draw_1,"
          + " draw_2 and so on. Draw 7 of one month and of the next tell one course.",
      "Nothing after the origin is used, even where the file has it. A country without a value at the"
          + " origin is not foretold. The same panel gives the same bytes."
    })
final class ForecastMonthly extends Verb {

  static final int MOST_LEADS = 36;
  private static final int MOST_DRAWS = 10_000;

  @Option(
      names = "--panel",
      paramLabel = "FILE",
      description =
          "CSV with country_id, month_id (1 is January 1980; or year and month), and the target; an"
              + " empty cell is not known.")
  private Optional<String> panel = Optional.empty();

  @Option(
      names = "--lake",
      description =
          "Instead of a panel: count from the desk's own lake, by what was known of UCDP's events"
              + " when the origin was so long over as --release-lag says. Countries go by their"
              + " Gleditsch-Ward numbers.")
  private boolean lake;

  @Option(
      names = "--release-lag",
      paramLabel = "DAYSd",
      description =
          "With --lake: how long after the origin the forecast is made. Where only a later release"
              + " has an event it is taken as known so long after it ended. Default:"
              + " 30d.")
  private Optional<String> lagged = Optional.empty();

  @Option(
      names = "--write-panel",
      paramLabel = "FILE",
      description = "With --lake: also write the panel that was counted, as CSV.")
  private Optional<String> writePanel = Optional.empty();

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      required = true,
      description = "Which deaths: ged_best_sb, ged_best_ns, ged_best_os, or another column.")
  private String target = "";

  @Option(
      names = "--origin",
      paramLabel = "MONTH",
      required = true,
      description = "The last month that may be used, as 2016-10.")
  private String origin = "";

  @Option(
      names = "--leads",
      paramLabel = "FROM-TO",
      description = "How many months after it, 1 to 36. Default: ${DEFAULT-VALUE}.")
  private String leads = "3-14";

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "Of each country-month. Default: ${DEFAULT-VALUE}.")
  private int draws = 1000;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      description =
          "File to write; Parquet where its name ends in .parquet, else CSV. May be left out with"
              + " --record.")
  private Optional<String> out = Optional.empty();

  @Mixin private final RecordOptions recording = new RecordOptions();

  ForecastMonthly(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    int last = Months.read(origin).orElseThrow(() -> Refusal.of("monthly.bad-month", origin));
    Span ahead =
        Span.read(leads, 1, MOST_LEADS).orElseThrow(() -> Refusal.of("monthly.bad-leads", leads));
    if (draws < 10 || draws > MOST_DRAWS) {
      throw Refusal.of("monthly.bad-draws", Integer.toString(draws));
    }
    check();
    MonthlySource source = source(last);
    MonthlyRun run = new MonthlyRun(last, ahead.first(), ahead.last(), draws);
    check(source.where(), source.panel(), run);
    SortedMap<String, Integer> places = source.places(recording.places());
    List<MonthlyRun.Foretold> foretold = run.of(source.panel());
    out.ifPresent(file -> DrawsFile.write(session().path(file), run, foretold));
    tellLeftOut(source.where(), run.leftOut(source.panel()));
    session()
        .out()
        .paragraph(
            String.format(
                Locale.ROOT,
                "%d countries, %s to %s, %d draws each, from what was known by the end of %s.%s",
                foretold.size(),
                Months.text(last + ahead.first()),
                Months.text(last + ahead.last()),
                draws,
                origin,
                out.map(file -> " Written: " + file).orElse("")));
    if (recording.asked()) {
      Written written = Written.of(to -> DrawsFile.write(to, run, foretold));
      recording.record(session(), written, source.run(target, run, foretold, places, written));
    }
    return done();
  }

  /** Days after the origin, with --lake. */
  private String lag() {
    return lagged.orElse("30d");
  }

  private void check() {
    if (out.isEmpty() && !recording.asked()) {
      throw Refusal.of("forecast.no-out");
    }
    if (lake == panel.isPresent()) {
      throw Refusal.of("monthly.panel-or-lake");
    }
    if (!lag().matches("[0-9]{1,5}d")) {
      throw Refusal.of("lake.lag", lag());
    }
    if (!lake && (writePanel.isPresent() || lagged.isPresent())) {
      throw Refusal.of(
          "forecast.only-with",
          writePanel.isPresent() ? "--write-panel" : "--release-lag",
          "--lake");
    }
    if (lake && recording.knownOn().isPresent()) {
      throw Refusal.of("forecast.known-on-lake");
    }
    if (writePanel.isPresent() && out.isPresent()) {
      Overwriting.refuse(
          session().path(writePanel.get()), writePanel.get(), session().path(out.get()));
    }
    if (panel.isPresent() && out.isPresent()) {
      Overwriting.refuse(session().path(panel.get()), panel.get(), session().path(out.get()));
    }
    out.ifPresent(file -> Destination.file(session(), file));
    writePanel.ifPresent(file -> Destination.file(session(), file));
    recording.check();
  }

  private MonthlySource source(int last) {
    if (!lake) {
      Path file = session().path(panel.orElseThrow());
      MonthlyPanel known = PanelReader.read(file, target, last);
      LocalDate asOf =
          recording.asked() ? recording.known(session(), Months.last(last)) : Months.last(last);
      return MonthlySource.file(file, known, asOf);
    }
    int days = Integer.parseInt(lag().replace("d", ""));
    try (Workspace open = recording.workspace().read(session());
        Lake own = new DeskLake(session(), open).read()) {
      LakePanel counted = LakePanel.of(own, target, last, days);
      writePanel.ifPresent(file -> write(session().path(file), counted.csv()));
      return MonthlySource.lake(counted, days);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw Refusal.at(Where.file(file.toString()), "forecast.cannot-write", e.toString());
    }
  }

  private void check(Where where, MonthlyPanel known, MonthlyRun run) {
    if (IntStream.range(0, known.size()).noneMatch(place -> known.knows(place, run.origin()))) {
      throw Refusal.at(where, "monthly.no-country", origin);
    }
    if (!run.suffices(known)) {
      throw Refusal.at(
          where,
          "monthly.too-short",
          Months.text(known.first()),
          origin,
          Integer.toString(MonthlyRun.LEAST_MONTHS + run.lastLead()));
    }
  }

  private void tellLeftOut(Where where, List<Integer> countries) {
    if (!countries.isEmpty()) {
      warn(
          Problems.of(
              Problem.warning(
                  where,
                  "monthly.left-out",
                  origin,
                  countries.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
    }
  }
}
