package org.tocsin.desk.action;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.People;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Takes somebody in, and shows the link by which they choose their password. */
public final class Enrol implements Action {

  @Override
  public Answer answer(Call call) {
    String name = call.need("name");
    Set<Role> roles = EnumSet.noneOf(Role.class);
    call.fields("role").forEach(role -> roles.add(Typed.word(Role.class, role)));
    String person =
        call.room()
            .writing(
                Optional.empty(),
                workspace ->
                    People.enrol(call.room().session(), workspace, call.person(), name, roles));
    return ShowPeople.page(call, Optional.of(Invite.address(call, person, false)));
  }
}
