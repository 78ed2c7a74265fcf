package org.tocsin.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tocsin.cli.main.Main;
import org.tocsin.cli.page.Terminal;

/** Runs command lines in a folder, at a fixed time, without a terminal unless it is given lines. */
public final class Shell {

  static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");
  static final Path EXAMPLES = Path.of(System.getProperty("tocsin.root", ".."), "examples");

  /** What came of one command line. */
  public record Ran(int code, String out, String err) {
    @Override
    public String toString() {
      return "exit " + code + "\n--- out\n" + out + "--- err\n" + err;
    }
  }

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  public Shell(Path folder) {
    this.folder = folder;
    environment.put("HOME", folder.toString());
  }

  Path folder() {
    return folder;
  }

  Shell as(String person) {
    Shell shell = new Shell(folder);
    shell.environment.putAll(environment);
    shell.environment.put("TOCSIN_PERSON", person);
    return shell;
  }

  public Ran run(String... arguments) {
    return run(false, "", NOW, arguments);
  }

  /** At another time. */
  Ran at(Instant now, String... arguments) {
    return run(false, "", now, arguments);
  }

  /** As at a terminal, with these lines typed. */
  Ran typed(List<String> lines, String... arguments) {
    return run(true, String.join("\n", lines) + "\n", NOW, arguments);
  }

  private Ran run(boolean interactive, String input, Instant now, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Session session =
        new Session(
            new Terminal(stream(out), 100, false),
            new Terminal(stream(err), 100, false),
            new BufferedReader(new StringReader(input)),
            interactive,
            Clock.fixed(now, ZoneOffset.UTC),
            new SecureRandom(),
            environment,
            folder);
    int code = Main.run(session, arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Runs what must succeed. */
  public Ran ok(String... arguments) {
    Ran ran = run(arguments);
    if (ran.code() != ExitCode.DONE) {
      throw new AssertionError(String.join(" ", arguments) + "\n" + ran);
    }
    return ran;
  }

  /** A desk of one person, Ana, that opens by a key file. */
  static Shell desk(Path folder) {
    Shell shell = new Shell(folder);
    shell.ok(
        "init",
        "-w",
        "desk",
        "--name",
        "Test desk",
        "--origin",
        "desk.example.org",
        "--contact",
        "desk@example.org",
        "--person",
        "Ana",
        "--new-key-file",
        folder.resolve("key").toString());
    shell.environment.put("TOCSIN_WORKSPACE", "desk");
    return shell;
  }

  /** The same with an example imported. */
  static Shell deskWith(Path folder, Path caseFolder) {
    Shell shell = desk(folder);
    shell.ok("case", "import", caseFolder.toAbsolutePath().toString());
    return shell;
  }

  /** And with Ben, who reviews and signs; commands are Ana's unless told otherwise. */
  Shell withBen() {
    ok("person", "add", "Ben", "--role", "reviewer,signer");
    return as("Ana");
  }

  /** Entries in the journal, by fsck, which must find everything sound. */
  long entries() {
    String sound = ok("fsck").out();
    return Long.parseLong(sound.replaceAll("(?s)Sound: ([0-9]+) entries.*", "$1"));
  }

  Path write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies an example, to be edited. */
  Path copy(Path from, String name) {
    try (Stream<Path> all = Files.walk(from)) {
      Path to = folder.resolve(name);
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
