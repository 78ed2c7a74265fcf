package org.tocsin.desk.action;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Response;
import org.tocsin.core.time.Edtf;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.words.Words;

/** Files what somebody did about it, and what they asked of whom by when. */
public final class RecordResponse implements Action {

  @Override
  public Answer answer(Call call) {
    String situation = call.need("situation");
    String form = "response-" + situation;
    if (form.matches("[a-z0-9-]{1,80}")) {
      call.keepDraft(form, call.typed());
    }
    OnFile.situation(call.room().state(), situation);
    Edtf happened = Typed.when(call.need("happened"));
    Availability available =
        Typed.available(
            call.field("available").orElseGet(() -> call.room().today().toString()));
    Label by = label(call, "by").orElseThrow(() -> Refusal.of("desk.field-missing", "by"));
    Response.Instrument instrument =
        Typed.word(Response.Instrument.class, call.need("instrument"));
    Optional<LocalDate> askedBy = call.field("askedBy").map(RecordResponse::day);
    String statement = Typed.text(call.need("statement"));
    String language = Typed.language(call.field("language").orElse("en"));
    String id =
        call.room()
            .writing(
                Optional.of(situation),
                workspace -> {
                  Response response =
                      new Response(
                          freeId(workspace.state(), happened, call),
                          situation,
                          by,
                          instrument,
                          OneAlert.ticked(call, "to"),
                          happened,
                          available,
                          call.need("source"),
                          OneAlert.ticked(call, "incidents"),
                          label(call, "asked"),
                          askedBy,
                          List.of(),
                          workspace.sealing().text(language, statement));
                  workspace.ask(
                      EnterCase.of(new RecordFact.Filed(response)), call.person(), call.now());
                  return response.id();
                });
    call.dropDraft(form);
    return Answer.moved(
        "/responses?situation=" + situation, call.words().say("did.response", "id", id));
  }

  private static Optional<Label> label(Call call, String field) {
    SortedMap<String, String> names = new TreeMap<>();
    for (String language : Words.LANGUAGES) {
      call.field(field + "_" + language)
          .ifPresent(name -> names.put(language, Typed.text(name)));
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(Label.of(names));
  }

  /** The last day of what was typed. */
  static LocalDate day(String text) {
    return Typed.available(text).from().minusMillis(1).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static String freeId(DeskState state, Edtf happened, Call call) {
    String day =
        happened
            .bounds()
            .from()
            .known()
            .orElse(call.now())
            .atOffset(ZoneOffset.UTC)
            .toLocalDate()
            .toString();
    for (int n = 1; ; n++) {
      String id = "response-" + day + "-" + n;
      if (state.versions(RecordKind.RESPONSE, id).isEmpty()) {
        return id;
      }
    }
  }
}
