package org.tocsin.core.desk;

import java.util.Optional;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Verdict;

/**
 * What somebody decided about a proposed finding.
 *
 * @param finding {@code agreement-or-standard/clause}
 * @param verdict the verdict instead of the proposed one, where it is another
 * @param by pseudonym of who decided
 */
public record FindingJudgement(
    String finding, Ruling ruling, Optional<Verdict> verdict, String by, SealedText reason) {}
