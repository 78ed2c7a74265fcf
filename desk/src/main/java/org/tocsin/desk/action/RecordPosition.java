package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.Account;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.time.Edtf;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/**
 * Records what a party answered: an account on file already, or what is typed here, filed as an
 * account that states this party's position.
 */
public final class RecordPosition implements Action {

  /** Chosen where the party speaks for itself and is no source on file yet. */
  private static final String ITSELF = "itself";

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    String form = "said-" + alert.file().revision();
    call.keepDraft(form, call.typed());
    alert.unlessChanged();
    String party = call.need("party");
    String revision = alert.file().revision();
    Optional<String> onFile = call.field("report");
    Answer done =
        alert.step(
            "did.answered",
            (workspace, alerts) -> {
              boolean asked =
                  alerts.file(revision).positions().stream()
                      .anyMatch(request -> request.party().equals(party));
              if (!asked) {
                throw org.tocsin.cli.Refusal.of("alert.position-not-asked", party, revision);
              }
              String report =
                  onFile.orElseGet(() -> filed(call, workspace, alert.file().situation(), party));
              workspace.ask(
                  new AlertCommand.ReceivePosition(revision, party, report),
                  call.person(),
                  call.now());
            });
    call.dropDraft(form);
    return done;
  }

  private static String filed(Call call, Workspace workspace, String situation, String party) {
    List<Fact> facts = new ArrayList<>();
    String source = call.field("source").orElse(ITSELF);
    if (source.equals(ITSELF)) {
      Source fresh = itself(call, situation, party);
      source = fresh.id();
      if (call.room().state().record(RecordKind.SOURCE, source).isEmpty()) {
        facts.add(new RecordFact.Filed(fresh));
      }
    }
    Edtf available = call.field("available").map(Typed::when).orElseGet(() -> today(call));
    Edtf happened = call.field("happened").map(Typed::when).orElse(available);
    Account account =
        new Account(
            situation,
            source,
            happened,
            new Availability(
                available, Typed.available(available.toString()).from()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(party),
            new TreeMap<>(),
            Credibility.of(6),
            Typed.language(call.field("language").orElse("en")),
            Typed.text(call.need("statement")));
    String id = account.freeId(workspace.state(), List.of(), call.now());
    facts.add(
        new RecordFact.Filed(
            account.report(
                id,
                workspace.sealing().text(account.language(), account.statement()),
                List.of())));
    workspace.ask(new EnterCase(facts), call.person(), call.now());
    return id;
  }

  private static Edtf today(Call call) {
    return Edtf.parse(call.room().today().toString()).orThrow();
  }

  /** The party as a source of its own, ungraded; the one on file where it is there. */
  private static Source itself(Call call, String situation, String party) {
    List<Source> all = call.room().state().records(Source.class, RecordKind.SOURCE);
    Optional<Source> known =
        all.stream()
            .filter(source -> source.speaksFor().equals(Optional.of(party)))
            .filter(source -> !source.isProtected())
            .findFirst();
    Actor actor =
        call.room()
            .state()
            .record(Situation.class, RecordKind.SITUATION, situation)
            .flatMap(it -> it.actor(party))
            .orElseThrow(() -> new NotThere(party));
    return known.orElseGet(
        () ->
            new Source(
                Typed.idFor(
                    party,
                    "party",
                    id -> !call.room().state().versions(RecordKind.SOURCE, id).isEmpty()),
                new Source.Identity.Public(actor.name()),
                Source.Kind.GOVERNMENT,
                Reliability.F,
                Optional.of(party)));
  }
}
