package org.tocsin.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One account the notice rests on, as far as it may be shown.
 *
 * @param key "E1", "E2", …, in the order of first use
 * @param teller who says it
 * @param grade empty where the desk has not graded it
 * @param happened when what is told happened, EDTF level 1; empty where unknown
 * @param available when the account became available to the world, whole seconds
 * @param reference where to look it up; always empty for a protected source
 */
public record PublicEvidence(
    String key,
    Teller teller,
    Optional<Grade> grade,
    Optional<String> happened,
    Instant available,
    Optional<PublicReference> reference) {
  private static final Pattern KEY = Pattern.compile("E[1-9][0-9]{0,3}");
  private static final Pattern EDTF = Pattern.compile("[-0-9A-Z:+./~?%]{1,80}");

  public PublicEvidence {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not an evidence key: " + key);
    }
    happened.ifPresent(
        text -> {
          if (!EDTF.matcher(text).matches()) {
            throw new IllegalArgumentException("not EDTF: " + text);
          }
        });
    Moments.require("available", available);
    if (teller instanceof Teller.Protected && reference.isPresent()) {
      throw new IllegalArgumentException(key + ": a protected source has no public reference");
    }
  }
}
