package org.tocsin.notice;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What an institution is asked; the measure's wording stands in each {@link Version} under the key.
 *
 * @param key "R1", "R2", …
 * @param addressee a named institution, by language
 * @param by the day by which it is asked
 */
public record Recommendation(String key, LocalText addressee, LocalDate by) {
  private static final Pattern KEY = Pattern.compile("R[1-9][0-9]{0,2}");

  public Recommendation {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a recommendation's key: " + key);
    }
    if (by.getYear() < 1 || by.getYear() > 9999) {
      throw new IllegalArgumentException("year out of range: " + by);
    }
  }
}
