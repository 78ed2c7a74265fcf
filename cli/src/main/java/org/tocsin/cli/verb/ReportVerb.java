package org.tocsin.cli.verb;

import java.nio.file.Path;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Nearest;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.cli.workspace.Originals;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.Evidence;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.SealedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report show}, {@code original} and {@code withdraw}. */
public final class ReportVerb {

  private ReportVerb() {}

  @Command(
      name = "show",
      description = "Show an account as it is filed, and its evidence. Without a name: list them.")
  public static final class Show extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(arity = "0..1", paramLabel = "REPORT", description = "Its id.")
    private Optional<String> report = Optional.empty();

    public Show(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace.read(session())) {
        if (report.isEmpty()) {
          open.state()
              .records(Report.class, RecordKind.REPORT)
              .forEach(
                  known ->
                      session()
                          .out()
                          .line(known.id() + "  " + known.source() + ", " + known.happened()));
        } else {
          print(open, OnFile.report(open.state(), report.get()));
        }
        return done();
      }
    }

    private void print(Workspace open, Report account) {
      session().out().title(account.id());
      item("situation", account.situation());
      item("source", account.source());
      item("happened", account.happened().toString());
      item("available", account.available().written().toString());
      account.what().ifPresent(what -> item("what", what.word()));
      account.place().ifPresent(place -> item("place", place));
      account
          .lifelines()
          .forEach(change -> item("lifeline", change.lifeline() + " " + change.effect()));
      if (!account.attributedTo().isEmpty()) {
        item("attributed to", String.join(", ", account.attributedTo()));
      }
      account.positionOf().ifPresent(party -> item("position of", party));
      account.figures().forEach((measure, figure) -> item(measure.word(), figure.toString()));
      item("credibility", Integer.toString(account.credibility().number()));
      item(
          "statement (" + account.statement().language() + ")",
          open.texts().text(account.statement().text()).orElse("(destroyed)"));
      Originals originals = new Originals(open);
      for (Evidence evidence : account.evidence()) {
        item(
            "evidence " + evidence.id(),
            originals.description(evidence).orElse("(destroyed)") + ", kept " + evidence.keptAt());
      }
      int versions = open.state().versions(RecordKind.REPORT, account.id()).size();
      if (versions > 1) {
        item("versions", Integer.toString(versions));
      }
    }

    private void item(String name, String value) {
      session().out().item(name + ":", value);
    }
  }

  @Command(name = "original", description = "Write a kept original out again, byte for byte.")
  public static final class Original extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(index = "0", paramLabel = "REPORT", description = "The account's id.")
    private String report = "";

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "EVIDENCE",
        description = "Default: e-1, the only one that report add makes.")
    private String evidence = "e-1";

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "A new file.")
    private String to = "";

    public Original(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      Path file = Destination.file(session(), to);
      try (Workspace open = workspace.read(session())) {
        Report account = OnFile.report(open.state(), report);
        Evidence kept =
            account.evidence().stream()
                .filter(one -> one.id().equals(evidence))
                .findFirst()
                .orElseThrow(
                    () ->
                        Refusal.of(
                            "typed.unknown-id",
                            "evidence",
                            evidence,
                            Nearest.offer(
                                evidence, account.evidence().stream().map(Evidence::id).toList())));
        new Originals(open).write(kept, file);
        session().out().line("Written: " + to);
        return done();
      }
    }
  }

  @Command(
      name = "withdraw",
      description = {
        "Withdraw an account. It stays on record as withdrawn; nothing drafted from now on rests on"
            + " it.",
        "To destroy what it says as well: tocsin vault destroy --report REPORT."
      })
  public static final class Withdraw extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(paramLabel = "REPORT", description = "Its id.")
    private String report = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept, sealed.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
    private Optional<String> person = Optional.empty();

    public Withdraw(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace.write(session())) {
        String who = People.acting(session(), open, person);
        OnFile.report(open.state(), report);
        Optional<SealedText> why = reason.map(text -> open.sealing().text("en", text));
        warn(
            open.ask(
                EnterCase.of(new RecordFact.Withdrawn(RecordKind.REPORT, report, why)),
                who,
                session().now()));
        session().out().line("Withdrawn: " + report + ".");
        return done();
      }
    }
  }
}
