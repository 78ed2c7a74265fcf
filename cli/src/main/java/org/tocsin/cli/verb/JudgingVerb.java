package org.tocsin.cli.verb;

import java.util.Collection;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Nearest;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A named person's decision on something that a rule proposed of a situation, or its taking back.
 */
abstract class JudgingVerb extends Verb {

  /** Why, where a decision must say. */
  static final class Reason {
    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "Why. It is kept, sealed.")
    private String text = "";

    String given() {
      if (text.isBlank()) {
        throw Refusal.of("judgement.no-reason");
      }
      return text;
    }
  }

  /** The fact of it, once the reason is sealed. */
  interface Judged {
    JudgementFact of(Optional<SealedText> reason);
  }

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Parameters(index = "0", paramLabel = "SITUATION", description = "Its id.")
  private String situation = "";

  @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
  private Optional<String> person = Optional.empty();

  JudgingVerb(Session session) {
    super(session);
  }

  /** Refuses what is not there to be judged. */
  abstract void check(SituationView view);

  final String situation() {
    return situation;
  }

  final int judge(Optional<String> reason, Judged judged, String said) {
    try (Workspace open = workspace.write(session())) {
      String who = People.acting(session(), open, person);
      OnFile.situation(open.state(), situation);
      check(AsOfOptions.view(open.state(), situation, AsOf.available(session().now())));
      Optional<SealedText> why = reason.map(text -> open.sealing().text("en", text));
      warn(open.ask(EnterCase.of(judged.of(why)), who, session().now()));
      session().out().line(said);
      return done();
    }
  }

  /** Refuses a name that is not among those known, with the one probably meant. */
  final void known(String problem, String name, Collection<String> known) {
    if (!known.contains(name)) {
      throw Refusal.of(problem, name, situation, Nearest.offer(name, known));
    }
  }
}
