package org.tocsin.cli.verb;

import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.standard.Finding;
import org.tocsin.core.standard.Findings;
import org.tocsin.core.view.AsOf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A named person's decisions on findings that a rule proposed. */
public final class FindingVerb {

  private FindingVerb() {}

  /** What each decision asks for. */
  abstract static class Decided extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(index = "0", paramLabel = "SITUATION", description = "Its id.")
    private String situation = "";

    @Parameters(
        index = "1",
        paramLabel = "FINDING",
        description = "As tocsin assess names it, such as trilateral-2020/6.")
    private String finding = "";

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "Why. It is kept, sealed.")
    private String reason = "";

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
    private Optional<String> person = Optional.empty();

    Decided(Session session) {
      super(session);
    }

    final int decide(Ruling ruling, Optional<Verdict> verdict) {
      try (Workspace open = workspace.write(session())) {
        String who = People.acting(session(), open, person);
        List<String> known =
            Findings.of(
                    AsOfOptions.view(
                        open.state(), situation, AsOf.available(session().now())))
                .stream()
                .map(Finding::key)
                .toList();
        if (!known.contains(finding)) {
          throw Refusal.of("finding.unknown", finding, situation);
        }
        warn(
            open.ask(
                EnterCase.of(
                    new JudgementFact.FindingJudged(
                        situation, finding, ruling, verdict, open.sealing().text("en", reason))),
                who,
                session().now()));
        session()
            .out()
            .line(
                (ruling == Ruling.CONFIRMED ? "Confirmed: " : "Rejected: ")
                    + finding
                    + verdict.map(word -> " as " + word.word()).orElse("")
                    + ".");
        return done();
      }
    }
  }

  @Command(
      name = "confirm",
      description = {
        "Confirm a proposed finding, or decide another verdict with --verdict.",
        "The reason is kept, sealed; your decision stands beside the proposal."
      })
  public static final class Confirm extends Decided {

    @Option(
        names = "--verdict",
        paramLabel = "VERDICT",
        description = "engaged, not-engaged, disputed or unknown. Default: the proposed one.")
    private Optional<String> verdict = Optional.empty();

    public Confirm(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      return decide(Ruling.CONFIRMED, verdict.map(text -> Typed.word(Verdict.class, text)));
    }
  }

  @Command(name = "reject", description = "Reject a proposed finding: its verdict is unknown then.")
  public static final class Reject extends Decided {

    public Reject(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      return decide(Ruling.REJECTED, Optional.empty());
    }
  }
}
