package org.tocsin.forecast;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.tocsin.cli.Session;
import org.tocsin.cli.main.Main;
import org.tocsin.cli.page.Terminal;

/** Command lines, run in a folder without a desk. */
public final class CommandLines {

  /** What came of one. */
  public record Ran(int code, String out, String err) {}

  private CommandLines() {}

  public static Ran run(Path folder, String... arguments) {
    return run(folder, Map.of("HOME", folder.toString(), "TOCSIN_WORKSPACE", "desk"), arguments);
  }

  /** Founds a desk of one person in the folder {@code desk}, with an example case. */
  public static void desk(Path folder) {
    must(
        folder,
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
    must(folder, "case", "import", examples().resolve("corridor").toString());
  }

  private static Path examples() {
    String root = System.getProperty("tocsin.root", "..");
    return Path.of(root).toAbsolutePath().normalize().resolve("examples");
  }

  /** Runs what must succeed. */
  public static Ran must(Path folder, String... arguments) {
    Ran ran = run(folder, arguments);
    if (ran.code() != 0) {
      throw new AssertionError(String.join(" ", arguments) + ": " + ran);
    }
    return ran;
  }

  private static Ran run(Path folder, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Session session =
        new Session(
            new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), 1000, false),
            new Terminal(new PrintStream(err, true, StandardCharsets.UTF_8), 1000, false),
            new BufferedReader(new StringReader("")),
            false,
            Clock.fixed(Instant.parse("2026-11-22T13:00:00Z"), ZoneOffset.UTC),
            new SecureRandom(),
            environment,
            folder);
    int code = Main.run(session, arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
