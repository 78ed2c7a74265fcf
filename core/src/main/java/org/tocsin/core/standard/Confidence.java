package org.tocsin.core.standard;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.Report;
import org.tocsin.core.text.Arg;
import org.tocsin.core.view.SituationView;

/**
 * How good the grounds are: high, moderate or low, as analysts use these words, by stated criteria.
 *
 * <ul>
 *   <li>High: at least three independent sources, at least two of them with an account graded 1 or
 *       2, and nothing on record that contradicts them.
 *   <li>Moderate: at least two independent sources and nothing that contradicts them; or at least
 *       three, contradicted.
 *   <li>Low: everything else.
 * </ul>
 *
 * <p>A source counts as independent where it gives an account graded 1 to 3 that is no party's own
 * position and speaks for no actor of the situation. Whether one copied another is not known to the
 * rule, and is for a person to weigh.
 *
 * @param independent number of independent sources
 * @param wellGraded how many of them have an account graded 1 or 2
 * @param doubtful number of accounts graded worse than 3, or not graded
 * @param contradicting number of accounts that contradict
 */
public record Confidence(
    Level level, int independent, int wellGraded, int doubtful, int contradicting) {

  public enum Level {
    LOW("confidence.low"),
    MODERATE("confidence.moderate"),
    HIGH("confidence.high");

    private final String key;

    Level(String key) {
      this.key = key;
    }

    public Arg word() {
      return new Arg.Term(key);
    }
  }

  static Confidence of(SituationView view, Collection<Report> accounts, int contradicting) {
    List<Report> counted =
        accounts.stream()
            .distinct()
            .filter(Accounts::certain)
            .filter(
                report ->
                    view.source(report.source())
                        .filter(source -> source.speaksFor().isPresent())
                        .isEmpty())
            .toList();
    Set<String> independent = new LinkedHashSet<>();
    Set<String> wellGraded = new LinkedHashSet<>();
    for (Report report : counted) {
      independent.add(report.source());
      if (report.credibility().number() <= Credibility.PROBABLY_TRUE.number()) {
        wellGraded.add(report.source());
      }
    }
    int doubtful =
        (int)
            accounts.stream()
                .distinct()
                .filter(
                    report -> report.credibility().number() > Credibility.POSSIBLY_TRUE.number())
                .count();
    return new Confidence(
        level(independent.size(), wellGraded.size(), contradicting),
        independent.size(),
        wellGraded.size(),
        doubtful,
        contradicting);
  }

  private static Level level(int independent, int wellGraded, int contradicting) {
    if (independent >= 3 && wellGraded >= 2 && contradicting == 0) {
      return Level.HIGH;
    }
    return independent >= 3 || (independent == 2 && contradicting == 0)
        ? Level.MODERATE
        : Level.LOW;
  }
}
