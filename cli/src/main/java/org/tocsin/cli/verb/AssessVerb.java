package org.tocsin.cli.verb;

import org.tocsin.cli.Session;
import org.tocsin.cli.page.AssessmentPage;
import org.tocsin.cli.page.SituationPage;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.json.AssessmentJson;
import org.tocsin.core.view.SituationView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "assess",
    description = {
      "Assess a situation: its level, why, on what evidence, and what would change it.",
      "",
      "The same date and position give the same bytes, whoever asks and whenever."
    })
public final class AssessVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();
  @Mixin private final AsOfOptions asOf = new AsOfOptions();

  @Parameters(paramLabel = "SITUATION", description = "Its id.")
  private String situation = "";

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  public AssessVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    try (Workspace open = workspace.read(session())) {
      SituationView view = asOf.view(session(), open.state(), situation);
      Assessment assessment = AlertDesk.assess(view);
      if (json) {
        return json(AssessmentJson.of(assessment));
      }
      new AssessmentPage(session().out(), assessment).print();
      session().out().blank();
      new SituationPage(session().out(), view, open.texts()).asOf();
      return done();
    }
  }
}
