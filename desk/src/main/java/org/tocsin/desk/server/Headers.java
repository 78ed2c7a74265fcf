package org.tocsin.desk.server;

import io.javalin.http.Context;

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

  private Headers() {}

  /** A year, as is usual. */
  private static final String TLS_ALONE = "max-age=31536000";

  static void set(Context context, boolean behindTls) {
    if (behindTls) {
      context.header("Strict-Transport-Security", TLS_ALONE);
    }
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cross-Origin-Embedder-Policy", "require-corp");
    context.header(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-read=()");
    context.header("Cache-Control", "no-store");
  }
}
