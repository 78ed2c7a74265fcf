package org.tocsin.cli.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Dialogue;
import org.tocsin.cli.workspace.Account;
import org.tocsin.cli.workspace.Originals;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.Evidence;
import org.tocsin.core.model.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    description = {
      "File what a source said of an event: one account, in its source's name.",
      "FILE, where given, is kept as evidence: its bytes are sealed in the vault, with its name,"
          + " media type, size, digest, when and whence.",
      "What is missing is asked for at a terminal."
    })
public final class ReportAddVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();
  @Mixin private final AccountOptions account = new AccountOptions();
  @Mixin private final SourceOptions source = new SourceOptions();

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "An original to keep.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--whence",
      paramLabel = "TEXT",
      description = "Where the file came from, such as an address.")
  private Optional<String> whence = Optional.empty();

  @Option(
      names = "--incident",
      paramLabel = "INCIDENT",
      description = "Judge it an account of this incident.")
  private Optional<String> incident = Optional.empty();

  @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
  private Optional<String> person = Optional.empty();

  public ReportAddVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    try (Workspace open = workspace.write(session())) {
      String who = People.acting(session(), open, person);
      Optional<Source> made = source.made(session(), open);
      Map<String, String> answers = new LinkedHashMap<>(account.given(session()));
      made.ifPresent(it -> answers.put(AccountQuestions.SOURCE, it.id()));
      AccountQuestions questions = new AccountQuestions(open.state(), made);
      questions.requireSound(answers);
      Account filled = questions.account(complete(questions, answers), account.figures());
      String id = filled.freeId(open.state(), List.of(), session().now());
      List<Evidence> kept =
          file
              .map(
                  name ->
                      new Originals(open)
                          .keep("e-1", session().path(name), whence, session().now()))
              .stream()
              .toList();
      List<Fact> facts = new ArrayList<>();
      made.ifPresent(it -> facts.add(new RecordFact.Filed(it)));
      facts.add(
          new RecordFact.Filed(
              filled.report(id, open.sealing().text(filled.language(), filled.statement()), kept)));
      incident.ifPresent(
          name -> facts.add(new JudgementFact.ReportLinked(name, id, Optional.empty())));
      warn(open.ask(new EnterCase(facts), who, session().now()));
      tell(filled, id, made);
      return done();
    }
  }

  /** Asks for what is missing, or refuses naming all of it. */
  private Map<String, String> complete(AccountQuestions questions, Map<String, String> given) {
    List<String> missing = questions.missing(given);
    if (missing.isEmpty()) {
      return given;
    }
    if (!session().interactive()) {
      throw Refusal.of("report.missing", "--" + String.join(", --", missing));
    }
    return new Dialogue(session())
        .fill(questions.toAsk(given), given)
        .orElseThrow(() -> Refusal.of("report.not-filed"));
  }

  private void tell(Account filled, String id, Optional<Source> made) {
    session().out().line("Filed: " + id + ", in situation " + filled.situation() + ".");
    made.ifPresent(it -> session().out().line("New source: " + it.id()));
    session().out().item("->", "read it: tocsin report show " + id);
    if (incident.isEmpty()) {
      session()
          .out()
          .item("->", "of which event? tocsin incident link INCIDENT " + id + " [--new NAME]");
    }
  }
}
