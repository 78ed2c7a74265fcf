package org.tocsin.core.fact;

import java.util.Optional;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.signal.Signal;

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

  /**
   * A proposed finding was confirmed or rejected.
   *
   * @param finding {@code agreement-or-standard/clause}
   * @param verdict the verdict instead of the proposed one, where it is another
   */
  record FindingJudged(
      String situation, String finding, Ruling ruling, Optional<Verdict> verdict, SealedText reason)
      implements JudgementFact {}

  /** Back to what the rule proposes. */
  record FindingReopened(String situation, String finding, Optional<SealedText> reason)
      implements JudgementFact {}

  /** Whether an incident belongs to a series, whatever the rule proposes. */
  record SeriesJudged(
      String situation, String series, String incident, boolean belongs, SealedText reason)
      implements JudgementFact {}

  /** Back to what the rule proposes. */
  record SeriesReleased(
      String situation, String series, String incident, Optional<SealedText> reason)
      implements JudgementFact {}

  /** A person takes a signal to be of this situation: from then on it is assessed with it. */
  record SignalRecorded(String situation, Signal signal, Optional<SealedText> reason)
      implements JudgementFact {}

  /** It is not taken to be of it any more. */
  record SignalReleased(String situation, String signal, Optional<SealedText> reason)
      implements JudgementFact {}
}
