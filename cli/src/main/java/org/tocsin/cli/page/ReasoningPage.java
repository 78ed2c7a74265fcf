package org.tocsin.cli.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.forecast.ForecastWords;
import org.tocsin.core.forecast.SeenForecast;
import org.tocsin.core.leverage.Reach;
import org.tocsin.core.lifeline.Between;
import org.tocsin.core.lifeline.CutOff;
import org.tocsin.core.lifeline.Dependence;
import org.tocsin.core.lifeline.NextClosure;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.series.Chance;
import org.tocsin.core.series.Series;
import org.tocsin.core.series.Trend;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.standard.FactorReading;
import org.tocsin.core.standard.Finding;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.AsOf;

/** What was worked out behind a level, part by part, for a person at a terminal. */
final class ReasoningPage {

  private static final Catalogue WORDS = Catalogue.in("en");

  private final Terminal out;
  private final Reasoning reasoning;

  ReasoningPage(Terminal out, Reasoning reasoning) {
    this.out = out;
    this.reasoning = reasoning;
  }

  void print() {
    lifelines();
    series();
    out.heading("Steps on the severity ladder");
    out.item("-", WORDS.say(reasoning.ladder().overall().statement()));
    out.heading("Responses");
    reasoning.gap().statements().forEach(said -> out.item("-", WORDS.say(said)));
    reasoning.gap().open().forEach(open -> out.item(4, "open", open.id()));
    if (!reasoning.view().coverage().isEmpty()) {
      out.heading("Attention");
      out.item("-", WORDS.say(reasoning.attention().statement()));
    }
    findings();
    factors();
    leverage();
    signals();
    forecasts();
  }

  private void forecasts() {
    List<SeenForecast> newest = SeenForecast.newest(reasoning.view().forecasts());
    if (newest.isEmpty()) {
      return;
    }
    out.heading("Forecasts");
    LocalDate day = AsOf.dayOf(reasoning.view().asOf());
    for (SeenForecast forecast : newest) {
      out.item("-", WORDS.say(ForecastWords.of(forecast, day)));
      out.item(
          4,
          "by",
          forecast.run().forecaster()
              + ", "
              + forecast.run().version()
              + ", as known on "
              + forecast.run().provenance().asOf()
              + "; "
              + forecast.run().id());
    }
  }

  private void signals() {
    if (reasoning.view().signals().isEmpty()) {
      return;
    }
    out.heading("Signals in event data");
    for (Signal signal : reasoning.view().signals()) {
      out.item("-", WORDS.say(SignalWords.of(signal)));
      out.item(
          4,
          "on",
          signal.contributing()
              + " events, as known on "
              + signal.provenance().asOf()
              + "; "
              + signal.id());
    }
  }

  private void lifelines() {
    if (reasoning.view().situation().lifelines().isEmpty()) {
      return;
    }
    out.heading("Lifelines");
    reasoning.lifelines().cutOffs().forEach(this::cutOff);
    reasoning.lifelines().lastOfKind().stream()
        .filter(last -> last.what() == Dependence.What.LIFELINE)
        .forEach(
            last ->
                out.item(
                    "-",
                    "Last of its kind: "
                        + last.id()
                        + ", "
                        + word(last.kind())
                        + " for "
                        + amount(last.people(), 0)
                        + " people"));
    for (NextClosure next : reasoning.lifelines().nextClosures()) {
      out.item(
          "-",
          "If " + next.lifeline() + " closed next: " + amount(next.people(), 0) + " more cut off");
    }
  }

  private void cutOff(CutOff cut) {
    out.item(
        "-",
        cut.settlement().name().in("en")
            + ", "
            + amount(cut.settlement().people(), 0)
            + " people, "
            + (cut.effect() == LifelineEffect.CLOSES ? "without " : "with narrowed ")
            + word(cut.kind())
            + " from "
            + moment(cut.since())
            + cut.until().map(until -> " to " + moment(until)).orElse(" and still")
            + (cut.until().isPresent() && cut.still() != Truth.NO ? ", maybe still" : "")
            + ": "
            + amount(cut.hours().figure(), 1)
            + " hours, "
            + amount(cut.personHours(), 0)
            + " person-hours"
            + (cut.lastOfKind() ? "; the last of its kind for them" : "")
            + (cut.disputedBy().isEmpty() ? "" : "; disputed"));
    out.item(4, "on", String.join(" ", cut.evidence()));
  }

  private void series() {
    List<Series> several =
        reasoning.series().series().stream()
            .filter(series -> series.members().stream().filter(each -> each.counts()).count() > 1)
            .toList();
    if (several.isEmpty()) {
      return;
    }
    out.heading("Series (by rule; a person confirms or rejects: tocsin series)");
    several.forEach(this::series);
  }

  private void series(Series series) {
    StringBuilder said = new StringBuilder();
    said.append(series.key()).append(": ").append(amount(series.count(), 0)).append(" incidents");
    series.anchors().stream()
        .findFirst()
        .ifPresent(
            anchor ->
                said.append(", ")
                    .append(amount(anchor.count(), 0))
                    .append(" since ")
                    .append(anchor.since())
                    .append(anchor.agreement().map(id -> " (" + id + ")").orElse("")));
    for (Series.Quantity quantity : Series.Quantity.values()) {
      Trend trend = series.trend(quantity);
      if (trend.verdict() == Trend.Verdict.RISING || trend.verdict() == Trend.Verdict.FALLING) {
        said.append("; ")
            .append(word(quantity))
            .append(' ')
            .append(word(trend.verdict()))
            .append(trend.test().map(test -> fixed(", p %.3f", test.p())).orElse(""));
      }
    }
    series
        .next()
        .ifPresent(
            next ->
                next.within()
                    .forEach(
                        (days, chance) ->
                            said.append("; next within ")
                                .append(days)
                                .append(" days ")
                                .append(percent(chance))));
    out.item("-", said.toString());
  }

  private void findings() {
    List<Finding> findings = reasoning.findings();
    List<Finding> told =
        findings.stream()
            .filter(
                finding -> finding.verdict() != Verdict.UNKNOWN || finding.judgement().isPresent())
            .toList();
    out.heading("Provisions (proposals, for a person to confirm or reject: tocsin finding)");
    for (Finding finding : told) {
      out.item(
          "-",
          finding.key()
              + " "
              + finding.clause().provides().in("en")
              + ": "
              + WORDS.word(finding.verdictWord())
              + ", confidence "
              + WORDS.word(finding.confidence().level().word())
              + finding.likelihood().map(word -> ", " + WORDS.word(word.word())).orElse("")
              + finding.judgement().map(judged -> ", " + word(judged.ruling())).orElse(""));
      finding.reasoning().forEach(said -> out.item(4, "for", WORDS.say(said)));
      finding.counterArgument().forEach(said -> out.item(4, "but", WORDS.say(said)));
    }
    out.item("-", (findings.size() - told.size()) + " other provisions looked at: unknown.");
  }

  private void factors() {
    List<FactorReading> read =
        reasoning.factors().stream()
            .filter(factor -> factor.state() != FactorReading.State.UNKNOWN)
            .toList();
    out.heading("Risk factors of the UN Framework");
    read.forEach(factor -> out.item("-", WORDS.say(factor.says())));
    out.item(
        "-",
        (reasoning.factors().size() - read.size())
            + " of "
            + reasoning.factors().size()
            + " with nothing on record.");
  }

  private void leverage() {
    List<Reach> reaches =
        reasoning.leverage().stream().filter(reach -> !reach.paths().isEmpty()).toList();
    if (!reaches.isEmpty()) {
      out.heading("Who can make themselves heard");
      reaches.forEach(reach -> out.item("-", WORDS.say(reach.says())));
    }
  }

  private static String moment(Between between) {
    String earliest = between.earliest().equals(Instant.MIN) ? "?" : brief(between.earliest());
    String latest = brief(between.latest());
    return earliest.equals(latest) ? earliest : earliest + ".." + latest;
  }

  private static String brief(Instant instant) {
    String text = instant.toString();
    return text.endsWith("T00:00:00Z") ? text.substring(0, text.length() - 10) : text;
  }

  private static String amount(Figure figure, int decimals) {
    Figure rounded =
        new Figure(
            figure.low().map(value -> rounded(value, decimals, RoundingMode.FLOOR)),
            figure.best().map(value -> rounded(value, decimals, RoundingMode.HALF_EVEN)),
            figure.high().map(value -> rounded(value, decimals, RoundingMode.CEILING)));
    return WORDS.word(new Arg.Amount(rounded));
  }

  private static BigDecimal rounded(BigDecimal value, int decimals, RoundingMode mode) {
    return value.scale() <= decimals ? value : value.setScale(decimals, mode);
  }

  private static String percent(Chance chance) {
    return fixed("%.0f %% (", 100 * chance.best())
        + fixed("%.0f", 100 * chance.low())
        + fixed("-%.0f)", 100 * chance.high());
  }

  private static String fixed(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
