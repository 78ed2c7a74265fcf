package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.cli.Refusal;
import org.tocsin.core.forecast.ForecastProvenance;
import org.tocsin.core.forecast.ForecastRun;
import org.tocsin.core.forecast.Outlook;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.monthly.CoursesAhead;
import org.tocsin.forecast.monthly.LakePanel;
import org.tocsin.forecast.monthly.MonthlyForecasters;
import org.tocsin.forecast.monthly.MonthlyPanel;
import org.tocsin.forecast.monthly.MonthlyRun;
import org.tocsin.forecast.monthly.Months;
import org.tocsin.lake.code.Territory;

/**
 * From what a monthly forecast is made.
 *
 * @param digest of the panel
 * @param items vault items of event data; empty for a file
 * @param asOf the day by whose end all of it was known
 */
record MonthlySource(
    MonthlyPanel panel,
    Where where,
    String digest,
    List<String> items,
    LocalDate asOf,
    int lagDays,
    boolean lagged,
    boolean own) {

  static MonthlySource file(Path file, MonthlyPanel panel, LocalDate asOf) {
    return new MonthlySource(
        panel,
        Where.file(file.toString()),
        Written.digest(List.of(file)),
        List.of(),
        asOf,
        0,
        false,
        false);
  }

  static MonthlySource lake(LakePanel counted, int lagDays) {
    return new MonthlySource(
        counted.panel(),
        Where.nowhere(),
        Written.digest(counted.csv()),
        counted.items(),
        counted.asOf(),
        lagDays,
        counted.lagged(),
        true);
  }

  /**
   * Numbers of the countries typed, by situation; in one's own lake also by ISO 3166-1 alpha-3
   * code.
   *
   * @throws Refusal for one that the panel does not have
   */
  SortedMap<String, Integer> places(SortedMap<String, String> typed) {
    SortedMap<String, Integer> places = new TreeMap<>();
    typed.forEach((situation, country) -> places.put(situation, number(country)));
    return places;
  }

  private int number(String typed) {
    Optional<Integer> number =
        typed.matches("[0-9]{1,6}")
            ? Optional.of(Integer.valueOf(typed))
            : Optional.of(typed.toUpperCase(Locale.ROOT))
                .filter(code -> own)
                .flatMap(Territory::iso3)
                .map(territory -> territory.states().get(territory.states().size() - 1).gw());
    return number
        .filter(panel::has)
        .orElseThrow(() -> Refusal.at(where, "forecast.no-such-country", typed));
  }

  /** The run as it is recorded. */
  ForecastRun run(
      String target,
      MonthlyRun run,
      List<MonthlyRun.Foretold> foretold,
      SortedMap<String, Integer> places,
      Written written) {
    String forecaster = MonthlyForecasters.NAME;
    String parameters =
        String.format(
            Locale.ROOT, "leads %d-%d, %d draws", run.firstLead(), run.lastLead(), run.draws());
    return new ForecastRun(
        Written.id(
            forecaster, MonthlyForecasters.VERSION, target, parameters, digest, written.digest()),
        forecaster,
        MonthlyForecasters.VERSION,
        target,
        Months.last(run.origin()),
        Months.last(run.origin() + run.lastLead()),
        MonthlyForecasters.SEED,
        new ForecastProvenance(digest, written.digest(), parameters, items, asOf, lagDays, lagged),
        places.entrySet().stream()
            .map(place -> outlook(place.getKey(), place.getValue(), run, foretold))
            .toList());
  }

  private Outlook outlook(
      String situation, int country, MonthlyRun run, List<MonthlyRun.Foretold> foretold) {
    MonthlyRun.Foretold own =
        foretold.stream()
            .filter(each -> each.country() == country)
            .findFirst()
            .orElseThrow(() -> Refusal.at(where, "forecast.not-foretold", panel.name(country)));
    return new Outlook(
        situation,
        Integer.toString(country),
        panel.name(country),
        Optional.empty(),
        CoursesAhead.of(run, own));
  }
}
