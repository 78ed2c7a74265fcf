package org.tocsin.core.assess;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SituationView;

/** What the level table asks of one view, each thing measured when it is first asked for. */
final class Measures {

  private static final Condition.Test YES = new Condition.Test.Is(Truth.YES);

  private final Reasoning reasoning;
  private final Map<String, Indicator> known = new LinkedHashMap<>();
  private final Map<String, Boolean> surely = new HashMap<>();

  Measures(Reasoning reasoning) {
    this.reasoning = reasoning;
  }

  static Measures of(SituationView view) {
    return new Measures(new Reasoning(view));
  }

  Indicator of(Condition condition) {
    Indicator indicator = known.get(condition.indicator());
    if (indicator == null) {
      indicator = Indicators.named(condition.indicator(), reasoning);
      known.put(condition.indicator(), indicator);
    }
    return indicator;
  }

  Truth met(Condition condition) {
    return condition.met(of(condition));
  }

  /** Whether a condition is surely met; not whether it is surely not, so this may take less. */
  boolean surelyMet(Condition condition) {
    if (!condition.test().equals(YES) || known.containsKey(condition.indicator())) {
      return met(condition) == Truth.YES;
    }
    return Indicators.surely(condition.indicator())
        .map(
            quick ->
                surely.computeIfAbsent(condition.indicator(), unknown -> quick.test(reasoning)))
        .orElseGet(() -> met(condition) == Truth.YES);
  }
}
