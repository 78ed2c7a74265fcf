package org.tocsin.desk.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.access.Visit;

/** Whether a request goes through; asked before every action, and nowhere else. */
final class Guard {

  private static final String COOKIE = "tocsin";

  /** Browsers take such a name from this very host by TLS alone (RFC 6265bis, 4.1.3.2). */
  private static final String COOKIE_BY_TLS = "__Host-tocsin";

  static final String TOKEN_FIELD = "token";
  static final String TOKEN_HEADER = "X-Tocsin-Token";

  enum Verdict {
    PASS,
    LOG_IN,
    UNLOCK,
    FORBIDDEN,
    /** A second factor has to be set up before anything else. */
    FACTOR_FIRST,
    /** Not sent from a page of this visit. */
    FOREIGN
  }

  private Guard() {}

  /** The name of a visit's cookie. */
  static String cookie(boolean byTls) {
    return byTls ? COOKIE_BY_TLS : COOKIE;
  }

  /**
   * @param token what came with the form
   * @param factorFirst whether this person has to set up a second factor
   */
  static Verdict verdict(
      Route route,
      Optional<Visit> visit,
      Set<Role> roles,
      Optional<String> token,
      boolean factorFirst) {
    if (route.needs() == Needs.NOBODY) {
      return Verdict.PASS;
    }
    if (visit.isEmpty() || roles.isEmpty()) {
      return Verdict.LOG_IN;
    }
    if (visit.get().locked() && route.needs() != Needs.VISITOR) {
      return Verdict.UNLOCK;
    }
    if (route.way() != Route.Way.GET && !same(visit.get().token(), token)) {
      return Verdict.FOREIGN;
    }
    if (factorFirst && route.needs() != Needs.VISITOR && route.needs() != Needs.SELF) {
      return Verdict.FACTOR_FIRST;
    }
    return route.needs().metBy(roles) ? Verdict.PASS : Verdict.FORBIDDEN;
  }

  static boolean same(String expected, Optional<String> given) {
    return given
        .filter(
            text ->
                MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8),
                    text.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  /**
   * Whether a browser says that a page of another site sent this (Fetch Metadata, W3C). Browsers of
   * today say it; without the header the token decides alone.
   */
  static boolean crossSite(Optional<String> fetchSite) {
    return fetchSite
        .filter(site -> !site.equals("same-origin") && !site.equals("none"))
        .isPresent();
  }
}
