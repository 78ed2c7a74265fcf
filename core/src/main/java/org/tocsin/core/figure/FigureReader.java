package org.tocsin.core.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.figure.FigureProblem.Code;

/**
 * Reads a figure as people write it, in English, in any case:
 *
 * <ul>
 *   <li>{@code 120000}, {@code 120,000}, {@code 120k}, {@code 1.2 million}: exactly that
 *   <li>{@code about 60}, also {@code around}, {@code approximately}, {@code roughly}, {@code ~}: a
 *       best value without bounds
 *   <li>{@code at least 200}, {@code 200 or more}, {@code 200+}: from 200
 *   <li>{@code over 200}, {@code more than 200}: from 201 where people or things are counted, so
 *       that the next whole number is the least; of a number with decimals ({@code over 99.7}), and
 *       of what is measured and not counted ({@code over 2} hours), the number itself, which says a
 *       hair less than the source but nothing false
 *   <li>{@code at most 40}, {@code up to 40}, {@code 40 or fewer}, {@code 40 or less}: to 40
 *   <li>{@code under 40}, {@code fewer than 40}, {@code less than 40}: to 39, likewise; not of 0
 *   <li>{@code 100-150k}, {@code 100 to 150}, {@code between 100 and 150}: a range. A multiplier
 *       after the second number alone counts for both
 *   <li>{@code 60 (50-80)}, {@code 60 (at least 50)}, {@code 60 (at most 80)}: a best value with
 *       bounds
 *   <li>{@code unknown}
 * </ul>
 *
 * <p>{@code 100.000} is refused, for half the world reads it as a hundred thousand; {@code 100.000
 * million} would not be.
 */
final class FigureReader {

  private static final int LONGEST_TEXT = 200;

  private static final String NUMBER = "([0-9][0-9.,]*)(k|m|bn| ?thousand| ?million| ?billion)?";

  private static final Map<String, Integer> ZEROS =
      Map.of("k", 3, "thousand", 3, "m", 6, "million", 6, "bn", 9, "billion", 9);

  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern BARE = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern DOUBTFUL = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");

  /**
   * The sense of a form, once its numbers are read: groups 1, 3 and 5 of its pattern, each before
   * its multiplier.
   */
  private enum Sense {
    EXACT,
    ESTIMATE,
    FROM,
    ABOVE,
    TO,
    BELOW,
    RANGE,
    BEST_AND_RANGE,
    BEST_AND_FROM,
    BEST_AND_TO
  }

  private record Form(Sense sense, Pattern pattern) {
    static Form of(Sense sense, String regex) {
      String expanded = regex.replace("N", NUMBER);
      return new Form(sense, Pattern.compile(expanded, Pattern.CASE_INSENSITIVE));
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of(Sense.EXACT, "N"),
          Form.of(Sense.ESTIMATE, "(?:about |around |approximately |roughly |~ ?)N"),
          Form.of(Sense.FROM, "at least N"),
          Form.of(Sense.FROM, "N(?: or more|\\+)"),
          Form.of(Sense.ABOVE, "(?:over|more than) N"),
          Form.of(Sense.TO, "(?:at most|up to) N"),
          Form.of(Sense.TO, "N or (?:fewer|less)"),
          Form.of(Sense.BELOW, "(?:under|fewer than|less than) N"),
          Form.of(Sense.RANGE, "N ?(?:-|\u2013| to ) ?N"),
          Form.of(Sense.RANGE, "between N and N"),
          Form.of(Sense.BEST_AND_RANGE, "N \\(N ?[-\u2013] ?N\\)"),
          Form.of(Sense.BEST_AND_FROM, "N \\(at least N\\)"),
          Form.of(Sense.BEST_AND_TO, "N \\(at most N\\)"));

  private final String text;
  private final boolean counted;
  private @Nullable FigureProblem problem;

  /**
   * @param counted whether it is a number of people or things
   */
  FigureReader(String text, boolean counted) {
    this.text = text;
    this.counted = counted;
  }

  FigureResult read() {
    Optional<Figure> figure = figure();
    FigureProblem met = problem;
    return met == null
        ? new FigureResult.Read(figure.orElseThrow())
        : new FigureResult.Refused(met);
  }

  private Optional<Figure> figure() {
    if (text.isBlank()) {
      return fail(Code.EMPTY, 0, "a figure, or the word unknown", Optional.empty());
    }
    if (text.length() > LONGEST_TEXT) {
      String limit = "at most " + LONGEST_TEXT + " characters";
      return fail(Code.TOO_LONG, LONGEST_TEXT, limit, Optional.empty());
    }
    int from = text.indexOf(text.strip());
    int to = from + text.strip().length();
    if (text.strip().toLowerCase(Locale.ROOT).equals("unknown")) {
      return Optional.of(Figure.unknown());
    }
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(text).region(from, to);
      if (matcher.matches()) {
        return figure(form.sense(), matcher);
      }
    }
    String forms = "a figure as 120000, about 60, at least 200, over 200, up to 40 or 100-150k";
    return fail(Code.SYNTAX, from, forms, Optional.empty());
  }

  private Optional<Figure> figure(Sense sense, MatchResult match) {
    Optional<BigDecimal> none = Optional.empty();
    if (sense == Sense.RANGE) {
      return ascending(number(match, 1, 3), none, number(match, 3, 3), match.start(3));
    }
    Optional<BigDecimal> first = number(match, 1, 1);
    return switch (sense) {
      case EXACT -> first.map(Figure::of);
      case ESTIMATE -> first.map(Figure::about);
      case FROM -> first.map(Figure::atLeast);
      case ABOVE -> first.map(v -> Figure.atLeast(steps(v) ? v.add(BigDecimal.ONE) : v));
      case TO -> first.map(Figure::atMost);
      case BELOW -> first.flatMap(value -> below(value, match));
      case BEST_AND_FROM -> ascending(number(match, 3, 3), first, none, match.start(3));
      case BEST_AND_TO -> ascending(none, first, number(match, 3, 3), match.start(3));
      case RANGE, BEST_AND_RANGE ->
          ascending(number(match, 3, 5), first, number(match, 5, 5), match.start(3));
    };
  }

  private Optional<Figure> ascending(
      Optional<BigDecimal> low, Optional<BigDecimal> best, Optional<BigDecimal> high, int offset) {
    if (problem != null) {
      return Optional.empty();
    }
    if (!Figure.ordered(low, best, high)) {
      return fail(
          Code.ORDER,
          offset,
          "the lowest value first, the best not outside the range, multipliers written for each",
          Optional.empty());
    }
    return Optional.of(new Figure(low, best, high));
  }

  private Optional<Figure> below(BigDecimal value, MatchResult match) {
    if (value.signum() == 0) {
      return fail(Code.ORDER, match.start(1), "a number above 0", Optional.of("0"));
    }
    return Optional.of(Figure.atMost(steps(value) ? value.subtract(BigDecimal.ONE) : value));
  }

  /**
   * The number in that group, times the multiplier after it or, failing that, after the number in
   * the other group.
   */
  private Optional<BigDecimal> number(MatchResult match, int group, int sharing) {
    String digits = match.group(group);
    if (match.group(group + 1) == null && DOUBTFUL.matcher(digits).matches()) {
      String grouped = digits.replace(".", "");
      return fail(
          Code.AMBIGUOUS,
          match.start(group),
          "no point before just three digits",
          Optional.of(grouped + " or " + digits + "0"));
    }
    if (!GROUPED.matcher(digits).matches() && !BARE.matcher(digits).matches()) {
      return fail(
          Code.SYNTAX,
          match.start(group),
          "digits, with commas before each three of them or none, and a point before decimals",
          Optional.empty());
    }
    String multiplier =
        Optional.ofNullable(match.group(group + 1))
            .or(() -> Optional.ofNullable(match.group(sharing + 1)))
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .orElse("");
    BigDecimal value = new BigDecimal(digits.replace(",", ""));
    return Optional.of(value.scaleByPowerOfTen(ZEROS.getOrDefault(multiplier, 0)));
  }

  /** Whether the number next to it is a whole one. */
  private boolean steps(BigDecimal value) {
    return counted && value.stripTrailingZeros().scale() <= 0;
  }

  private <T> Optional<T> fail(
      Code code, int offset, String expected, Optional<String> suggestion) {
    if (problem == null) {
      problem = new FigureProblem(code, text, offset, expected, suggestion);
    }
    return Optional.empty();
  }
}
