package org.tocsin.cli.main;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.IntSupplier;
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
    return explained(
        session,
        () -> {
          CommandLine line = CommandTree.of(session, arguments);
          line.setExecutionExceptionHandler((e, command, parsed) -> explain(session, e));
          line.setParameterExceptionHandler((e, rest) -> misused(session, e, List.of(arguments)));
          return line.execute(arguments);
        });
  }

  /** What Java itself throws is told like the rest. */
  static int explained(Session session, IntSupplier running) {
    try {
      return running.getAsInt();
    } catch (OutOfMemoryError e) {
      return explain(session, Refusal.of("memory.full"));
    } catch (StackOverflowError e) {
      return fault(session, e);
    } catch (LinkageError | ServiceConfigurationError e) {
      return changed(session, e);
    }
  }

  /** Classes come from the install when they are first needed; it may have gone by then. */
  private static int changed(Session session, Throwable e) {
    trace(session, e);
    try {
      ProblemPage.print(
          session.err(),
          Refusal.of("install.changed", String.valueOf(e.getMessage()).replace('/', '.'))
              .problems());
    } catch (LinkageError | MissingResourceException missing) {
      // What is needed to say it well has gone too.
      session.err().line("problem: Tocsin's own files were changed while it ran. Run it again.");
    }
    return ExitCode.PROBLEM;
  }

  private static int misused(Session session, ParameterException e, List<String> arguments) {
    session.err().item(0, "problem:", String.valueOf(e.getMessage()));
    List<String> meant =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    if (!meant.isEmpty()) {
      session.err().item(9, "->", "did you mean " + String.join(" or ", meant) + "?");
    }
    CommandSpec command = e.getCommandLine().getCommandSpec();
    if (e instanceof UnmatchedArgumentException
        && meant.isEmpty()
        && !command.subcommands().isEmpty()
        && !command.subcommands().containsKey("demo")) {
      session
          .err()
          .item(9, "->", "there are: " + String.join(", ", command.subcommands().keySet()));
    }
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
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof LinkageError) {
        return changed(session, cause);
      }
    }
    trace(session, e);
    ProblemPage.print(
        session.err(),
        Refusal.of("tocsin.fault", e.getClass().getSimpleName(), String.valueOf(e.getMessage()))
            .problems());
    return ExitCode.FAULT;
  }

  private static void trace(Session session, Throwable e) {
    if (session.variable("TOCSIN_DEBUG").isPresent()) {
      e.printStackTrace(session.err().writer());
    }
  }
}
