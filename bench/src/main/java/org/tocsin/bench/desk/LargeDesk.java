package org.tocsin.bench.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Recorded;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.Texts;

/** A made-up desk in memory. */
final class LargeDesk {

  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private final Map<String, String> sealed = new HashMap<>();
  private final LargeFacts facts = new LargeFacts(this::seal, this::record);
  private DeskState state = DeskState.empty();

  LargeDesk(int situations, int reports) {
    facts.tell(situations, reports);
  }

  DeskState state() {
    return state;
  }

  Texts texts() {
    return item -> Optional.ofNullable(sealed.get(item.item()));
  }

  /** Files one more account. */
  void one(int number) {
    facts.one(number);
  }

  /** A word as frequent as words are: few are very. */
  String some() {
    return facts.some();
  }

  private void record(Fact fact) {
    state = state.apply(new Recorded(state.position(), START, "p-1", fact));
  }

  private Sealed seal(String text) {
    String item = String.format("v-%032x", sealed.size());
    sealed.put(item, text);
    return new Sealed(item, "hmac-sha256:00");
  }
}
