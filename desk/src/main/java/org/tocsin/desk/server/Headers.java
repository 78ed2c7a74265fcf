package org.tocsin.desk.server;

import io.javalin.http.Context;
import java.util.Map;

/** What every answer carries. */
final class Headers {

  /**
   * Nothing from elsewhere, no inline script or style, no frame around it, forms to here alone. The
   * one worker there is draws the map.
   */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  /** On every answer, also on those to what is no request of HTTP at all. */
  static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          POLICY,
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Embedder-Policy",
          "require-corp",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-read=()",
          "Cache-Control",
          "no-store");

  private Headers() {}

  /** A year, as is usual. */
  private static final String TLS_ALONE = "max-age=31536000";

  static void set(Context context, boolean behindTls) {
    if (behindTls) {
      context.header("Strict-Transport-Security", TLS_ALONE);
    }
    ALWAYS.forEach(context::header);
  }
}
