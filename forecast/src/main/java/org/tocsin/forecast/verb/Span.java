package org.tocsin.forecast.verb;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two whole numbers as 3-14, or one that is both. */
record Span(int first, int last) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,4})(?:-([0-9]{1,4}))?");

  /** Empty where it is not one, or runs backwards, or goes beyond the bounds. */
  static Optional<Span> read(String text, int least, int most) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = Optional.ofNullable(matcher.group(2)).map(Integer::parseInt).orElse(first);
    return least <= first && first <= last && last <= most
        ? Optional.of(new Span(first, last))
        : Optional.empty();
  }
}
