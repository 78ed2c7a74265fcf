package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.Terminal;
import org.tocsin.cli.verb.Destination;
import org.tocsin.cli.verb.Verb;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.monthly.Comparison;
import org.tocsin.forecast.monthly.ForwardTest;
import org.tocsin.forecast.monthly.MonthlyPanel;
import org.tocsin.forecast.monthly.MonthlyRun;
import org.tocsin.forecast.monthly.Months;
import org.tocsin.forecast.monthly.PanelReader;
import org.tocsin.forecast.monthly.Scored;
import org.tocsin.forecast.monthly.Summary;
import org.tocsin.forecast.plot.Plots;
import org.tocsin.forecast.score.Bootstrap;
import org.tocsin.journal.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "monthly",
    description = {
      "Foretell past years, each from the months to October of the year before, and score the"
          + " forecasts beside those of the baselines. January is 3 months ahead, December 14.",
      "A country counts in a year where October of the year before and all twelve months are known."
          + " With 1,000 draws some ten seconds a year, for all countries, on two processors."
    })
final class TestMonthly extends Verb {

  private static final String OURS = "pool";

  @Option(
      names = "--panel",
      paramLabel = "FILE",
      required = true,
      description =
          "Deaths by country and month, CSV with country_id, month_id (1 is January 1980; or year"
              + " and month) and the target.")
  private String panel = "";

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      required = true,
      description = "Which deaths, such as ged_best_sb.")
  private String target = "";

  @Option(
      names = "--windows",
      paramLabel = "YEARS",
      required = true,
      description = "Years foretold, as 2012-2017.")
  private String windows = "";

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "Of each country-month. Default: ${DEFAULT-VALUE}.")
  private int draws = 1000;

  @Option(
      names = "--plots",
      paramLabel = "DIR",
      description =
          "Also draw, as SVG files in this folder, the pool's PIT histogram and the score by lead beside the peers'.")
  private Optional<String> plots = Optional.empty();

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  TestMonthly(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Span years =
        Span.read(windows, 1900, 2199)
            .orElseThrow(() -> Refusal.of("monthly.bad-windows", windows));
    if (draws < 10 || draws > 10_000) {
      throw Refusal.of("monthly.bad-draws", Integer.toString(draws));
    }
    Optional<Path> pictures = plots.map(folder -> Destination.folder(session(), folder));
    Path file = session().path(panel);
    MonthlyPanel known = PanelReader.read(file, target, Months.id(years.last(), 12));
    Where where = Where.file(file.toString());
    check(where, known, years);
    ForwardTest test = new ForwardTest(years.first(), years.last(), draws);
    SortedMap<Integer, Integer> countries = test.countries(known);
    checkCountries(where, countries);
    Comparison all = Comparison.run(known, test);
    pictures.ifPresent(folder -> draw(new PlotFolder(folder), all));
    int heaviest = Summary.heaviest(all.of(all.bestPeer()));
    return json ? json(told(all, heaviest)) : print(all, heaviest);
  }

  private static void check(Where where, MonthlyPanel known, Span years) {
    int end = Months.id(years.last(), 12);
    if (known.last() < end) {
      throw Refusal.at(where, "monthly.window-beyond", Months.text(known.last()), Months.text(end));
    }
    int origin = Months.id(years.first(), 1) - ForwardTest.FIRST_LEAD;
    int least = known.first() + MonthlyRun.LEAST_MONTHS + ForwardTest.LAST_LEAD - 1;
    if (origin < least) {
      int first = years.first();
      while (Months.id(first, 1) - ForwardTest.FIRST_LEAD < least) {
        first++;
      }
      throw Refusal.at(
          where,
          "monthly.window-early",
          Months.text(known.first()),
          Months.text(origin),
          Integer.toString(first));
    }
  }

  /** A window that scores no country says nothing, and is not to be missed in silence. */
  private void checkCountries(Where where, SortedMap<Integer, Integer> countries) {
    List<String> empty =
        countries.entrySet().stream()
            .filter(window -> window.getValue() == 0)
            .map(window -> Integer.toString(window.getKey()))
            .toList();
    String named = String.join(", ", empty);
    if (empty.size() == countries.size()) {
      throw Refusal.at(where, "monthly.window-empty", named);
    } else if (!empty.isEmpty()) {
      warn(Problems.of(Problem.warning(where, "monthly.window-empty", named)));
    }
  }

  private void draw(PlotFolder folder, Comparison all) {
    folder.write(
        "pit-" + target + ".svg",
        Plots.pit("PIT of the pool, " + target + ", " + windows, Summary.of(all.of(OURS)).pit()));
    Map<String, SortedMap<Integer, Double>> scores = new LinkedHashMap<>();
    for (String name : List.of(OURS, all.bestPeer(), "last_poisson", "zero")) {
      scores.put(name, Comparison.byLead(all.of(name)));
    }
    folder.write(
        "crps-by-lead-" + target + ".svg",
        Plots.byLead(
            "CRPS by months ahead, " + target + ", " + windows, "CRPS, deaths a month", scores));
  }

  private JsonObject told(Comparison all, int heaviest) {
    Comparison rest = all.without(heaviest);
    JsonObject.Builder told =
        JsonObject.builder()
            .put("target", target)
            .put("windows", windows)
            .put("draws", draws)
            .put("best_peer", all.bestPeer())
            .put("heaviest_country", heaviest)
            .put("less_than_best_peer", difference(all, all.bestPeer()))
            .put("less_than_best_peer_without_heaviest", difference(rest, all.bestPeer()));
    all.scored().forEach((name, scored) -> told.put(name, MonthlyScores.json(scored)));
    return told.build();
  }

  private static JsonObject difference(Comparison all, String peer) {
    Bootstrap.Interval interval = all.less(OURS, peer);
    return JsonObject.builder()
        .put("share", MonthlyScores.number(less(all, peer)))
        .put("low", MonthlyScores.number(interval.low()))
        .put("high", MonthlyScores.number(interval.high()))
        .build();
  }

  private static double less(Comparison all, String peer) {
    return 1 - Comparison.crps(all.of(OURS)) / Comparison.crps(all.of(peer));
  }

  private int print(Comparison all, int heaviest) {
    Terminal out = session().out();
    List<Scored> ours = all.of(OURS);
    out.line(
        String.format(
            Locale.ROOT,
            "%,d country-months of %,d countries, %s.",
            ours.size(),
            ours.stream().map(Scored::country).distinct().count(),
            windows));
    out.blank();
    MonthlyTable.tell(out, target, all.scored());
    out.blank();
    tell(out, "CRPS of the pool", all, all.bestPeer());
    Comparison rest = all.without(heaviest);
    if (!rest.of(OURS).isEmpty()) {
      tell(out, "The same without country " + heaviest, rest, all.bestPeer());
    }
    MonthlyTable.pit(out, "PIT of the pool", all.of(OURS));
    out.paragraph(MonthlyTable.LEGEND);
    return done();
  }

  private static void tell(Terminal out, String what, Comparison all, String peer) {
    Bootstrap.Interval interval = all.less(OURS, peer);
    out.line(
        String.format(
            Locale.ROOT,
            "%s: %.1f %% below %s (95 %% interval by country %.1f to %.1f).",
            what,
            100 * less(all, peer),
            peer,
            100 * interval.low(),
            100 * interval.high()));
  }
}
