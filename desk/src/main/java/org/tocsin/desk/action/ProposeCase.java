package org.tocsin.desk.action;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;
import org.tocsin.lake.verb.Proposal;

/** The beginning of a case file for a signal that lies in no situation; people decide the rest. */
public final class ProposeCase implements Action {

  @Override
  public Answer answer(Call call) {
    String id = call.part("signal");
    String text =
        call.desk()
            .signals()
            .find(id)
            .map(Proposal::of)
            .orElseThrow(() -> new NotThere(id));
    return new Answer.Bytes(
        "application/yaml",
        text.getBytes(StandardCharsets.UTF_8),
        Optional.of(id + ".yaml"),
        false);
  }
}
