package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.ask.Typed;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Response;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** Adds one source's word on whether what a response asked for was done. */
public final class RecordCompliance implements Action {

  @Override
  public Answer answer(Call call) {
    String id = call.part("response");
    Response found = response(call, id);
    call.unlessChanged(changes -> changes.ofRecord(RecordKind.RESPONSE, id));
    Response.Verdict verdict = Typed.word(Response.Verdict.class, call.need("verdict"));
    Availability available =
        Typed.available(
            call.field("available").orElseGet(() -> call.room().today().toString()));
    String source = call.need("source");
    Optional<String> reason = call.field("reason").map(Typed::text);
    call.room()
        .writing(
            Optional.of(found.situation()),
            workspace -> {
              Response now = response(call, id);
              List<Response.Compliance> said = new ArrayList<>(now.compliance());
              said.add(new Response.Compliance(verdict, source, available));
              return workspace.ask(
                  EnterCase.of(
                      new RecordFact.Corrected(
                          now.complying(said),
                          reason.map(
                              text ->
                                  workspace.sealing().text(call.words().language(), text)))),
                  call.person(),
                  call.now());
            });
    return Answer.moved(
        "/responses?situation=" + found.situation(), call.words().say("did.compliance"));
  }

  private static Response response(Call call, String id) {
    return call.room()
        .state()
        .record(Response.class, RecordKind.RESPONSE, id)
        .orElseThrow(() -> new NotThere(id));
  }
}
