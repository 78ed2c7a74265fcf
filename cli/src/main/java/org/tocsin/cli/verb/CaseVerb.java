package org.tocsin.cli.verb;

import java.nio.file.Path;
import java.util.Optional;
import org.tocsin.cli.ExitCode;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.ProblemPage;
import org.tocsin.cli.workspace.CaseEntry;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.intake.casefile.CaseFolder;
import org.tocsin.intake.casefile.CaseReading;
import org.tocsin.intake.casefile.Missing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code case check} and {@code case import}. */
public final class CaseVerb {

  private CaseVerb() {}

  @Command(
      name = "check",
      description = {
        "Read a case folder and report every problem at once: file, line, what was expected, what"
            + " to do.",
        "Nothing is changed. Exit code 2 if anything stands in the way of an import."
      })
  public static final class Check extends Verb {

    @Parameters(paramLabel = "DIR", description = "A folder of case files (*.yaml).")
    private String folder = "";

    public Check(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      CaseReading reading = CaseFolder.read(session().path(folder));
      ProblemPage.print(session().err(), reading.problems());
      if (reading.problems().blocking()) {
        return ExitCode.PROBLEM;
      }
      reading
          .file()
          .ifPresent(
              file ->
                  session()
                      .out()
                      .line(
                          "Sound: situation "
                              + file.situation().id()
                              + ", "
                              + file.reports().size()
                              + " accounts, "
                              + file.incidents().size()
                              + " incidents."));
      return done();
    }
  }

  @Command(
      name = "import",
      description = {
        "Take a case folder into the desk.",
        "Importing twice adds nothing; an edited file adds what was edited, as a correction. All of"
            + " it is taken or nothing."
      })
  public static final class Import extends Verb {

    @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(paramLabel = "DIR", description = "A folder of case files (*.yaml).")
    private String folder = "";

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
    private Optional<String> person = Optional.empty();

    @Option(
        names = "--withdraw-missing",
        description =
            "Withdraw records that case files brought and no longer have. Without it they stay;"
                + " what was typed in stays in any case.")
    private boolean withdrawMissing;

    public Import(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      Path path = session().path(folder);
      CaseReading reading = CaseFolder.read(path);
      if (reading.problems().blocking()) {
        throw new Refusal(reading.problems());
      }
      warn(reading.problems());
      try (Workspace open = workspace.write(session())) {
        String who = People.acting(session(), open, person);
        CaseEntry.Entered entered =
            CaseEntry.enter(
                open,
                reading.file().orElseThrow(),
                who,
                session().now(),
                withdrawMissing ? Missing.WITHDRAW : Missing.KEEP);
        warn(entered.warnings());
        session()
            .out()
            .line(
                entered.recorded() == 0
                    ? "Nothing new: " + entered.unchanged() + " records stand as written."
                    : entered.recorded()
                        + " entries recorded; "
                        + entered.unchanged()
                        + " records stood as written.");
      }
      return done();
    }
  }
}
