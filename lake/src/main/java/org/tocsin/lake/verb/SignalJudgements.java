package org.tocsin.lake.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.signal.Attachment;
import org.tocsin.core.signal.Signal;
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.store.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signals record}, {@code release}: a named person says what a signal is of. */
final class SignalJudgements {

  private SignalJudgements() {}

  @Command(
      name = "record",
      description = {
        "Take signals to be of a situation: from then on the situation is assessed with them.",
        "Without --situation each goes to the one situation it lies in."
      })
  static final class RecordThem extends SignalVerbs.OfSignals {

    @Parameters(arity = "1..*", paramLabel = "ID", description = "As tocsin signals list has it.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--situation", paramLabel = "SITUATION", description = "Its id.")
    private Optional<String> situation = Optional.empty();

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
    private Optional<String> person = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why. It is kept, sealed.")
    private Optional<String> reason = Optional.empty();

    RecordThem(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace().write(session())) {
        String who = People.acting(session(), open, person);
        List<Signal> found;
        try (Lake lake = new DeskLake(session(), open).read()) {
          found = named(options().survey(session(), open, lake), ids);
        }
        for (Signal signal : found) {
          String of = situation.orElseGet(() -> only(open, signal));
          Optional<SealedText> why = reason.map(text -> open.sealing().text("en", text));
          warn(
              open.ask(
                  EnterCase.of(new JudgementFact.SignalRecorded(of, signal, why)),
                  who,
                  session().now()));
          session().out().line("Recorded: " + signal.id() + " as of " + of + ".");
        }
        return done();
      }
    }

    private static String only(Workspace open, Signal signal) {
      List<Attachment> found = attachments(open, signal);
      if (found.size() != 1) {
        throw Refusal.of(
            "signals.which-situation",
            signal.id(),
            found.isEmpty()
                ? "-"
                : String.join(", ", found.stream().map(Attachment::situation).toList()));
      }
      return found.get(0).situation();
    }
  }

  @Command(
      name = "release",
      description = "Take back that a signal is of a situation: it is assessed without it again.")
  static final class Release extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(index = "0", paramLabel = "SITUATION", description = "Its id.")
    private String situation = "";

    @Parameters(index = "1", paramLabel = "ID", description = "The signal's.")
    private String id = "";

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
    private Optional<String> person = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why. It is kept, sealed.")
    private Optional<String> reason = Optional.empty();

    Release(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace.write(session())) {
        String who = People.acting(session(), open, person);
        boolean known =
            open.state().signalHistories(situation).stream()
                .map(history -> history.get(history.size() - 1))
                .anyMatch(
                    last -> last.value().filter(signal -> signal.id().equals(id)).isPresent());
        if (!known) {
          throw Refusal.of("signals.not-recorded", id, situation);
        }
        Optional<SealedText> why = reason.map(text -> open.sealing().text("en", text));
        warn(
            open.ask(
                EnterCase.of(new JudgementFact.SignalReleased(situation, id, why)),
                who,
                session().now()));
        session().out().line("Released: " + id + ".");
        return done();
      }
    }
  }
}
