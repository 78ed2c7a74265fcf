package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.workspace.Publishing;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.notice.site.Published;

/**
 * Writes and signs the site of everything issued: the desk's one way to publish. A named signer
 * asks for it, on a page of its own, and says so once more there.
 */
public final class PublishSite implements Action {

  @Override
  public Answer answer(Call call) {
    if (!call.field("sure").equals(Optional.of("yes"))) {
      throw Refusal.of("desk.not-confirmed");
    }
    Published published =
        call.room()
            .writing(
                Optional.empty(),
                workspace ->
                    new Publishing(workspace)
                        .publish(workspace.defaultSite(), call.person(), call.now()));
    return Answer.moved(
        "/alerts/site?verify=yes",
        call.words()
            .say(
                "did.published",
                "written",
                published.written().size(),
                "unchanged",
                published.unchanged()));
  }
}
