package org.tocsin.cli.verb;

import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Typed;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.standard.Finding;
import org.tocsin.core.standard.Findings;
import org.tocsin.core.view.SituationView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code finding confirm}, {@code reject} and {@code reopen}. */
public final class FindingVerb {

  private FindingVerb() {}

  /** On which finding. */
  abstract static class OfFinding extends JudgingVerb {

    @Parameters(
        index = "1",
        paramLabel = "FINDING",
        description = "As tocsin assess names it, such as trilateral-2020/6.")
    private String finding = "";

    OfFinding(Session session) {
      super(session);
    }

    final String finding() {
      return finding;
    }

    @Override
    void check(SituationView view) {
      known("finding.unknown", finding, Findings.of(view).stream().map(Finding::key).toList());
    }

    final int decide(Ruling ruling, Optional<Verdict> verdict, String reason) {
      return judge(
          Optional.of(reason),
          why ->
              new JudgementFact.FindingJudged(
                  situation(), finding, ruling, verdict, why.orElseThrow()),
          (ruling == Ruling.CONFIRMED ? "Confirmed: " : "Rejected: ")
              + finding
              + verdict.map(word -> " as " + word.word()).orElse("")
              + ".");
    }
  }

  @Command(
      name = "confirm",
      description = {
        "Confirm a proposed finding, or decide another verdict with --verdict.",
        "The reason is kept, sealed; your decision stands beside the proposal."
      })
  public static final class Confirm extends OfFinding {

    @Mixin private final Reason reason = new Reason();

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
      return decide(
          Ruling.CONFIRMED, verdict.map(text -> Typed.word(Verdict.class, text)), reason.given());
    }
  }

  @Command(name = "reject", description = "Reject a proposed finding: its verdict is unknown then.")
  public static final class Reject extends OfFinding {

    @Mixin private final Reason reason = new Reason();

    public Reject(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      return decide(Ruling.REJECTED, Optional.empty(), reason.given());
    }
  }

  @Command(
      name = "reopen",
      description = "Take a decision on a finding back: what the rule proposes counts again.")
  public static final class Reopen extends OfFinding {

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why. It is kept, sealed.")
    private Optional<String> reason = Optional.empty();

    public Reopen(Session session) {
      super(session);
    }

    @Override
    void check(SituationView view) {
      super.check(view);
      known("finding.not-judged", finding(), view.findingJudgements().keySet());
    }

    @Override
    public Integer call() {
      return judge(
          reason,
          why -> new JudgementFact.FindingReopened(situation(), finding(), why),
          "Open again: " + finding() + ".");
    }
  }
}
