package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.standard.Finding;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/**
 * How the record stands to provisions: proposals, for a person to confirm or to reject.
 *
 * @param silent how many provisions nothing is on record for
 */
public record FindingPart(List<Card> told, int silent) {

  /**
   * @param ruling what a person decided, as a word for the style; empty where nobody did
   * @param evidence the first of it
   * @param all how much there is
   */
  public record Card(
      String key,
      String source,
      String provides,
      Optional<String> citation,
      String verdict,
      String verdictWord,
      String confidence,
      Optional<String> likelihood,
      List<String> reasoning,
      List<String> counterArgument,
      Optional<String> ruling,
      Optional<String> rulingWord,
      Optional<String> ruledBy,
      Optional<String> rulingReason,
      List<Resting> evidence,
      int all) {}

  static FindingPart of(Sight sight, Assessment assessment) {
    List<Finding> all = assessment.reasoning().findings();
    List<Card> told =
        all.stream()
            .filter(
                finding -> finding.verdict() != Verdict.UNKNOWN || finding.judgement().isPresent())
            .map(finding -> card(sight, assessment.view(), finding))
            .toList();
    return new FindingPart(told, all.size() - told.size());
  }

  private static Card card(Sight sight, SituationView view, Finding finding) {
    Words words = sight.words();
    String language = words.language();
    return new Card(
        finding.key(),
        finding.clause().source().in(language),
        finding.clause().provides().in(language),
        finding.clause().citation(),
        lower(finding.verdict()),
        words.word(finding.verdictWord()),
        words.word(finding.confidence().level().word()),
        finding.likelihood().map(likelihood -> words.word(likelihood.word())),
        finding.reasoning().stream().map(says -> Said.briefly(words, says)).toList(),
        finding.counterArgument().stream().map(says -> Said.briefly(words, says)).toList(),
        finding.judgement().map(judged -> lower(judged.ruling())),
        finding.judgement().map(judged -> words.of("ruling", judged.ruling())),
        finding.judgement().map(judged -> sight.room().name(judged.by())),
        finding.judgement().flatMap(judged -> sight.room().texts().text(judged.reason().text())),
        Resting.first(words, view, finding.evidence()),
        finding.evidence().size());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
