package org.tocsin.cli.main;

import java.util.HashMap;
import java.util.Map;
import org.tocsin.cli.ExitCode;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.ProblemPage;
import org.tocsin.cli.page.Terminal;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.journal.JournalFault;
import org.tocsin.notice.site.PublishFault;
import org.tocsin.vault.VaultFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** {@code tocsin}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(Session.ofProcess(), arguments));
  }

  /** Runs one command line; ends with a code of {@link ExitCode} and never with a stack trace. */
  public static int run(Session session, String... arguments) {
    CommandLine line = commandLine(session);
    line.setExecutionExceptionHandler((e, command, parsed) -> explain(session, e));
    line.setParameterExceptionHandler(
        (e, rest) -> {
          session.err().item(0, "problem:", e.getMessage());
          session
              .err()
              .item(9, "->", e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
          return ExitCode.PROBLEM;
        });
    return line.execute(arguments);
  }

  static CommandLine commandLine(Session session) {
    CommandLine root = new CommandLine(new Root());
    Map<String, CommandLine> groups = new HashMap<>();
    for (Verbs.Group group : Verbs.GROUPS) {
      CommandLine inner = new CommandLine(new GroupOfVerbs());
      inner.getCommandSpec().name(group.name());
      inner.getCommandSpec().usageMessage().description(group.description());
      groups.put(group.name(), inner);
    }
    for (Verbs.Line verb : Verbs.ALL) {
      CommandLine one = new CommandLine(verb.maker().apply(session));
      if (verb.group().isEmpty()) {
        root.addSubcommand(one);
      } else {
        CommandLine group = java.util.Objects.requireNonNull(groups.get(verb.group()));
        if (group.getSubcommands().isEmpty()) {
          root.addSubcommand(verb.group(), group);
        }
        group.addSubcommand(one);
      }
    }
    root.setUsageHelpWidth(Terminal.width(session.environment()));
    root.setUsageHelpLongOptionsMaxWidth(30);
    return root;
  }

  private static int explain(Session session, Exception e) {
    if (e instanceof Refusal refusal) {
      ProblemPage.print(session.err(), refusal.problems());
      return ExitCode.PROBLEM;
    } else if (e instanceof VaultFault fault) {
      return fault(session, fault.where(), fault.expected(), fault.remedy());
    } else if (e instanceof JournalFault fault) {
      return fault(session, fault.where(), fault.found(), fault.remedy());
    } else if (e instanceof PublishFault fault) {
      return fault(session, "", String.valueOf(fault.getMessage()), fault.remedy());
    }
    if (session.variable("TOCSIN_DEBUG").isPresent()) {
      e.printStackTrace();
    }
    ProblemPage.print(
        session.err(),
        Problems.of(
            Problem.error(
                Where.nowhere(),
                "tocsin.fault",
                e.getClass().getSimpleName(),
                String.valueOf(e.getMessage()))));
    return ExitCode.FAULT;
  }

  private static int fault(Session session, String where, String found, String remedy) {
    session.err().item(0, "problem:", (where.isEmpty() ? "" : where + ": ") + found);
    session.err().item(9, "->", remedy);
    return ExitCode.PROBLEM;
  }

  @Command(
      name = "tocsin",
      versionProvider = Versions.class,
      description = {
        "An early-warning desk for the prevention of mass atrocities: from attributed reports to a published, verifiable red"
            + " flag alert.",
        "",
        "Begin with: tocsin demo"
      },
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        " 0:done",
        " 1:verified and found wanting (verify, fsck)",
        " 2:what was given cannot be used, or the desk's rules forbid it",
        "70:a fault of Tocsin's own"
      },
      synopsisSubcommandLabel = "COMMAND")
  private static final class Root implements Runnable {

    @Option(
        names = {"-w", "--workspace"},
        hidden = true,
        scope = CommandLine.ScopeType.LOCAL)
    private String workspace = "";

    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        description = "Show this help and end.")
    private boolean help;

    @Option(
        names = {"-V", "--version"},
        versionHelp = true,
        description = "Show the version and end.")
    private boolean version;

    @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
      if (spec != null) {
        spec.commandLine().usage(System.out);
      }
    }
  }

  @Command(synopsisSubcommandLabel = "COMMAND")
  private static final class GroupOfVerbs implements Runnable {

    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        description = "Show this help and end.")
    private boolean help;

    @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
      if (spec != null) {
        spec.commandLine().usage(System.out);
      }
    }
  }

  /** The version, from the jar's manifest; a build that was not packed says so. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "tocsin " + (version == null ? "0.1.0 (not packaged)" : version),
        "Java " + Runtime.version()
      };
    }
  }
}
