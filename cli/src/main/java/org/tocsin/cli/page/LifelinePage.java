package org.tocsin.cli.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.lifeline.Dependence;
import org.tocsin.core.lifeline.IfClosed;
import org.tocsin.core.lifeline.LifelineAnalysis;
import org.tocsin.core.lifeline.NextClosure;
import org.tocsin.core.lifeline.Settlement;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SituationView;

/** Lifelines: what there is, who is cut off, who would be. */
public final class LifelinePage {

  private static final Catalogue WORDS = Catalogue.in("en");

  private final Terminal out;
  private final SituationView view;
  private final LifelineAnalysis lifelines;

  public LifelinePage(Terminal out, SituationView view, LifelineAnalysis lifelines) {
    this.out = out;
    this.view = view;
    this.lifelines = lifelines;
  }

  /** All there is. */
  public void print() {
    head();
    if (view.situation().lifelines().isEmpty()) {
      out.line("No lifeline is on record.");
      return;
    }
    out.heading("Lifelines");
    view.situation().lifelines().forEach(this::lifeline);
    out.heading("Cut off");
    cutOff();
    out.heading("The last of its kind, while everything is open");
    lifelines.lastOfKind().forEach(this::last);
    nothing(lifelines.lastOfKind());
    out.heading("If this closed next");
    lifelines.nextClosures().forEach(this::next);
    nothing(lifelines.nextClosures());
  }

  /** What the closing of these together would add. */
  public void print(List<String> closed, List<IfClosed> supposed) {
    head();
    out.heading("If " + String.join(" and ", closed) + " closed");
    for (IfClosed closing : supposed) {
      boolean none = closing.surely().isEmpty() && closing.possibly().isEmpty();
      out.item(
          "-",
          word(closing.kind())
              + ": "
              + (none
                  ? "nobody more would be cut off"
                  : people(closing.people())
                      + " more cut off: "
                      + who(closing.surely(), closing.possibly())));
      evidence(closing.evidence());
    }
    if (supposed.isEmpty()) {
      out.item("-", "No lifeline leads there: nobody would be cut off.");
    }
  }

  private void head() {
    out.line(view.situation().name().in("en") + ", as known by " + view.asOf().cutoffText() + ".");
  }

  private void lifeline(Lifeline lifeline) {
    out.item(
        "-",
        lifeline.id()
            + ", "
            + word(lifeline.kind())
            + ": "
            + lifeline.name().in("en")
            + " ("
            + String.join(" to ", lifeline.joins())
            + ")");
  }

  private void cutOff() {
    List<String> now =
        lifelines.cutOffs().stream()
            .filter(cut -> cut.still() != Truth.NO)
            .map(
                cut ->
                    cut.settlement().id()
                        + ", "
                        + people(cut.settlement().people())
                        + ": "
                        + String.join(", ", cut.lifelines())
                        + (cut.effect() == LifelineEffect.CLOSES ? " closed" : " narrowed")
                        + (cut.still() == Truth.YES ? "" : ", maybe")
                        + ", "
                        + amount(cut.hours().figure())
                        + " hours so far"
                        + (cut.lastOfKind() ? "; the last of its kind for them" : ""))
            .toList();
    now.forEach(line -> out.item("-", line));
    nothing(now);
  }

  private void last(Dependence dependence) {
    out.item(
        "-",
        dependence.id()
            + (dependence.what() == Dependence.What.JUNCTION ? " (junction)" : "")
            + ", "
            + word(dependence.kind())
            + ": "
            + people(dependence.people())
            + " in "
            + ids(dependence.settlements()));
    evidence(dependence.evidence());
  }

  private void next(NextClosure next) {
    out.item(
        "-",
        next.lifeline()
            + ", "
            + word(next.kind())
            + ": "
            + people(next.people())
            + " more: "
            + who(next.surely(), next.possibly()));
    evidence(next.evidence());
  }

  private void evidence(List<String> evidence) {
    if (!evidence.isEmpty()) {
      out.item(4, "on", String.join(" ", evidence));
    }
  }

  private void nothing(List<?> found) {
    if (found.isEmpty()) {
      out.item("-", "none");
    }
  }

  private static String who(List<Settlement> surely, List<Settlement> possibly) {
    return Stream.of(ids(surely), possibly.isEmpty() ? "" : "possibly " + ids(possibly))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String ids(List<Settlement> settlements) {
    return settlements.stream().map(Settlement::id).collect(Collectors.joining(", "));
  }

  private static String people(Figure figure) {
    boolean known = figure.lowestStated().isPresent() || figure.highestStated().isPresent();
    return known ? amount(figure) + " people" : "people of unknown number";
  }

  private static String amount(Figure figure) {
    return WORDS.word(new Arg.Amount(figure));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
