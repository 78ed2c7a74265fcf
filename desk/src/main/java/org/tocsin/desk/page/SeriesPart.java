package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Place;
import org.tocsin.core.series.Membership;
import org.tocsin.core.series.Series;
import org.tocsin.core.series.SeriesKey;
import org.tocsin.core.series.Trend;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/**
 * Incidents that repeat each other.
 *
 * @param key as a person can type it
 * @param name what of which kind, where, by whom; {@code key} in words
 * @param members the last of them
 * @param all how many there are
 * @param trends what rises or falls from one to the next, each in a line
 * @param next the chance of the next within so many days, with its interval
 */
public record SeriesPart(
    String key,
    String name,
    String count,
    Optional<String> since,
    List<Member> members,
    int all,
    List<String> trends,
    List<Chance> next) {

  /** Members told one by one. */
  private static final int MOST = 60;

  public record Member(
      String incident,
      String name,
      String began,
      String standing,
      boolean certain,
      boolean judged) {}

  public record Chance(int days, int best, int low, int high) {}

  /** Those with more than one incident. */
  static List<Series> told(Reasoning reasoning) {
    return reasoning.series().series().stream()
        .filter(series -> series.members().stream().filter(each -> each.counts()).count() > 1)
        .toList();
  }

  static SeriesPart of(Words words, SituationView view, Series series) {
    List<Membership> members = series.members();
    return new SeriesPart(
        series.key().toString(),
        name(words, view, series.key()),
        LifelinePart.amount(words, series.count(), 0),
        series.anchors().stream()
            .findFirst()
            .map(
                anchor ->
                    words.say(
                        "series.since",
                        "count",
                        LifelinePart.amount(words, anchor.count(), 0),
                        "since",
                        Said.when(words, anchor.since())
                            + anchor
                                .agreement()
                                .map(id -> " (" + agreement(words, view, id) + ")")
                                .orElse(""))),
        members.subList(Math.max(0, members.size() - MOST), members.size()).stream()
            .map(
                member ->
                    new Member(
                        member.incident(),
                        view.incident(member.incident())
                            .map(incident -> incident.incident().name().in(words.language()))
                            .orElse(member.incident()),
                        member
                            .began()
                            .map(range -> java.time.LocalDate.ofEpochDay(range.best()).toString())
                            .orElse("?"),
                        words.of("membership", member.standing()),
                        member.certain(),
                        view.seriesJudgements().stream()
                            .anyMatch(
                                judged ->
                                    judged.series().equals(series.key().toString())
                                        && judged.incident().equals(member.incident()))))
            .toList(),
        members.size(),
        trends(words, series),
        chances(series));
  }

  static String name(Words words, SituationView view, SeriesKey key) {
    List<String> parts = new ArrayList<>();
    parts.add(
        key.family()
            .map(family -> words.word(family.term()))
            .orElseGet(() -> words.say("series.all")));
    key.where().ifPresent(id -> parts.add(where(words, view, id)));
    key.party()
        .ifPresent(
            id -> parts.add(named(words, view.situation().actors(), Actor::id, Actor::name, id)));
    return String.join(" · ", parts);
  }

  private static String agreement(Words words, SituationView view, String id) {
    return named(words, view.agreements(), Agreement::id, Agreement::name, id);
  }

  private static String where(Words words, SituationView view, String id) {
    return view.situation().lifelines().stream().anyMatch(lifeline -> lifeline.id().equals(id))
        ? named(words, view.situation().lifelines(), Lifeline::id, Lifeline::name, id)
        : named(words, view.situation().places(), Place::id, Place::name, id);
  }

  private static <T> String named(
      Words words,
      Collection<T> all,
      Function<T, String> ids,
      Function<T, Label> names,
      String id) {
    return all.stream()
        .filter(one -> ids.apply(one).equals(id))
        .findFirst()
        .map(one -> names.apply(one).in(words.language()))
        .orElse(id);
  }

  private static List<String> trends(Words words, Series series) {
    List<String> trends = new ArrayList<>();
    for (Series.Quantity quantity : Series.Quantity.values()) {
      Trend trend = series.trend(quantity);
      if (trend.verdict() == Trend.Verdict.RISING || trend.verdict() == Trend.Verdict.FALLING) {
        trends.add(
            words.pair(
                words.of("quantity", quantity),
                words.of("trend", trend.verdict())
                    + trend
                        .test()
                        .map(test -> String.format(java.util.Locale.ROOT, " (p %.3f)", test.p()))
                        .orElse("")));
      }
    }
    return trends;
  }

  private static List<Chance> chances(Series series) {
    List<Chance> chances = new ArrayList<>();
    series
        .next()
        .ifPresent(
            next ->
                next.within()
                    .forEach(
                        (days, chance) ->
                            chances.add(
                                new Chance(
                                    days,
                                    percent(chance.best()),
                                    percent(chance.low()),
                                    percent(chance.high())))));
    return chances;
  }

  private static int percent(double share) {
    return (int) Math.round(100 * share);
  }
}
