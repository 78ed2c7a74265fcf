package org.tocsin.cli.verb;

import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.SituationPage;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.json.SituationJson;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;
import org.tocsin.core.view.SituationView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description =
        "Show a situation: who is at risk, lifelines, agreements, responses, incidents. Without a name: list them.")
public final class SituationVerb extends Verb {

  @Mixin private WorkspaceOptions workspace;
  @Mixin private AsOfOptions asOf;

  @Parameters(arity = "0..1", paramLabel = "SITUATION", description = "Its id.")
  private Optional<String> situation = Optional.empty();

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  public SituationVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    try (Workspace open = workspace.read(session())) {
      if (situation.isEmpty()) {
        open.state()
            .records(Situation.class, RecordKind.SITUATION)
            .forEach(known -> session().out().line(known.id() + "  " + known.name()));
        return done();
      }
      SituationView view = asOf.view(session(), open.state(), situation.get());
      if (json) {
        return json(SituationJson.situation(view, open.texts()));
      }
      SituationPage page = new SituationPage(session().out(), view, open.texts());
      page.situation();
      page.list();
      return done();
    }
  }
}
