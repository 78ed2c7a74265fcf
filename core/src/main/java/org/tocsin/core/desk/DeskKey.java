package org.tocsin.core.desk;

import java.util.Optional;

/**
 * A key the desk signs or signed with.
 *
 * @param verifier verifier key, as in C2SP signed notes
 * @param statement what was published when it was rotated away or revoked
 */
public record DeskKey(String verifier, Status status, Optional<String> statement) {

  public enum Status {
    CURRENT,
    ROTATED,
    REVOKED
  }

  public boolean current() {
    return status == Status.CURRENT;
  }
}
