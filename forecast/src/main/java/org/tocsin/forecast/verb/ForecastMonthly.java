package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.monthly.DrawsFile;
import org.tocsin.forecast.monthly.MonthlyPanel;
import org.tocsin.forecast.monthly.MonthlyRun;
import org.tocsin.forecast.monthly.Months;
import org.tocsin.forecast.monthly.PanelReader;
import picocli.CommandLine.Command;
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
      required = true,
      description =
          "CSV with country_id, month_id (1 is January 1980; or year and month), and the target; an"
              + " empty cell is not known.")
  private String panel = "";

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
      required = true,
      description = "File to write; Parquet where its name ends in .parquet, else CSV.")
  private String out = "";

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
    Path file = session().path(panel);
    MonthlyPanel known = PanelReader.read(file, target, last);
    MonthlyRun run = new MonthlyRun(last, ahead.first(), ahead.last(), draws);
    check(file, known, run);
    List<MonthlyRun.Foretold> foretold = run.of(known);
    DrawsFile.write(session().path(out), run, foretold);
    tellLeftOut(file, run.leftOut(known));
    session()
        .out()
        .paragraph(
            String.format(
                Locale.ROOT,
                "%d countries, %s to %s, %d draws each, from what was known by the end of %s."
                    + " Written: %s",
                foretold.size(),
                Months.text(last + ahead.first()),
                Months.text(last + ahead.last()),
                draws,
                origin,
                out));
    return done();
  }

  private void check(Path file, MonthlyPanel known, MonthlyRun run) {
    Where where = Where.file(file.toString());
    if (known.last() < run.origin()) {
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

  private void tellLeftOut(Path file, List<Integer> countries) {
    if (!countries.isEmpty()) {
      warn(
          Problems.of(
              Problem.warning(
                  Where.file(file.toString()),
                  "monthly.left-out",
                  origin,
                  countries.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
    }
  }
}
