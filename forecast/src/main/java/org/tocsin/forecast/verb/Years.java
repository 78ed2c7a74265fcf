package org.tocsin.forecast.verb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.cli.Refusal;

/** A range of years as typed, {@code 1993-2010} or {@code 2010}. */
record Years(int first, int last) {

  private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{4}))?");

  static Years read(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw Refusal.of("onset.bad-years", text);
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    if (last < first) {
      throw Refusal.of("onset.bad-years", text);
    }
    return new Years(first, last);
  }
}
