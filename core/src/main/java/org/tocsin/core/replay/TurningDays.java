package org.tocsin.core.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.forecast.SeenForecast;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Report;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.view.SituationView;

/**
 * The days on which a level can change: those on which something becomes known, begins, ends, or
 * enters or leaves a window that the level table looks through. On every other day the level is
 * that of the day before; a test holds this against looking at each day.
 */
final class TurningDays {

  /**
   * Days after which what happened, ended or was told stops to count: the windows of the
   * indicators, and those that follow on one another (a closing of which nobody tells any more for
   * a year, then recent for a month; quiet for a quarter, then counted for half a year).
   */
  private static final List<Integer> AFTER = List.of(0, 30, 60, 90, 120, 180, 270, 365, 395, 730);

  private final SortedSet<LocalDate> days = new TreeSet<>();

  private TurningDays() {}

  /**
   * @param whole everything that is known by the end of the last day
   */
  static SortedSet<LocalDate> of(SituationView whole) {
    TurningDays turning = new TurningDays();
    whole.reports().forEach(turning::report);
    whole
        .responses()
        .forEach(
            response -> {
              turning.time(response.happened());
              turning.moment(response.available().from());
              response.askedBy().ifPresent(day -> turning.moment(startOf(day)));
              response.askedBy().ifPresent(day -> turning.moment(startOf(day.plusDays(1))));
              response.compliance().forEach(said -> turning.moment(said.available().from()));
            });
    for (Agreement agreement : whole.agreements()) {
      turning.moment(agreement.available().from());
      agreement.inForce().ifPresent(turning::time);
      agreement.clauses().forEach(clause -> clause.period().ifPresent(turning::time));
    }
    whole
        .outcomes()
        .forEach(
            outcome -> {
              turning.time(outcome.happened());
              turning.moment(outcome.available().from());
            });
    for (Signal signal : whole.signals()) {
      turning.moment(startOf(signal.to()));
      turning.moment(startOf(signal.provenance().asOf()));
    }
    for (SeenForecast forecast : whole.forecasts()) {
      turning.moment(startOf(forecast.run().provenance().asOf()));
      turning.moment(startOf(forecast.run().until()));
      forecast.outlook().deaths().forEach(ahead -> turning.moment(startOf(ahead.to())));
    }
    whole.situation().people().forEach(claim -> turning.moment(claim.available().from()));
    whole.situation().lifelines().forEach(line -> turning.moment(line.available().from()));
    return turning.days;
  }

  private void report(Report report) {
    time(report.happened());
    moment(report.available().from());
    Figure hours = report.figures().get(Measure.DURATION_HOURS);
    if (hours != null) {
      hours.lowestStated().ifPresent(low -> later(report.happened(), low.longValue()));
      hours.best().ifPresent(best -> later(report.happened(), best.longValue()));
      hours.highestStated().ifPresent(high -> later(report.happened(), high.longValue() + 1));
    }
  }

  private void later(Edtf happened, long hours) {
    happened.bounds().from().known().ifPresent(from -> moment(from.plus(Duration.ofHours(hours))));
    happened.bounds().to().known().ifPresent(to -> moment(to.plus(Duration.ofHours(hours))));
  }

  private void time(Edtf time) {
    time.bounds().from().known().ifPresent(this::moment);
    time.bounds().to().known().ifPresent(this::moment);
  }

  /** The day before, the day and the day after, since windows include one of their ends or not. */
  private void moment(Instant moment) {
    LocalDate day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
    for (int after : AFTER) {
      days.add(day.plusDays(after - 1L));
      days.add(day.plusDays(after));
      days.add(day.plusDays(after + 1L));
    }
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
