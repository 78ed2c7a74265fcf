package org.tocsin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Nearest;
import org.tocsin.cli.page.LifelinePage;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.json.LifelinesJson;
import org.tocsin.core.lifeline.IfClosed;
import org.tocsin.core.lifeline.LifelineAnalysis;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Place;
import org.tocsin.core.view.SituationView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "lifeline",
    description = {
      "Who depends on which lifeline, and who is cut off if one closes.",
      "",
      "Lists the lifelines of a situation, who is cut off, which are the last of their kind for"
          + " whom, and what the closing of each would add. With --if-closed: what the closing of"
          + " these together would add to what is closed."
    })
public final class LifelineVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();
  @Mixin private final AsOfOptions asOf = new AsOfOptions();

  @Parameters(paramLabel = "SITUATION", description = "Its id.")
  private String situation = "";

  @Option(
      names = "--if-closed",
      split = ",",
      paramLabel = "ID",
      description = "A lifeline, or a place where lifelines meet. May be given several times.")
  private List<String> closed = new ArrayList<>();

  @Option(names = "--json", description = "As JSON, with how each lifeline runs.")
  private boolean json;

  public LifelineVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    try (Workspace open = workspace.read(session())) {
      SituationView view = asOf.view(session(), open.state(), situation);
      closed.forEach(id -> known(view, id));
      LifelineAnalysis lifelines = LifelineAnalysis.of(view);
      List<IfClosed> supposed = IfClosed.of(view, closed);
      if (json) {
        return json(LifelinesJson.of(view, lifelines, supposed));
      }
      LifelinePage page = new LifelinePage(session().out(), view, lifelines);
      if (closed.isEmpty()) {
        page.print();
      } else {
        page.print(closed, supposed);
      }
      return done();
    }
  }

  private void known(SituationView view, String id) {
    List<String> known =
        Stream.concat(
                view.situation().lifelines().stream().map(Lifeline::id),
                view.situation().places().stream().map(Place::id))
            .toList();
    if (!known.contains(id)) {
      throw Refusal.of("series.nowhere", id, situation, Nearest.offer(id, known));
    }
  }
}
