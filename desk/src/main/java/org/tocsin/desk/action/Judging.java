package org.tocsin.desk.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Typed;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.access.Undo;
import org.tocsin.desk.room.Changes;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** What all judgements have in common: a reason, nothing changed meanwhile, a way back. */
final class Judging {

  /** Longest reason, in characters. */
  private static final int LONGEST_REASON = 10_000;

  private Judging() {}

  /** The incident of the address. */
  static Incident incident(Call call) {
    String id = call.part("incident");
    return call.room()
        .state()
        .record(Incident.class, RecordKind.INCIDENT, id)
        .orElseThrow(() -> new NotThere(id));
  }

  /** The situation of the address. */
  static Situation situation(Call call) {
    String id = call.part("situation");
    return call.room()
        .state()
        .record(Situation.class, RecordKind.SITUATION, id)
        .orElseThrow(() -> new NotThere(id));
  }

  /** The reason typed, sealed in the language of the page. */
  static void record(
      Call call,
      String situation,
      Function<Changes, List<Changes.Change>> changes,
      Function<SealedText, Fact> fact) {
    String reason = Typed.text(call.need("reason"));
    if (reason.length() > LONGEST_REASON) {
      throw Refusal.of("judging.reason-too-long", Integer.toString(LONGEST_REASON));
    }
    call.room()
        .writing(
            Optional.of(situation),
            open -> {
              call.unlessChanged(changes);
              return open.ask(
                  EnterCase.of(fact.apply(open.sealing().text(call.words().language(), reason))),
                  call.person(),
                  call.now());
            });
  }

  /** Back to where the form was, with a way to take it back. */
  static Answer done(Call call, String message, String undo, Map<String, String> fields) {
    String back = call.inside(call.field("back"));
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("reason", call.words().say("undo.reason"));
    all.put("seenAt", Long.toString(call.room().state().position()));
    all.put("back", back);
    return Answer.moved(back, message, new Undo(undo, all));
  }

  /** Back, where there is no single form that would take it back. */
  static Answer done(Call call, String message) {
    return Answer.moved(call.inside(call.field("back")), message);
  }
}
