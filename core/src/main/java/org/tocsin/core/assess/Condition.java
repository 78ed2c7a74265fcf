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
   * Reads {@code name >= number}, {@code name <= number}, {@code name = yes}; empty where it is
   * none of these.
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
            default -> new Test.Is(Truth.valueOf(value.toUpperCase(Locale.ROOT)));
          };
      return Optional.of(new Condition(matcher.group(1), test));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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
