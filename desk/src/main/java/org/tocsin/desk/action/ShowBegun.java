package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonObject;

/** What this person last had in small forms, for the script of a page to fill in again. */
public final class ShowBegun implements Action {

  @Override
  public Answer answer(Call call) {
    JsonObject.Builder all = JsonObject.builder();
    call.begun()
        .forEach(
            (form, fields) -> {
              JsonObject.Builder kept = JsonObject.builder();
              fields.forEach(kept::put);
              all.put(form, kept.build());
            });
    return new Answer.Bytes(
        "application/json", CanonicalJson.bytes(all.build()), Optional.empty(), true);
  }
}
