package org.tocsin.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.text.Catalogue;

class LikelihoodTest {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Test
  void bandsFollowOneAnotherWithoutAGapFromZeroToOne() {
    Likelihood[] words = Likelihood.values();
    assertThat(words[0].from()).isEqualByComparingTo("0");
    assertThat(words[words.length - 1].to()).isEqualByComparingTo("1");
    for (int i = 1; i < words.length; i++) {
      assertThat(words[i].from()).isEqualByComparingTo(words[i - 1].to());
    }
  }

  @Test
  void everyPublishedBandLiesInItsOwnAndGapsAreClosedAtTheirMiddle() {
    Likelihood[] words = Likelihood.values();
    for (int i = 0; i < words.length; i++) {
      assertThat(words[i].from().multiply(HUNDRED))
          .isLessThanOrEqualTo(BigDecimal.valueOf(words[i].publishedFrom()));
      assertThat(words[i].to().multiply(HUNDRED))
          .isGreaterThanOrEqualTo(BigDecimal.valueOf(words[i].publishedTo()));
      if (i > 0) {
        assertThat(words[i].from().multiply(HUNDRED).multiply(BigDecimal.valueOf(2)))
            .isEqualByComparingTo(
                BigDecimal.valueOf(words[i - 1].publishedTo() + words[i].publishedFrom()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, REMOTE_CHANCE",
    "0.0749, REMOTE_CHANCE",
    "0.075, HIGHLY_UNLIKELY",
    "0.225, UNLIKELY",
    "0.375, REALISTIC_POSSIBILITY",
    "0.5, REALISTIC_POSSIBILITY",
    "0.525, LIKELY",
    "0.774999, LIKELY",
    "0.775, HIGHLY_LIKELY",
    "0.925, ALMOST_CERTAIN",
    "1, ALMOST_CERTAIN"
  })
  void everyProbabilityHasOneWord(BigDecimal probability, Likelihood word) {
    assertThat(Likelihood.of(probability)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"-0.001", "1.001"})
  void whatIsNoProbabilityHasNoWord(BigDecimal number) {
    assertThatThrownBy(() -> Likelihood.of(number)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noWordIsOnBothScales() {
    for (String language : Catalogue.LANGUAGES) {
      Catalogue words = Catalogue.in(language);
      Set<String> all = new HashSet<>();
      for (Likelihood likelihood : Likelihood.values()) {
        assertThat(all.add(words.word(likelihood.word()))).isTrue();
      }
      for (Confidence.Level level : List.of(Confidence.Level.values())) {
        assertThat(all.add(words.word(level.word()))).isTrue();
      }
    }
  }
}
