package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/**
 * Gives an original as a file to be saved, never shown by the browser. Where a protected source
 * gave it, that somebody asked is recorded first.
 */
public final class OpenOriginal implements Action {

  @Override
  public Answer answer(Call call) {
    KeptOriginal original = KeptOriginal.of(call, true);
    if (original.fromProtected()) {
      ProtectedReading.record(
          call,
          original.report(),
          "evidence/" + original.report().id() + "/" + original.evidence().id());
    }
    return call.room()
        .reading(
            open ->
                new Answer.Bytes(
                    "application/octet-stream",
                    open.bytes(original.evidence().content())
                        .orElseThrow(() -> new NotThere("destroyed")),
                    Optional.of(
                        original
                            .description(open)
                            .findText("name")
                            .map(TakeIn::plain)
                            .orElse(original.evidence().id())),
                    false));
  }
}
