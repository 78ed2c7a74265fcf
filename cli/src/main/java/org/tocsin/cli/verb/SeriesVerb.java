package org.tocsin.cli.verb;

import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.series.SeriesKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A named person's decisions on which incident is of which series. */
public final class SeriesVerb {

  private SeriesVerb() {}

  /** What each decision asks for. */
  abstract static class Decided extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(index = "0", paramLabel = "SITUATION", description = "Its id.")
    private String situation = "";

    @Parameters(
        index = "1",
        paramLabel = "SERIES",
        description = "As tocsin assess names it, such as obstruction/lachin-road.")
    private String series = "";

    @Parameters(index = "2", paramLabel = "INCIDENT", description = "Its id.")
    private String incident = "";

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

    final int decide(boolean belongs) {
      try (Workspace open = workspace.write(session())) {
        String who = People.acting(session(), open, person);
        if (SeriesKey.parse(series).isEmpty()) {
          throw Refusal.of("series.not-a-key", series);
        }
        OnFile.incident(open.state(), incident);
        warn(
            open.ask(
                EnterCase.of(
                    new JudgementFact.SeriesJudged(
                        situation, series, incident, belongs, open.sealing().text("en", reason))),
                who,
                session().now()));
        session()
            .out()
            .line(incident + (belongs ? " is of " : " is not of ") + series + ".");
        return done();
      }
    }
  }

  @Command(name = "confirm", description = "Judge that an incident is of a series.")
  public static final class Confirm extends Decided {

    public Confirm(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      return decide(true);
    }
  }

  @Command(name = "reject", description = "Judge that an incident is not of a series.")
  public static final class Reject extends Decided {

    public Reject(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      return decide(false);
    }
  }
}
