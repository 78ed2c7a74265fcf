package org.tocsin.notice;

import java.time.Instant;

/**
 * Another notice, as CAP refers to it.
 *
 * @param sent whole seconds
 */
public record Reference(NoticeId id, String sender, Instant sent) {
  public Reference {
    Desk.requireSender(sender);
    Moments.require("sent", sent);
  }
}
