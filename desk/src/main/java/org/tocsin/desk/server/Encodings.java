package org.tocsin.desk.server;

import org.jspecify.annotations.Nullable;

/** What of its codings a browser lets an answer come in (RFC 9110, 12.5.3). */
final class Encodings {

  private Encodings() {}

  /**
   * Whether gzip is taken: named, or meant by a star, and not with a weight of nought.
   *
   * @param accepted the header, if there is one
   */
  static boolean gzip(@Nullable String accepted) {
    boolean any = false;
    for (String each : accepted == null ? new String[0] : accepted.split(",", -1)) {
      String[] parts = each.split(";", 2);
      String coding = parts[0].strip();
      boolean taken = parts.length < 2 || !parts[1].strip().matches("q\\s*=\\s*0(\\.0*)?");
      if (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip")) {
        return taken;
      }
      any |= coding.equals("*") && taken;
    }
    return any;
  }
}
