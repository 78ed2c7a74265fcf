package org.tocsin.core.assess;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SituationView;

/** What the level table asks of one view, each thing measured when it is first asked for. */
final class Measures {

  private final Reasoning reasoning;
  private final Map<String, Indicator> known = new LinkedHashMap<>();

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
}
