package org.tocsin.core.view;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.SealedText;

/**
 * The reading of one field of an incident that the desk goes by, with what speaks against it. It is
 * a working choice, not a finding.
 *
 * @param restsOn accounts by id; the first is the one chosen, the others agree or are spanned
 * @param dissent accounts that say otherwise
 * @param choice why: by the stated rule, or by an analyst with a reason
 */
public record Adopted<T>(T value, List<String> restsOn, List<Dissent<T>> dissent, Choice choice) {

  public record Dissent<T>(String report, T value) {}

  /**
   * @param by pseudonym of the analyst; empty where the rule chose
   */
  public record Choice(Optional<String> by, Optional<SealedText> reason) {
    static final Choice RULE = new Choice(Optional.empty(), Optional.empty());

    public boolean byRule() {
      return by.isEmpty();
    }
  }

  public Adopted {
    restsOn = List.copyOf(restsOn);
    dissent = List.copyOf(dissent);
  }

  public boolean contested() {
    return !dissent.isEmpty();
  }
}
