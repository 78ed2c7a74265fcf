package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.main.Main;
import org.tocsin.cli.page.Terminal;

/**
 * Runs every command that the manual shows, in its order, and holds what it prints against what the
 * manual says.
 */
class ManualTest {

  /** A command, what the manual says of its output, and the exit code it tells of. */
  private record Snippet(String command, List<String> expected, int code) {}

  private static final Path TOP = Path.of(System.getProperty("tocsin.root", ".."));

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  @Test
  void every_command_of_the_manual_does_what_the_manual_says() throws IOException {
    Files.createSymbolicLink(folder.resolve("examples"), TOP.resolve("examples").toAbsolutePath());
    String manual = Files.readString(TOP.resolve("docs/manual.md"));
    // Event data is another module's: its own test runs that chapter.
    int events = manual.indexOf("## 9. Event data");
    List<Snippet> snippets =
        snippets(
            manual.substring(0, events)
                + manual.substring(manual.indexOf("## Exit codes", events)));
    assertThat(snippets).hasSizeGreaterThan(20);
    for (Snippet snippet : snippets) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      int code = Main.run(session(out), words(snippet.command()));
      String printed = out.toString(StandardCharsets.UTF_8);
      assertThat(code).as(snippet.command() + "\n" + printed).isEqualTo(snippet.code());
      for (String expected : snippet.expected()) {
        assertThat(printed).as(snippet.command()).contains(expected);
      }
    }
  }

  private Session session(ByteArrayOutputStream out) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Session(
        new Terminal(stream, 100, false),
        new Terminal(stream, 100, false),
        new BufferedReader(new StringReader("")),
        false,
        Clock.systemUTC(),
        new SecureRandom(),
        Map.of("HOME", folder.toString()),
        folder);
  }

  static List<Snippet> snippets(String manual) {
    List<Snippet> snippets = new ArrayList<>();
    Matcher block = Pattern.compile("(?s)```console\n(.*?)```").matcher(manual);
    while (block.find()) {
      for (String one : block.group(1).split("(?m)^\\$ ")) {
        if (!one.isBlank()) {
          snippets.add(snippet(one.strip().split("\n")));
        }
      }
    }
    return snippets;
  }

  private static Snippet snippet(String[] lines) {
    List<String> expected = new ArrayList<>();
    int code = ExitCode.DONE;
    for (String line : List.of(lines).subList(1, lines.length)) {
      if (line.startsWith("# exit ")) {
        code = Integer.parseInt(line.substring("# exit ".length()));
      } else {
        expected.add(line);
      }
    }
    return new Snippet(lines[0], expected, code);
  }

  /** The words after {@code tocsin}, quotes taken off. */
  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    assertThat(words.get(0)).isEqualTo("tocsin");
    return words.subList(1, words.size()).toArray(String[]::new);
  }
}
