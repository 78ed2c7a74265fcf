package org.tocsin.cli.main;

import java.io.UncheckedIOException;
import java.util.List;
import org.tocsin.cli.ExitCode;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Quit;
import org.tocsin.cli.page.ProblemPage;
import org.tocsin.core.fact.FactCodec;
import org.tocsin.journal.JournalFault;
import org.tocsin.notice.site.PublishFault;
import org.tocsin.vault.VaultFault;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code tocsin}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(Session.ofProcess(), arguments));
  }

  /** Runs one command line; ends with a code of {@link ExitCode} and never with a stack trace. */
  public static int run(Session session, String... arguments) {
    CommandLine line = CommandTree.of(session, arguments);
    line.setExecutionExceptionHandler((e, command, parsed) -> explain(session, e));
    line.setParameterExceptionHandler((e, rest) -> misused(session, e));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      return explain(session, Refusal.of("memory.full"));
    } catch (StackOverflowError e) {
      return fault(session, e);
    }
  }

  private static int misused(Session session, ParameterException e) {
    session.err().item(0, "problem:", String.valueOf(e.getMessage()));
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> meant = unmatched.getSuggestions();
      if (!meant.isEmpty()) {
        session.err().item(9, "->", "did you mean " + String.join(" or ", meant) + "?");
      }
    }
    session.err().item(9, "->", e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.PROBLEM;
  }

  private static int explain(Session session, Exception e) {
    if (e instanceof Refusal refusal) {
      ProblemPage.print(session.err(), refusal.problems());
      return ExitCode.PROBLEM;
    } else if (e instanceof VaultFault fault) {
      return problem(session, fault.where(), fault.expected(), fault.remedy());
    } else if (e instanceof JournalFault fault) {
      return problem(session, fault.where(), fault.found(), fault.remedy());
    } else if (e instanceof PublishFault fault) {
      return problem(session, "", String.valueOf(fault.getMessage()), fault.remedy());
    } else if (e instanceof FactCodec.UnreadableFact unreadable) {
      return problem(
          session,
          "journal",
          String.valueOf(unreadable.getMessage()),
          "use the version of Tocsin that wrote it, or a newer one");
    } else if (e instanceof UncheckedIOException unread) {
      return explain(session, Refusal.of("disk.refused", String.valueOf(unread.getMessage())));
    } else if (e instanceof Quit) {
      session.err().line("Ended. What was recorded so far is kept.");
      return ExitCode.DONE;
    }
    return fault(session, e);
  }

  private static int problem(Session session, String where, String found, String remedy) {
    session.err().item(0, "problem:", (where.isEmpty() ? "" : where + ": ") + found);
    session.err().item(9, "->", remedy);
    return ExitCode.PROBLEM;
  }

  private static int fault(Session session, Throwable e) {
    if (session.variable("TOCSIN_DEBUG").isPresent()) {
      e.printStackTrace(session.err().writer());
    }
    ProblemPage.print(
        session.err(),
        Refusal.of("tocsin.fault", e.getClass().getSimpleName(), String.valueOf(e.getMessage()))
            .problems());
    return ExitCode.FAULT;
  }
}
