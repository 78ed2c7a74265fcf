package org.tocsin.cli.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.cli.ExitCode;
import org.tocsin.cli.Session;
import org.tocsin.cli.Shell;
import picocli.CommandLine.Model.OptionSpec;

/** Help teaches: every verb has words for each of its options, and an example that it accepts. */
class HelpTest {

  @TempDir private Path folder;

  static List<Verbs.Line> verbs() {
    return Verbs.ALL;
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void helpOfEveryVerbMentionsEveryOptionAndEndsInExamples(Verbs.Line verb) {
    Shell shell = new Shell(folder);
    List<String> words = new ArrayList<>(verb.path());
    words.add("--help");
    Shell.Ran ran = shell.run(words.toArray(String[]::new));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("tocsin " + String.join(" ", verb.path()), "Examples:");
    var command = CommandTree.whole(Session.ofProcess());
    for (String word : verb.path()) {
      command = command.getSubcommands().get(word);
    }
    for (OptionSpec option : command.getCommandSpec().options()) {
      assertThat(ran.out()).contains(option.longestName());
      assertThat(option.description()).as(option.longestName()).isNotEmpty();
    }
  }

  @Test
  void everyExampleIsOfAVerbThatThereIs() {
    assertThat(ResourceBundle.getBundle("org.tocsin.cli.examples").keySet())
        .containsExactlyInAnyOrderElementsOf(
            Verbs.ALL.stream().map(line -> String.join(".", line.path())).toList());
  }

  @Test
  void theListOfCommandsNamesAllOfThem() {
    String help = new Shell(folder).ok("--help").out();
    Verbs.ALL.forEach(line -> line.path().forEach(word -> assertThat(help).contains(word)));
    assertThat(new Shell(folder).ok().out()).isEqualTo(help);
    assertThat(new Shell(folder).ok("alert").out()).contains("draft", "review");
  }

  @Test
  void completionIsAScript() {
    assertThat(new Shell(folder).ok("completion", "bash").out()).contains("complete -F", "fsck");
    assertThat(new Shell(folder).ok("completion", "zsh").out()).startsWith("autoload");
    assertThat(new Shell(folder).run("completion", "fish").code()).isEqualTo(ExitCode.PROBLEM);
  }

  @Test
  void aSlipOfTheFingerIsMetWithWhatWasMeant() {
    Shell shell = new Shell(folder);
    assertThat(shell.run("alert", "reviw", "x").err()).contains("review");
    assertThat(shell.run("asess", "corridor").err()).contains("did you mean");
    assertThat(shell.run("assess", "corridor", "--as-off", "2022").err()).contains("--as-of");
    assertThat(shell.run("assess", "corridor").err()).contains("There is no workspace");
  }

  @Test
  void aFileWhoseNameBeginsWithADashIsTakenBehindTwoDashes() throws IOException {
    Shell shell = new Shell(folder);
    Files.writeString(folder.resolve("-dash.csv"), "t,n\n2020-01-06,1\n");
    String[] detect = {"detect", "--time", "t", "--count", "n", "--out", "o.csv", "-dash.csv"};
    Shell.Ran missing = shell.run(detect);
    assertThat(missing.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(missing.err().replaceAll("\\s+", " "))
        .contains("-dash.csv begins with a dash", "tocsin detect ... -- -dash.csv");
    detect[7] = "--";
    String[] behind = java.util.Arrays.copyOf(detect, 9);
    behind[8] = "-dash.csv";
    assertThat(shell.run(behind).code()).isZero();
    assertThat(folder.resolve("o.csv")).exists();
    assertThat(shell.run("case", "check", "-x").err()).contains("tocsin case check ... -- -x");
    assertThat(shell.run("assess", "corridor", "--as-off", "2022").err())
        .doesNotContain("begins with a dash");
    assertThat(shell.run("detect", "--out", "o.csv").err()).doesNotContain("begins with a dash");
  }
}
