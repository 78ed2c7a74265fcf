package org.tocsin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.SituationPage;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.json.SituationJson;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incident list}, {@code show}, {@code link} and {@code unlink}. */
public final class IncidentVerb {

  private IncidentVerb() {}

  @Command(
      name = "list",
      description = "List the incidents of a situation, with their rung and their accounts.")
  public static final class ListThem extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();
    @Mixin private final AsOfOptions asOf = new AsOfOptions();

    @Parameters(paramLabel = "SITUATION", description = "Its id.")
    private String situation = "";

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    public ListThem(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace.read(session())) {
        SituationView view = asOf.view(session(), open.state(), situation);
        if (json) {
          return json(SituationJson.situation(view, open.texts()));
        }
        SituationPage page = new SituationPage(session().out(), view, open.texts());
        page.asOf();
        page.list();
        return done();
      }
    }
  }

  @Command(
      name = "show",
      description =
          "Show an incident: the adopted reading, what is contested, and every account in its"
              + " source's name.")
  public static final class Show extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();
    @Mixin private final AsOfOptions asOf = new AsOfOptions();

    @Parameters(paramLabel = "INCIDENT", description = "Its id.")
    private String incident = "";

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    public Show(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace.read(session())) {
        SituationView view =
            asOf.view(session(), open.state(), OnFile.incident(open.state(), incident).situation());
        SeenIncident seen =
            view.incident(incident)
                .orElseThrow(
                    () ->
                        Refusal.of("incident.not-known-then", incident, view.asOf().cutoffText()));
        if (json) {
          return json(SituationJson.incident(view, seen, open.texts()));
        }
        SituationPage page = new SituationPage(session().out(), view, open.texts());
        page.asOf();
        page.incident(seen);
        return done();
      }
    }
  }

  @Command(
      name = "link",
      description = {
        "Judge that an account is of an incident. The reason is kept, sealed.",
        "An incident that is not there yet is opened with --new NAME."
      })
  public static final class Link extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(index = "0", paramLabel = "INCIDENT", description = "Its id.")
    private String incident = "";

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "REPORT",
        description = "Accounts, by id.")
    private List<String> reports = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why they are of one event.")
    private Optional<String> reason = Optional.empty();

    @Option(
        names = "--new",
        paramLabel = "NAME",
        description = "Open the incident under this neutral name.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
    private Optional<String> person = Optional.empty();

    public Link(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace.write(session())) {
        String who = People.acting(session(), open, person);
        reports.forEach(report -> OnFile.report(open.state(), report));
        if (name.isEmpty()) {
          OnFile.incident(open.state(), incident);
        }
        List<Fact> facts = new ArrayList<>();
        name.ifPresent(
            given ->
                facts.add(
                    new RecordFact.Filed(
                        new Incident(
                            incident,
                            OnFile.report(open.state(), reports.get(0)).situation(),
                            Label.of("en", given)))));
        Optional<SealedText> why = reason.map(text -> open.sealing().text("en", text));
        reports.forEach(report -> facts.add(new JudgementFact.ReportLinked(incident, report, why)));
        warn(open.ask(new EnterCase(facts), who, session().now()));
        session().out().line("Linked: " + String.join(", ", reports) + " to " + incident + ".");
        return done();
      }
    }
  }

  @Command(name = "unlink", description = "Take a link back. The reason is kept, sealed.")
  public static final class Unlink extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(index = "0", paramLabel = "INCIDENT", description = "Its id.")
    private String incident = "";

    @Parameters(index = "1", paramLabel = "REPORT", description = "The account's id.")
    private String report = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why not.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
    private Optional<String> person = Optional.empty();

    public Unlink(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      try (Workspace open = workspace.write(session())) {
        String who = People.acting(session(), open, person);
        OnFile.incident(open.state(), incident);
        Optional<SealedText> why = reason.map(text -> open.sealing().text("en", text));
        warn(
            open.ask(
                EnterCase.of(new JudgementFact.ReportUnlinked(incident, report, why)),
                who,
                session().now()));
        session().out().line("No longer linked: " + report + " to " + incident + ".");
        return done();
      }
    }
  }
}
