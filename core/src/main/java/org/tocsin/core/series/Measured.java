package org.tocsin.core.series;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.time.Bound;
import org.tocsin.core.time.DurationRange;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.Evidence;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/** What grows or shrinks over members of a series: their values, with the trends over them. */
final class Measured {

  /** What may be told of how many were affected, widest first. */
  private static final List<Measure> PERSONS =
      List.of(
          Measure.PERSONS_AFFECTED,
          Measure.PERSONS_CUT_OFF,
          Measure.DISPLACED,
          Measure.DETAINED,
          Measure.KILLED,
          Measure.CIVILIANS_KILLED,
          Measure.INJURED);

  private static final double SECONDS_AN_HOUR = 3600;

  private final SituationView view;

  Measured(SituationView view) {
    this.view = view;
  }

  private record Value(double low, double best, double high, List<String> accounts) {
    Trend.Point on(DayRange day) {
      return new Trend.Point((double) day.best(), low, best, high, Evidence.reports(accounts));
    }
  }

  /** Of each quantity, over those of the members that are dated and have a value. */
  Map<Series.Quantity, Trend> trends(List<Membership> members, Optional<Measure> persons) {
    Map<Series.Quantity, Trend> trends = new EnumMap<>(Series.Quantity.class);
    trends.put(Series.Quantity.DURATION, Trend.of(points(members, incident -> duration(incident))));
    trends.put(Series.Quantity.SEVERITY, Trend.of(points(members, incident -> severity(incident))));
    trends.put(
        Series.Quantity.PERSONS,
        Trend.of(
            points(members, incident -> persons.flatMap(measure -> figure(incident, measure)))));
    trends.put(Series.Quantity.INTERVAL, Trend.of(intervalPoints(members)));
    return trends;
  }

  private interface Reading {
    Optional<Value> of(SeenIncident incident);
  }

  private List<Trend.Point> points(List<Membership> members, Reading reading) {
    List<Trend.Point> points = new ArrayList<>();
    for (Membership member : members) {
      member
          .began()
          .ifPresent(
              day ->
                  view.incident(member.incident())
                      .flatMap(reading::of)
                      .ifPresent(value -> points.add(value.on(day))));
    }
    return points;
  }

  /** The measure that most of them have; among equals the widest. */
  Optional<Measure> persons(List<Membership> members) {
    return PERSONS.stream()
        .filter(measure -> having(members, measure) > 0)
        .max(
            Comparator.comparingLong((Measure measure) -> having(members, measure))
                .thenComparing(measure -> -PERSONS.indexOf(measure)));
  }

  private long having(List<Membership> members, Measure measure) {
    return points(members, incident -> figure(incident, measure)).size();
  }

  private static Optional<Value> figure(SeenIncident incident, Measure measure) {
    return Optional.ofNullable(incident.figures().get(measure))
        .flatMap(adopted -> value(adopted.value(), accounts(adopted)));
  }

  private static <T> List<String> accounts(Adopted<T> adopted) {
    return Stream.concat(
            adopted.restsOn().stream(), adopted.dissent().stream().map(Adopted.Dissent::report))
        .toList();
  }

  /** An estimate without a bound on a side counts as its best value there. */
  private static Optional<Value> value(Figure figure, List<String> accounts) {
    if (figure.isUnknown()) {
      return Optional.empty();
    }
    double low = figure.lowestStated().map(BigDecimal::doubleValue).orElse(0.0);
    double high =
        figure.highestStated().map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
    double best =
        figure
            .best()
            .map(BigDecimal::doubleValue)
            .orElse(
                Double.isInfinite(high) ? low : figure.low().isPresent() ? (low + high) / 2 : high);
    return Optional.of(new Value(low, best, high, accounts));
  }

  /** Hours: as accounts give them, else from the time, where it tells a shortest. */
  private Optional<Value> duration(SeenIncident incident) {
    return figure(incident, Measure.DURATION_HOURS)
        .or(() -> incident.happened().flatMap(when -> lasting(when)));
  }

  private Optional<Value> lasting(Adopted<Edtf> when) {
    Edtf time = when.value();
    if (time.bounds().to() instanceof Bound.Open) {
      Instant now = view.asOf().cutoff();
      return DayRange.ofBeginning(time, now)
          .map(began -> hours(Duration.ofDays(DayRange.lastDay(now) - began.latest())))
          .map(least -> new Value(least, least, Double.POSITIVE_INFINITY, accounts(when)));
    }
    return time.durationRange()
        .filter(range -> !range.shortest().isZero() && range.longest().isPresent())
        .map(range -> between(range, accounts(when)));
  }

  private static Value between(DurationRange range, List<String> accounts) {
    double low = hours(range.shortest());
    double high = hours(range.longest().orElseThrow());
    return new Value(low, (low + high) / 2, high, accounts);
  }

  private static double hours(Duration duration) {
    return duration.toSeconds() / SECONDS_AN_HOUR;
  }

  /** The rung adopted, from the lowest to the highest that accounts give. */
  private Optional<Value> severity(SeenIncident incident) {
    List<Integer> rungs =
        incident.what().stream()
            .flatMap(
                what ->
                    Stream.concat(
                        Stream.of(what.value()),
                        what.dissent().stream().map(Adopted.Dissent::value)))
            .flatMap(kind -> kind.rung().stream())
            .toList();
    Optional<Integer> best = incident.rung().or(() -> obstructed(incident));
    return best.map(
        rung ->
            new Value(
                rungs.stream().mapToInt(each -> each).reduce(rung, Math::min),
                rung,
                rungs.stream().mapToInt(each -> each).reduce(rung, Math::max),
                incident.what().map(what -> accounts(what)).orElse(incident.accountIds())));
  }

  private static Optional<Integer> obstructed(SeenIncident incident) {
    return incident.lifelines().stream()
        .map(SeenIncident.LifelineReading::effect)
        .flatMap(
            effect ->
                (effect == LifelineEffect.CLOSES
                        ? EventKind.LIFELINE_CLOSED.rung()
                        : effect == LifelineEffect.NARROWS
                            ? EventKind.LIFELINE_NARROWED.rung()
                            : Optional.<Integer>empty())
                    .stream())
        .max(Comparator.naturalOrder());
  }

  /** From each dated one to the next. */
  static List<Series.Interval> intervals(List<Membership> members) {
    List<Membership> dated = dated(members);
    List<Series.Interval> intervals = new ArrayList<>();
    for (int i = 1; i < dated.size(); i++) {
      DayRange earlier = dated.get(i - 1).began().orElseThrow();
      DayRange later = dated.get(i).began().orElseThrow();
      intervals.add(
          new Series.Interval(
              dated.get(i - 1).incident(),
              dated.get(i).incident(),
              Math.max(0, later.earliest() - earlier.latest()),
              later.best() - earlier.best(),
              later.latest() - earlier.earliest()));
    }
    return intervals;
  }

  static List<Membership> dated(List<Membership> members) {
    return members.stream().filter(member -> member.began().isPresent()).toList();
  }

  private static List<Trend.Point> intervalPoints(List<Membership> members) {
    List<Membership> dated = dated(members);
    List<Series.Interval> intervals = intervals(members);
    List<Trend.Point> points = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      Series.Interval interval = intervals.get(i);
      List<String> evidence = new ArrayList<>(dated.get(i).evidence());
      evidence.addAll(dated.get(i + 1).evidence());
      points.add(
          new Trend.Point(
              (double) dated.get(i + 1).began().orElseThrow().best(),
              (double) interval.lowDays(),
              (double) interval.bestDays(),
              (double) interval.highDays(),
              evidence));
    }
    return points;
  }
}
