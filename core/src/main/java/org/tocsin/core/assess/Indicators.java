package org.tocsin.core.assess;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.Evidence;
import org.tocsin.core.view.SeenIncident;

/**
 * What the level table may ask for, in the order in which it is told. Each is one method and one
 * line here. A window of days reaches back from the cutoff; {@link #WINDOWS} has them all, since
 * between the days on which something enters or leaves one of them no value here changes.
 */
public final class Indicators {

  /** Days after which something that happened, or became known, may stop to count. */
  public static final List<Integer> WINDOWS = List.of(30, 90, 180, 365, 730);

  private static final Map<String, Function<Reasoning, Indicator>> ALL = all();

  /** Of those that take long and answer yes or no: whether it is yes, which takes less. */
  private static final Map<String, Predicate<Reasoning>> SURELY =
      Map.of("grows-after-unanswered", Pattern::surelyGrowsAfterUnanswered);

  private Indicators() {}

  private static Map<String, Function<Reasoning, Indicator>> all() {
    Map<String, Function<Reasoning, Indicator>> all = new LinkedHashMap<>();
    all.put("highest-rung-30d", Severity.highest(30));
    all.put("highest-rung-90d", Severity.highest(90));
    all.put("highest-rung-365d", Severity.highest(365));
    all.put("highest-rung-730d", Severity.highest(730));
    all.put("grave-incidents-30d", Severity.count(6, 30));
    all.put("steps-365d", Severity.count(2, 365));
    all.put("mass-killing", Severity::massKilling);
    all.put("sole-lifeline-obstructed", Supply::soleLifelineObstructed);
    all.put("cut-off-now", Supply::cutOffNow);
    all.put("repeated-365d", Pattern::repeated);
    all.put("grows-after-unanswered", Pattern::growsAfterUnanswered);
    all.put("clauses-engaged-730d", Standing::clausesEngaged);
    all.put("factors-on-record", Standing::factors);
    all.put("responses-worked-180d", Answers::worked);
    all.put("easing-180d", Answers.easing(180));
    all.put("easing-365d", Answers.easing(365));
    all.put("signals-90d", Signals::recent);
    all.put("forecast-high", Foretold::high);
    return all;
  }

  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  public static List<Indicator> of(Reasoning reasoning) {
    return ALL.values().stream().map(measure -> measure.apply(reasoning)).toList();
  }

  /** Whether the answer is yes, for those of which that alone can be told sooner. */
  static Optional<Predicate<Reasoning>> surely(String name) {
    return Optional.ofNullable(SURELY.get(name));
  }

  /**
   * @throws IllegalArgumentException for a name that nothing is measured as
   */
  static Indicator named(String name, Reasoning reasoning) {
    Function<Reasoning, Indicator> measure = ALL.get(name);
    if (measure == null) {
      throw new IllegalArgumentException("nothing is measured as " + name);
    }
    return measure.apply(reasoning);
  }

  static Indicator amount(
      String name, Figure figure, List<String> evidence, String key, SortedMap<String, Arg> args) {
    return new Indicator(name, new Indicator.Value.Amount(figure), evidence, Phrase.of(key, args));
  }

  static Indicator answer(
      String name, Truth truth, List<String> evidence, String key, SortedMap<String, Arg> args) {
    return new Indicator(name, new Indicator.Value.Answer(truth), evidence, Phrase.of(key, args));
  }

  /** From what is certain to what is possible. */
  static Figure range(long certain, long possible) {
    return certain == possible
        ? Figure.of(certain)
        : Figure.between(BigDecimal.valueOf(certain), BigDecimal.valueOf(possible));
  }

  static List<String> accounts(Collection<SeenIncident> incidents) {
    return incidents.stream()
        .flatMap(incident -> Evidence.accounts(incident).stream())
        .distinct()
        .toList();
  }
}
