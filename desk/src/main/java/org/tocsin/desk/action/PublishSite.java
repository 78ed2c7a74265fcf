package org.tocsin.desk.action;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.workspace.Publishing;
import org.tocsin.core.desk.Outgoing;
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
    String said =
        call.words()
            .say(
                "did.published",
                "written",
                published.written().size(),
                "unchanged",
                published.unchanged());
    Map<String, Instant> waiting = Outgoing.at(call.room().state(), call.now()).waiting();
    return Answer.moved(
        "/alerts/site?verify=yes", waiting.isEmpty() ? said : said + " " + told(call, waiting));
  }

  private static String told(Call call, Map<String, Instant> waiting) {
    return call.words()
        .say(
            "did.published-without",
            "count",
            waiting.size(),
            "notices",
            waiting.entrySet().stream()
                .map(each -> each.getKey() + " (" + call.words().moment(each.getValue()) + ")")
                .collect(Collectors.joining(", ")));
  }
}
