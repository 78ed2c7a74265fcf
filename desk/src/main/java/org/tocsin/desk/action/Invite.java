package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.core.desk.Person;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.desk.access.CredentialChange;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/**
 * Shows a link by which somebody chooses a new password. A second factor stays, unless whoever
 * makes the link says that it is lost and that they know who asks. An administrator who does not
 * sign cannot come by a signer's visit in this way: a signer's link is shown to signers alone.
 * Nobody makes one for themselves, which would be a way to a new password without the present one.
 */
public final class Invite implements Action {

  @Override
  public Answer answer(Call call) {
    String pseudonym = call.part("person");
    Person person =
        call.room()
            .state()
            .person(pseudonym)
            .filter(Person::active)
            .orElseThrow(() -> new NotThere(pseudonym));
    if (pseudonym.equals(call.person())) {
      throw Refusal.of("desk.own-link");
    }
    if (person.may(Role.SIGNER) && !call.roles().contains(Role.SIGNER)) {
      throw Refusal.of("desk.signers-invite-signers");
    }
    boolean lost = call.field("lost").isPresent();
    if (lost && call.field("sure").isEmpty()) {
      throw Refusal.of("desk.not-sure-who");
    }
    String address = address(call, pseudonym, lost);
    call.desk()
        .credentials()
        .tell(
            pseudonym,
            CredentialChange.of(
                lost ? CredentialChange.What.LINK_DROPPING_FACTOR : CredentialChange.What.LINK,
                call.now(),
                Optional.of(call.person())));
    return ShowPeople.page(call, Optional.of(address));
  }

  static String address(Call call, String person, boolean dropsFactor) {
    return "/welcome/"
        + call.desk().invitations().invite(person, Optional.of(call.person()), dropsFactor);
  }
}
