package org.tocsin.cli.main;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
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
import picocli.CommandLine.Model.CommandSpec;
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
    line.setParameterExceptionHandler((e, rest) -> misused(session, e, List.of(arguments)));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      return explain(session, Refusal.of("memory.full"));
    } catch (StackOverflowError e) {
      return fault(session, e);
    }
  }

  private static int misused(Session session, ParameterException e, List<String> arguments) {
    session.err().item(0, "problem:", String.valueOf(e.getMessage()));
    List<String> meant =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    if (!meant.isEmpty()) {
      session.err().item(9, "->", "did you mean " + String.join(" or ", meant) + "?");
    }
    CommandSpec command = e.getCommandLine().getCommandSpec();
    dashed(command, arguments)
        .filter(one -> meant.isEmpty() || Files.exists(session.path(one)))
        .ifPresent(
            one ->
                session
                    .err()
                    .item(
                        9,
                        "->",
                        one
                            + " begins with a dash: if it is no option, write -- and a blank before"
                            + " it, behind all options: "
                            + command.qualifiedName()
                            + " ... -- "
                            + one));
    session.err().item(9, "->", command.qualifiedName() + " --help");
    return ExitCode.PROBLEM;
  }

  /** What was taken for an option and is none: a file, say, whose name begins with a dash. */
  private static Optional<String> dashed(CommandSpec command, List<String> arguments) {
    int end = arguments.indexOf("--");
    return arguments.subList(0, end < 0 ? arguments.size() : end).stream()
        .filter(one -> one.startsWith("-") && !one.equals("-"))
        .filter(one -> !one.matches("--[a-z-]+(=.*)?"))
        .filter(one -> !command.optionsMap().containsKey(one))
        .findFirst();
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
