package org.tocsin.cli.verb;

import java.util.concurrent.Callable;
import org.tocsin.cli.ExitCode;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.ProblemPage;
import org.tocsin.core.problem.Problems;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.PrettyJson;
import picocli.CommandLine.Option;

/** One thing that can be asked. The session is handed in before it runs. */
public abstract class Verb implements Callable<Integer> {

  // Never read here: that it is given is all, and picocli acts on it.
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and end.")
  private boolean help;

  private final Session session;

  protected Verb(Session session) {
    this.session = session;
  }

  /**
   * @return an exit code
   * @throws org.tocsin.cli.Refusal with problems for the person
   */
  @Override
  public abstract Integer call();

  protected final Session session() {
    return session;
  }

  protected final int done() {
    return ExitCode.DONE;
  }

  protected final int json(JsonObject json) {
    session.out().raw(PrettyJson.text(json));
    return ExitCode.DONE;
  }

  /** Warnings go to the error stream, so that what is piped on stays clean. */
  protected final void warn(Problems warnings) {
    ProblemPage.print(session.err(), warnings);
  }
}
