package org.tocsin.intake.casefile;

import java.util.Optional;
import org.tocsin.core.model.SealedText;

/**
 * The reasons that an import gives for what it changes; each sealed once an import, when it is
 * first needed.
 */
final class Reasons {
  static final String EDITED = "case file edited";
  static final String VANISHED = "no longer in the case files";

  private final SealedTexts sealed;
  private Optional<SealedText> edited = Optional.empty();
  private Optional<SealedText> vanished = Optional.empty();

  Reasons(SealedTexts sealed) {
    this.sealed = sealed;
  }

  SealedText edited() {
    SealedText reason = edited.orElseGet(() -> sealed.fresh(EDITED));
    edited = Optional.of(reason);
    return reason;
  }

  SealedText vanished() {
    SealedText reason = vanished.orElseGet(() -> sealed.fresh(VANISHED));
    vanished = Optional.of(reason);
    return reason;
  }

  /** Whether a reason was given by an import rather than by a person. */
  boolean isOurs(SealedText reason) {
    return sealed
        .open(reason.text())
        .filter(text -> text.equals(EDITED) || text.equals(VANISHED))
        .isPresent();
  }
}
