package org.tocsin.core.fact;

import java.util.Optional;
import org.tocsin.core.model.SealedText;

/** What somebody at the desk judged, at the time the entry was recorded. */
public sealed interface JudgementFact extends Fact {

  /** This account is of this incident. */
  record ReportLinked(String incident, String report, Optional<SealedText> reason)
      implements JudgementFact {}

  record ReportUnlinked(String incident, String report, Optional<SealedText> reason)
      implements JudgementFact {}

  /**
   * For this field of this incident the desk goes by this account rather than by the stated rule.
   *
   * @param field a {@code ReadingField} word, such as {@code happened} or {@code killed}
   */
  record ReadingAdopted(String incident, String field, String report, SealedText reason)
      implements JudgementFact {}

  /** Back to the stated rule. */
  record ReadingReleased(String incident, String field, Optional<SealedText> reason)
      implements JudgementFact {}
}
