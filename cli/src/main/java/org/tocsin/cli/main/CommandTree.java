package org.tocsin.cli.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.Terminal;
import org.tocsin.cli.verb.MoreVerbs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands as picocli knows them, each with its examples. */
final class CommandTree {

  /** Wide enough for {@code --position-of=ACTOR} beside its description. */
  private static final int OPTIONS_COLUMN = 32;

  private final Session session;
  private final CommandLine root;

  private CommandTree(Session session) {
    this.session = session;
    this.root = new CommandLine(new Root());
  }

  /** Every command, for help and completion. */
  static CommandLine whole(Session session) {
    return new CommandTree(session).with(Verbs.ALL);
  }

  /**
   * As much of it as a command line needs: building all commands takes longer than most of them
   * run.
   */
  static CommandLine of(Session session, String... arguments) {
    List<Verbs.Line> first =
        Verbs.ALL.stream().filter(line -> startsWith(line.path(), arguments)).toList();
    if (!first.isEmpty()) {
      return new CommandTree(session).with(first);
    }
    List<Verbs.Line> group =
        Verbs.ALL.stream()
            .filter(line -> arguments.length > 0 && line.group().equals(arguments[0]))
            .toList();
    return new CommandTree(session).with(group.isEmpty() ? Verbs.ALL : group);
  }

  private static boolean startsWith(List<String> path, String... arguments) {
    return arguments.length >= path.size()
        && path.equals(List.of(arguments).subList(0, path.size()));
  }

  private CommandLine with(List<Verbs.Line> verbs) {
    for (Verbs.Line verb : verbs) {
      CommandLine one = new CommandLine(verb.maker().apply(session));
      if (verb.group().isEmpty()) {
        root.addSubcommand(verb.name(), one);
      } else {
        group(verb.group()).addSubcommand(verb.name(), one);
      }
      examples(verb).ifPresent(lines -> footer(one, lines));
    }
    root.setUsageHelpWidth(Terminal.width(session.environment()));
    root.setUsageHelpLongOptionsMaxWidth(OPTIONS_COLUMN);
    root.getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, this::commandsBySection);
    root.setOut(session.out().writer());
    root.setErr(session.err().writer());
    return root;
  }

  private CommandLine group(String name) {
    CommandLine known = root.getSubcommands().get(name);
    if (known != null) {
      return known;
    }
    CommandLine made = new CommandLine(new GroupOfVerbs());
    made.getCommandSpec().name(name);
    made.getCommandSpec().usageMessage().description(Verbs.group(name).description());
    root.addSubcommand(name, made);
    return made;
  }

  private static void footer(CommandLine command, String examples) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.footerHeading("%nExamples:%n");
    usage.footer(
        examples
            .lines()
            .map(line -> "  " + line.strip().replace("%", "%%").replace("@", "@@"))
            .toArray(String[]::new));
  }

  private static Optional<String> examples(Verbs.Line verb) {
    try {
      return Optional.of(
          ResourceBundle.getBundle(
                  "org.tocsin.cli.examples",
                  Locale.ROOT,
                  CommandTree.class.getClassLoader(),
                  ResourceBundle.Control.getNoFallbackControl(
                      ResourceBundle.Control.FORMAT_PROPERTIES))
              .getString(String.join(".", verb.path())));
    } catch (MissingResourceException e) {
      // A verb whose options say it all.
      return Optional.empty();
    }
  }

  /** The list in {@code tocsin --help}: what is used together stands together. */
  private String commandsBySection(Help help) {
    StringBuilder list = new StringBuilder();
    for (Verbs.Section section : Verbs.SECTIONS) {
      list.append(String.format(Locale.ROOT, "%n%s%n", section.heading()));
      for (String word : section.words()) {
        list.append(String.format(Locale.ROOT, "  %-12s %s%n", word, summary(word)));
      }
    }
    return list.append(String.format(Locale.ROOT, "%n'tocsin COMMAND --help' tells more.%n"))
        .toString();
  }

  private String summary(String word) {
    String more = MoreVerbs.SUMMARIES.get(word);
    if (more != null) {
      return more;
    }
    CommandLine command = root.getSubcommands().get(word);
    List<String> inner = new ArrayList<>();
    if (command != null) {
      inner.addAll(command.getSubcommands().keySet());
    }
    if (!inner.isEmpty()) {
      return String.join(" | ", inner);
    }
    return command == null
        ? ""
        : firstSentence(String.join(" ", command.getCommandSpec().usageMessage().description()));
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    int colon = text.indexOf(": ");
    int cut = end < 0 ? colon : colon < 0 ? end : Math.min(end, colon);
    return cut < 0 ? text : text.substring(0, cut) + ".";
  }

  @Command(
      name = "tocsin",
      versionProvider = Versions.class,
      description = {
        "An early-warning desk for the prevention of mass atrocities: from attributed reports to a"
            + " published, verifiable red flag alert.",
        "",
        "See it work:   tocsin demo",
        "Your own desk: tocsin alert new   (asks for all it needs, and explains)"
      },
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        " 0:done",
        " 1:verified and found wanting (verify, fsck)",
        " 2:what was given cannot be used, or the desk's rules forbid it",
        "70:a fault of Tocsin's own"
      },
      synopsisSubcommandLabel = "COMMAND")
  private static final class Root extends Usage {

    // Never read here: that it is given is all, and picocli acts on it.
    @SuppressWarnings("UnusedVariable")
    @Option(
        names = {"-V", "--version"},
        versionHelp = true,
        description = "Show the version and end.")
    private boolean version;
  }

  @Command(synopsisSubcommandLabel = "COMMAND")
  private static final class GroupOfVerbs extends Usage {}

  /** What is asked without a verb is how it is asked. */
  private abstract static class Usage implements Runnable {

    // Never read here: that it is given is all, and picocli acts on it.
    @SuppressWarnings("UnusedVariable")
    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        description = "Show this help and end.")
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
      if (spec != null) {
        CommandLine command = spec.commandLine();
        command.usage(command.getOut());
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
