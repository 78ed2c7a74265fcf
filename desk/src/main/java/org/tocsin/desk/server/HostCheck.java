package org.tocsin.desk.server;

import org.jspecify.annotations.Nullable;

/**
 * A page elsewhere can have its own name resolve to loopback and then speak to this server as to
 * itself (DNS rebinding); the name it uses gives it away.
 */
final class HostCheck {

  private HostCheck() {}

  static final class WrongHost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static void require(@Nullable String host, int port) {
    String name = host == null ? "" : host.replaceAll(":[0-9]+$", "");
    String given = host == null ? "" : host.substring(name.length());
    if (!DeskServer.LOOPBACK.contains(name)
        || (!given.equals(":" + port) && !(given.isEmpty() && port == 80))) {
      throw new WrongHost();
    }
  }
}
