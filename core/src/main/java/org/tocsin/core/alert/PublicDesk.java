package org.tocsin.core.alert;

import java.net.URI;
import java.util.Optional;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.notice.Desk;

/** The desk as the public sees it: an institution with a key, nobody's name. */
public final class PublicDesk {

  private PublicDesk() {}

  /**
   * @param sole drafter and approver are one person
   * @param verifier the key it signs with, as a verifier key
   */
  public static Desk of(DeskFact.Founded desk, boolean sole, String verifier, Optional<URI> home) {
    return new Desk(
        PublicNames.text(desk.name()), desk.sender(), desk.contact(), sole, verifier, home);
  }
}
