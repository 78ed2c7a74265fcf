package org.tocsin.core.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.core.assess.Indicator;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.assess.Shown;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.gap.Attention;
import org.tocsin.core.ladder.Ladder;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.Situation;
import org.tocsin.core.series.Membership;
import org.tocsin.core.series.Series;
import org.tocsin.core.series.Trend;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.SectionKind;

/**
 * What an alert says of the pattern: how many steps there were and what eased, which series the
 * incidents told belong to, whether steps grow, whether anybody looks; all but the counts of events
 * by what named sources tell. The chance of the next is left to the desk: on real series it is not
 * calibrated well enough to be published (docs/lab.md).
 */
final class PatternLines {

  /** Series told of, those with most incidents first. */
  private static final int SERIES = 3;

  private static final double HUNDRED = 100;

  private final List<Indicator> counts;
  private final Reasoning open;
  private final List<SeenIncident> told;

  /**
   * @param counts what is counted over all accounts
   * @param open what named sources tell
   * @param told the incidents the alert is about
   */
  PatternLines(List<Indicator> counts, Reasoning open, List<SeenIncident> told) {
    this.counts = List.copyOf(counts);
    this.open = open;
    this.told = List.copyOf(told);
  }

  void addTo(List<Draft.Line> lines) {
    counts.forEach(count -> add(lines, count.statement(), count.evidence()));
    longest().forEach(series -> series(lines, series));
    Ladder ladder = open.ladder().overall();
    if (ladder.verdict() != Ladder.Verdict.TOO_FEW_TO_TELL) {
      add(lines, ladder.statement(), ladder.evidence());
    }
    if (open.attention().verdict() != Attention.Verdict.UNKNOWN) {
      add(lines, open.attention().statement(), open.attention().evidence());
    }
  }

  private List<Series> longest() {
    return open.series().series().stream()
        .filter(series -> series.key().family().isPresent())
        .filter(series -> counted(series).size() > 1)
        .filter(series -> counted(series).stream().anyMatch(this::isTold))
        .sorted((one, other) -> Integer.compare(counted(other).size(), counted(one).size()))
        .limit(SERIES)
        .toList();
  }

  private static List<Membership> counted(Series series) {
    return series.members().stream().filter(Membership::counts).toList();
  }

  private boolean isTold(Membership member) {
    return told.stream().anyMatch(incident -> incident.id().equals(member.incident()));
  }

  private void series(List<Draft.Line> lines, Series series) {
    SituationView view = open.view();
    Arg family = named(series);
    List<SeenIncident> incidents =
        counted(series).stream()
            .flatMap(member -> view.incident(member.incident()).stream())
            .toList();
    add(
        lines,
        Phrase.of(
            "draft.series.members",
            new TreeMap<>(
                Map.of(
                    "family",
                    family,
                    "count",
                    new Arg.Amount(series.count()),
                    "incidents",
                    Shown.incidents(view, incidents)))),
        counted(series).stream().flatMap(member -> member.evidence().stream()).distinct().toList());
    for (Series.Anchor anchor : series.anchors()) {
      anchor
          .agreement()
          .flatMap(id -> agreement(view, id))
          .ifPresent(agreement -> add(lines, since(family, agreement, anchor), anchor.evidence()));
    }
    for (Series.Quantity quantity : Series.Quantity.values()) {
      trend(series, quantity).ifPresent(phrase -> add(lines, phrase, series.evidence()));
    }
  }

  /** Its family and its lifeline or place. */
  private Arg named(Series series) {
    Situation situation = open.view().situation();
    List<Arg> parts = new ArrayList<>();
    parts.add(series.key().family().orElseThrow().term());
    series
        .key()
        .where()
        .flatMap(
            id ->
                situation
                    .lifeline(id)
                    .map(Lifeline::name)
                    .or(() -> situation.place(id).map(Place::name)))
        .ifPresent(name -> parts.add(new Arg.Name(name)));
    return new Arg.Several(parts);
  }

  private static Optional<Agreement> agreement(SituationView view, String id) {
    return view.agreements().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static Phrase since(Arg family, Agreement agreement, Series.Anchor anchor) {
    return Phrase.of(
        "draft.series.since",
        new TreeMap<>(
            Map.of(
                "family", family,
                "agreement", new Arg.Name(agreement.name()),
                "since", new Arg.When(anchor.since()),
                "count", new Arg.Amount(anchor.count()))));
  }

  /** Told where it holds however the values lie within their ranges. */
  private Optional<Phrase> trend(Series series, Series.Quantity quantity) {
    Trend trend = series.trend(quantity);
    boolean rising = trend.verdict() == Trend.Verdict.RISING;
    boolean falling = trend.verdict() == Trend.Verdict.FALLING;
    if (!(rising || falling) || !trend.holdsThroughout()) {
      return Optional.empty();
    }
    Arg what =
        new Arg.Term(
            switch (quantity) {
              case DURATION -> "series.quantity-duration";
              case SEVERITY -> "series.quantity-severity";
              case PERSONS -> "series.quantity-persons";
              case INTERVAL -> "series.quantity-interval";
            });
    double chance = Math.ceil(trend.test().orElseThrow().p() * HUNDRED * 10) / 10;
    return Optional.of(
        Phrase.of(
            rising ? "draft.series.rises" : "draft.series.falls",
            new TreeMap<>(
                Map.of(
                    "family",
                    named(series),
                    "quantity",
                    what,
                    "points",
                    new Arg.Count(trend.points()),
                    "chance",
                    new Arg.Amount(Figure.of(java.math.BigDecimal.valueOf(chance)))))));
  }

  private static void add(List<Draft.Line> lines, Phrase phrase, List<String> evidence) {
    List<String> cited = Citable.of(evidence);
    if (!cited.isEmpty()) {
      lines.add(Draft.Line.says(SectionKind.PATTERN, phrase, cited));
    }
  }
}
