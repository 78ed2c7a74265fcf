package org.tocsin.core.assess;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.core.time.Truth;

/**
 * One condition of the level table, such as {@code steps-365d >= 3}.
 *
 * @param indicator by name
 * @param test what its value is held against
 */
public record Condition(String indicator, Test test) {

  /** What a value is held against. */
  public sealed interface Test {
    record AtLeast(BigDecimal threshold) implements Test {}

    record AtMost(BigDecimal threshold) implements Test {}

    record Is(Truth truth) implements Test {}
  }

  private static final Pattern TEXT = Pattern.compile("([a-z0-9-]+) (>=|<=|=) (\\S+)");

  /**
   * Reads {@code name >= number}, {@code name <= number}, {@code name = yes} or {@code no}; empty
   * where it is none of these. Nothing can be held against unknown, which is never met.
   */
  static Optional<Condition> read(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String value = matcher.group(3);
    try {
      Test test =
          switch (matcher.group(2)) {
            case ">=" -> new Test.AtLeast(new BigDecimal(value));
            case "<=" -> new Test.AtMost(new BigDecimal(value));
            default -> new Test.Is(answer(value));
          };
      return Optional.of(new Condition(matcher.group(1), test));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Truth answer(String word) {
    return switch (word) {
      case "yes" -> Truth.YES;
      case "no" -> Truth.NO;
      default -> throw new IllegalArgumentException("neither yes nor no: " + word);
    };
  }

  /** Whether it is met; unknown where the value does not settle it. */
  public Truth met(Indicator indicator) {
    if (indicator.value() instanceof Indicator.Value.Answer answer && test instanceof Test.Is is) {
      return answer.truth() == Truth.UNKNOWN
          ? Truth.UNKNOWN
          : Truth.of(answer.truth() == is.truth());
    }
    if (indicator.value() instanceof Indicator.Value.Amount amount) {
      if (test instanceof Test.AtLeast atLeast) {
        return amount.figure().isAtLeast(atLeast.threshold());
      } else if (test instanceof Test.AtMost atMost) {
        return amount.figure().isAtMost(atMost.threshold());
      }
    }
    throw new IllegalStateException(this + " does not suit " + indicator.value());
  }

  /** Whether the other cannot fail where this holds: the same thing, asked no less strictly. */
  boolean implies(Condition other) {
    if (!indicator.equals(other.indicator)) {
      return false;
    } else if (test instanceof Test.AtLeast mine && other.test instanceof Test.AtLeast theirs) {
      return mine.threshold().compareTo(theirs.threshold()) >= 0;
    } else if (test instanceof Test.AtMost mine && other.test instanceof Test.AtMost theirs) {
      return mine.threshold().compareTo(theirs.threshold()) <= 0;
    }
    return test.equals(other.test);
  }

  /** As it stands in the table. */
  @Override
  public String toString() {
    if (test instanceof Test.AtLeast atLeast) {
      return indicator + " >= " + atLeast.threshold().toPlainString();
    } else if (test instanceof Test.AtMost atMost) {
      return indicator + " <= " + atMost.threshold().toPlainString();
    }
    return indicator + " = " + ((Test.Is) test).truth().name().toLowerCase(Locale.ROOT);
  }
}
