package org.tocsin.intake.casefile;

import org.tocsin.core.model.Situation;

/** A situation holds nothing secret, so it is read as it will be filed. */
public record DraftSituation(Origin origin, Situation situation) implements Draft {
  @Override
  public String id() {
    return situation.id();
  }
}
