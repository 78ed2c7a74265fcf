package org.tocsin.intake.casefile;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Label;

/** Accounts judged to be of one event, and which of them is gone by for a field. */
public record DraftIncident(
    Origin origin, String id, Label name, List<Account> accounts, List<Reading> readings)
    implements Draft {

  /** An account of this incident; why it is one, where somebody said so. */
  public record Account(String report, Optional<Text> reason) {}

  /**
   * An analyst's choice of account.
   *
   * @param field a word of {@link org.tocsin.core.desk.ReadingField}
   */
  public record Reading(String field, String report, Text reason) {}

  public DraftIncident {
    accounts = List.copyOf(accounts);
    readings = List.copyOf(readings);
  }
}
