package org.tocsin.core.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tocsin.core.model.Response;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;

/**
 * The steps of a situation, or those that accounts lay to one party, and whether they grow.
 *
 * @param party empty for all steps, whoever is held responsible
 * @param growth over all steps; {@code certainGrowth} over those that graded accounts give
 * @param after over all steps; {@code certainAfter} likewise
 */
public record Ladder(
    Optional<String> party,
    List<Placed> steps,
    Growth growth,
    Growth certainGrowth,
    AfterUnanswered after,
    AfterUnanswered certainAfter,
    Verdict verdict,
    Reason reason) {

  public enum Verdict {
    GROWING,
    GROWING_AFTER_UNANSWERED,
    NOT_GROWING,
    TOO_FEW_TO_TELL
  }

  /** Why the verdict is what it is. */
  public enum Reason {
    /** Rungs rise more after unanswered steps than chance makes likely. */
    RISE_AFTER_UNANSWERED,
    /** Rungs rise with time more than chance makes likely. */
    RISE_WITH_TIME,
    /** What rise there is, chance makes as often. */
    CHANCE_DOES_AS_MUCH,
    /** With so few steps, or so few on different rungs, nothing could have been told. */
    FEW_STEPS,
    /** It depends on the order of steps that is not known, or on accounts that are not graded. */
    ORDER_OR_ACCOUNTS_OPEN
  }

  /**
   * A step in its place.
   *
   * @param change of rung since the step shown before it
   * @param height whether it stands higher than every step shown before it; the first does not
   * @param orderOpenWith steps by incident that may have come before or after it
   * @param answered whether it was answered before the step shown after it; empty for the last
   * @param strongest that may have answered it by then
   */
  public record Placed(
      Step step,
      Optional<Integer> change,
      boolean height,
      List<String> orderOpenWith,
      Optional<Truth> answered,
      Optional<Response.Instrument> strongest) {

    public Placed {
      orderOpenWith = List.copyOf(orderOpenWith);
    }
  }

  public Ladder {
    steps = List.copyOf(steps);
  }

  static Ladder of(Optional<String> party, List<Step> given, long seed) {
    Orders orders = Orders.of(given, seed);
    List<Step> certain = given.stream().filter(Step::certain).toList();
    boolean allCertain = certain.size() == given.size();
    Growth growth = Growth.of(orders.steps(), seed);
    Growth certainGrowth = allCertain ? growth : Growth.of(certain, seed);
    AfterUnanswered after = AfterUnanswered.of(orders, seed);
    AfterUnanswered certainAfter =
        allCertain ? after : AfterUnanswered.of(Orders.of(certain, seed), seed);
    Reason reason = reason(growth, certainGrowth, after, certainAfter);
    return new Ladder(
        party,
        placed(orders.steps()),
        growth,
        certainGrowth,
        after,
        certainAfter,
        verdict(reason),
        reason);
  }

  /** Whether the verdict is that steps grow after unanswered ones, and nothing else. */
  static boolean growsAfterUnanswered(List<Step> given, long seed) {
    List<Step> certain = given.stream().filter(Step::certain).toList();
    return AfterUnanswered.holds(Orders.of(given, seed), seed)
        && (certain.size() == given.size()
            || AfterUnanswered.holds(Orders.of(certain, seed), seed));
  }

  private static Reason reason(
      Growth growth, Growth certainGrowth, AfterUnanswered after, AfterUnanswered certainAfter) {
    if (after.holds() && certainAfter.holds()) {
      return Reason.RISE_AFTER_UNANSWERED;
    }
    if (growth.worst().passes() && certainGrowth.worst().passes()) {
      return Reason.RISE_WITH_TIME;
    }
    if (growth.tooFew()) {
      return Reason.FEW_STEPS;
    }
    return growth.best().passes() || certainGrowth.best().passes()
        ? Reason.ORDER_OR_ACCOUNTS_OPEN
        : Reason.CHANCE_DOES_AS_MUCH;
  }

  private static Verdict verdict(Reason reason) {
    return switch (reason) {
      case RISE_AFTER_UNANSWERED -> Verdict.GROWING_AFTER_UNANSWERED;
      case RISE_WITH_TIME -> Verdict.GROWING;
      case CHANCE_DOES_AS_MUCH -> Verdict.NOT_GROWING;
      case FEW_STEPS, ORDER_OR_ACCOUNTS_OPEN -> Verdict.TOO_FEW_TO_TELL;
    };
  }

  private static List<Placed> placed(List<Step> steps) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      List<Step> before = steps.subList(0, i);
      Optional<Step> next = i + 1 < steps.size() ? Optional.of(steps.get(i + 1)) : Optional.empty();
      placed.add(
          new Placed(
              step,
              before.isEmpty()
                  ? Optional.empty()
                  : Optional.of(step.rung().number() - before.get(i - 1).rung().number()),
              !before.isEmpty()
                  && before.stream().allMatch(each -> each.rung().compareTo(step.rung()) < 0),
              openWith(steps, i),
              next.map(step::answeredBefore),
              next.flatMap(step::strongestBefore)));
    }
    return placed;
  }

  private static List<String> openWith(List<Step> steps, int place) {
    return IntStream.range(0, steps.size())
        .filter(other -> other != place)
        .mapToObj(steps::get)
        .filter(other -> steps.get(place).begun().before(other.begun()) == Truth.UNKNOWN)
        .map(Step::incident)
        .toList();
  }

  /** Accounts of the steps and responses to them. */
  public List<String> evidence() {
    return steps.stream().flatMap(placed -> placed.step().evidence().stream()).distinct().toList();
  }

  /** The verdict with its reason, to be worded. */
  public Phrase statement() {
    Map<String, Arg> args =
        Map.of(
            "count", new Arg.Count(steps.size()),
            "unanswered", new Arg.Count(after.unanswered()),
            "answered", new Arg.Count(after.answered()),
            "chance", Percent.of(chance()));
    return switch (reason) {
      case RISE_AFTER_UNANSWERED -> Phrase.of("ladder.rise-after-unanswered", args);
      case RISE_WITH_TIME -> Phrase.of("ladder.rise-with-time", args);
      case CHANCE_DOES_AS_MUCH -> Phrase.of("ladder.chance-does-as-much", args);
      case FEW_STEPS -> Phrase.of("ladder.few-steps", args);
      case ORDER_OR_ACCOUNTS_OPEN -> Phrase.of("ladder.order-or-accounts-open", args);
    };
  }

  /** The range of p-values that the reason goes by. */
  public Range chance() {
    return reason == Reason.RISE_AFTER_UNANSWERED
        ? both(after.p(), certainAfter.p())
        : both(growth.p(), certainGrowth.p());
  }

  private static Range both(Range one, Range other) {
    return one.and(other.low()).and(other.high());
  }
}
