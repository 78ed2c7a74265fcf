package org.tocsin.bench.signals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.core.signal.Area;

/** The replay told in words and tables. */
final class CarPage {

  /** The capital is taken. */
  static final LocalDate BANGUI = LocalDate.of(2013, 3, 24);

  /** The capital is attacked, and killing spreads over the country. */
  static final LocalDate DECEMBER = LocalDate.of(2013, 12, 5);

  private final SortedMap<YearMonth, Long> deaths;
  private final List<Outbreak> outbreaks;
  private final List<Raised> raised;
  private final StringBuilder text = new StringBuilder();

  CarPage(SortedMap<YearMonth, Long> deaths, List<Outbreak> outbreaks, List<Raised> raised) {
    this.deaths = deaths;
    this.outbreaks = outbreaks;
    this.raised = raised;
  }

  /** The outbreak that December 2013 is part of. */
  static Optional<Outbreak> main(List<Outbreak> outbreaks) {
    YearMonth month = YearMonth.from(DECEMBER);
    return outbreaks.stream()
        .filter(each -> !each.first().isAfter(month) && !each.last().isBefore(month))
        .findFirst();
  }

  String text() {
    head();
    lead();
    every();
    wrong();
    limits();
    return text.toString();
  }

  private void head() {
    long inside = months().filter(month -> outbreaks.stream().anyMatch(o -> o.has(month))).count();
    add(
        """
        # Surveillance replayed: the Central African Republic, 2005 to 2022

        What would a desk have been told, had it looked at UCDP's events at the end of each month? Made
        from UCDP GED 23.1 by one command, `org.tocsin.bench.signals.CarReplay` (see `bench/README.md`);
        only sums are shown here. Events before 2005, from 1991 on, are history that the detectors
        learn from. Cite Sundberg and Melander (2013) and Davies, Pettersson and Öberg (2023) for the data.

        ![Deaths by month, outbreaks, and when alarms were told](surveillance-car.svg)

        ## Rules, fixed before the replay was run

        - *Outbreak*: begins with a month of %d deaths or more in the whole country (best estimates, all
          kinds of violence) after %d months each below, and lasts to its last such month before the next
          %d quiet ones.
        - *Watched*: each of UCDP's three kinds of violence apart, by month, in the whole country and in each
          province; budget one alarm a week (four a month), level 0.01.
        - *Alarm*: a signal of more events than usual, counted on the day it is first told. The desk sees on
          that day only events that ended the release lag before it, or longer ago.
        - *Of an outbreak*: an alarm about a month of the outbreak or of the %d months before it.
          *False alarm*: any other.
        - *Lead*: days from the first alarm of an outbreak to the first day of its first month; negative
          where it came after. A lead of 0 to -30 means that the desk was told at the end of the first
          month itself.

        One thing was changed after a first run: a month of which only a day or so was known used to be judged
        too, which gave one early alarm (October 2012, release lag 30) that the full month did not bear out. Now
        half a period must be known.

        Of %d months %d (%.0f %%) are in an outbreak or the %d months before one: an alarm at random would
        be right that often.

        """
            .formatted(
                Outbreak.DEATHS,
                Outbreak.QUIET,
                Outbreak.QUIET,
                Outbreak.QUIET,
                months().count(),
                inside,
                100.0 * inside / months().count(),
                Outbreak.QUIET));
  }

  private static java.util.stream.Stream<YearMonth> months() {
    return java.util.stream.Stream.iterate(
        CarReplay.FROM, month -> !month.isAfter(CarReplay.TO), month -> month.plusMonths(1));
  }

  private void lead() {
    add("## Before the violence of 2013 and 2014\n\n");
    Optional<Outbreak> found = main(outbreaks);
    if (found.isEmpty()) {
      add("By the rule above December 2013 is part of no outbreak.\n\n");
      return;
    }
    Outbreak outbreak = found.get();
    add(
        """
        By the rule it is the outbreak from %s to %s (%,d deaths). Days of lead to its first day, to the day on
        which Bangui was taken (24 March 2013), and to the attack on Bangui of 5 December 2013, after which
        the killing was worst:

        | watched | release lag | first alarm told | about | where, what | to its first day | to 24 March 2013 | to 5 December 2013 |
        |---|---:|---|---|---|---:|---:|---:|
        """
            .formatted(outbreak.first(), outbreak.last(), outbreak.deaths()));
    for (Raised each : raised) {
      Optional<Raised.Rise> first = each.first(outbreak);
      add(
          "| %s | %d | %s |\n"
              .formatted(
                  size(each),
                  each.lagDays(),
                  first
                      .map(
                          rise ->
                              "%s | %s | %s, %s | %d | %d | %d"
                                  .formatted(
                                      rise.day(),
                                      rise.about(),
                                      rise.place().replaceAll(",.*", ""),
                                      rise.events(),
                                      days(rise, outbreak.first().atDay(1)),
                                      days(rise, BANGUI),
                                      days(rise, DECEMBER)))
                      .orElse("none | | | missed | missed | missed")));
    }
    add("\n");
  }

  private static long days(Raised.Rise rise, LocalDate day) {
    return ChronoUnit.DAYS.between(rise.day(), day);
  }

  private static String size(Raised each) {
    return each.size() == Area.Kind.COUNTRY ? "country" : "provinces";
  }

  private void every() {
    add(
        "## Every outbreak\n\nDays of lead to the first day; *missed* where no alarm is of it.\n\n");
    add("| outbreak | deaths |");
    raised.forEach(each -> add(" %s, %dd |".formatted(size(each), each.lagDays())));
    add("\n|---|---:|");
    raised.forEach(each -> add("---:|"));
    add("\n");
    for (Outbreak outbreak : outbreaks) {
      add(
          "| %s%s | %,d |"
              .formatted(
                  outbreak.first(),
                  outbreak.last().equals(outbreak.first()) ? "" : " to " + outbreak.last(),
                  outbreak.deaths()));
      for (Raised each : raised) {
        add(
            " %s |"
                .formatted(
                    each.lead(outbreak, outbreak.first().atDay(1))
                        .map(String::valueOf)
                        .orElse("missed")));
      }
      add("\n");
    }
    add("\n");
  }

  private void wrong() {
    add(
        """
        ## What was missed, and false alarms

        | watched | release lag | series | outbreaks told before their first day | within their first two months | later | missed | alarms | false | false a year | by chance alone, at most | silences told | attention gaps told |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """);
    double years = months().count() / 12.0;
    for (Raised each : raised) {
      List<Long> leads =
          outbreaks.stream()
              .flatMap(outbreak -> each.lead(outbreak, outbreak.first().atDay(1)).stream())
              .toList();
      long before = leads.stream().filter(lead -> lead > 0).count();
      long early = leads.stream().filter(lead -> lead <= 0 && lead > -62).count();
      long wrong = each.falseAlarms(outbreaks).size();
      add(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %.1f | %.1f | %d | %d |\n",
              size(each),
              each.lagDays(),
              each.series(),
              before,
              early,
              leads.size() - before - early,
              outbreaks.size() - leads.size(),
              each.rises().size(),
              wrong,
              wrong / years,
              Math.min(4.0, each.series() * Raised.SETTINGS.level()) * 12,
              each.silences(),
              each.untold()));
    }
    add("\nFalse alarms by year they were told in (release lag 0): ");
    for (Raised each : raised) {
      if (each.lagDays() == 0) {
        TreeMap<Integer, Long> years0 =
            each.falseAlarms(outbreaks).stream()
                .collect(
                    Collectors.groupingBy(
                        rise -> rise.day().getYear(), TreeMap::new, Collectors.counting()));
        add(
            size(each)
                + ": "
                + (years0.isEmpty()
                    ? "none"
                    : years0.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")))
                + ". ");
      }
    }
    add("\n\n");
  }

  private void limits() {
    long most = deaths.values().stream().mapToLong(Long::longValue).max().orElse(0);
    add(
        """
        ## What this does not show

        - One country and a handful of outbreaks: no rate can be learnt from it. The deadliest month has
          %,d deaths; a rule with another threshold has other outbreaks.
        - A false alarm by the rule is often real violence that stayed below the threshold: the rule asks for
          deaths in the whole country, the detectors count events of a kind in a place.
        - UCDP codes events years after them with sources that came later. What was known on the day was
          less; only the delay of its release is replayed, not its growing. Yearly releases came out up to
          18 months after an event, so that even a lag of 365 days flatters what could be had before the
          monthly candidate releases.
        - From 2012-12 on violence hardly paused: the long outbreaks after 2013 make almost any alarm right, and
          what had become usual by 2016 hid from the country's series that it began again.
        - Months are coarse: at best a desk is told at the end of the month in which something changed.
        - Events that may have been on any of more than 31 days are in the deaths, but in no count.
        - First events of a combination (*new-combination*) were added as a kind of their own after this page
          had been made once without them; then the first alarm of the provinces came a month later (lag 0:
          2012-12-31), and 33 alarms were false. So for that kind this is no test.
        - Attention gaps were added later still. They need to know by how many sources an event was told,
          which UCDP has of all events from 2013 on alone, and about a hundred months of places before any is
          judged. They share the budget of alarms, so that a rise may have been left out for one; they tell of
          fewer reports on deaths, and nothing of outbreaks.
        """
            .formatted(most));
  }

  private void add(String part) {
    text.append(part);
  }
}
