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
 * Shows a link by which somebody chooses a new password. An administrator who does not sign cannot
 * come by a signer's visit in this way: a signer's link is shown to signers alone.
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
    if (person.may(Role.SIGNER) && !call.roles().contains(Role.SIGNER)) {
      throw Refusal.of("desk.signers-invite-signers");
    }
    String address = address(call, pseudonym);
    call.desk()
        .credentials()
        .tell(
            pseudonym,
            CredentialChange.of(
                CredentialChange.What.LINK, call.now(), Optional.of(call.person())));
    return ShowPeople.page(call, Optional.of(address));
  }

  static String address(Call call, String person) {
    return "/welcome/" + call.desk().invitations().invite(person, Optional.of(call.person()));
  }
}
