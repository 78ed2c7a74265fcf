package org.tocsin.core.gap;

import java.util.List;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SituationView;

/**
 * Whether what was asked was done, of everything asked with a deadline that has passed.
 *
 * @param asked everything that was asked, in the order of the responses
 * @param rate share complied with in full: the low end counts what a weighty source says and nobody
 *     disputes; the high end leaves out only what nobody says was done in full and a weighty source
 *     says was not, or what sources differ on without any saying it was
 */
public record Compliance(List<Asked> asked, Share rate) {

  public Compliance {
    asked = List.copyOf(asked);
  }

  static Compliance of(SituationView view) {
    List<Asked> asked = Asked.in(view);
    return new Compliance(
        asked,
        Share.of(
            asked.stream()
                .filter(Asked::due)
                .map(each -> new Share.Case(true, done(each)))
                .toList()));
  }

  private static Truth done(Asked asked) {
    return switch (asked.standing()) {
      case COMPLIED -> Truth.YES;
      case PARTLY, NOT -> Truth.NO;
      case DISPUTED -> asked.saidDone() ? Truth.UNKNOWN : Truth.NO;
      case CLAIMED, UNKNOWN -> Truth.UNKNOWN;
    };
  }

  /** How many that are due stand so. */
  public long count(Asked.Standing standing) {
    return asked.stream().filter(Asked::due).filter(each -> each.standing() == standing).count();
  }

  public long due() {
    return asked.stream().filter(Asked::due).count();
  }

  /** Asked without a deadline, or with one that has not passed. */
  public long notDue() {
    return asked.size() - due();
  }
}
