package org.tocsin.desk.action;

import java.nio.file.Path;
import java.util.Optional;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.desk.page.SitePage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Says what publishing will put out, before somebody does it. */
public final class ShowPublish implements Action {

  @Override
  public Answer answer(Call call) {
    Path folder = call.room().reading(Workspace::defaultSite);
    return Answer.page(
        "publish",
        call.words().say("publish.title"),
        SitePage.of(call.sight(), folder.getFileName().toString(), true, Optional.empty()));
  }
}
