package org.tocsin.lake.verb;

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

/** A desk on disk of one person, and command lines run at it. */
public final class Desk {

  /** What came of one command line. */
  public record Ran(int code, String out, String err) {
    @Override
    public String toString() {
      return "exit " + code + "\n--- out\n" + out + "--- err\n" + err;
    }
  }

  private final Path folder;
  private final Map<String, String> environment;

  private Desk(Path folder) {
    this.folder = folder;
    this.environment = Map.of("HOME", folder.toString(), "TOCSIN_WORKSPACE", "desk");
  }

  public static Desk in(Path folder) {
    Desk desk = new Desk(folder);
    desk.ok(
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
    return desk;
  }

  public Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = run(out, err, arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What it prints can be read while it runs. */
  int run(ByteArrayOutputStream out, ByteArrayOutputStream err, String... arguments) {
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
    return Main.run(session, arguments);
  }

  /** Runs what must succeed. */
  public Ran ok(String... arguments) {
    Ran ran = run(arguments);
    if (ran.code() != 0) {
      throw new AssertionError(String.join(" ", arguments) + "\n" + ran);
    }
    return ran;
  }

  /** The one value that a statement gives. */
  public String one(String sql) {
    return ok("sql", sql).out().lines().skip(1).findFirst().orElse("");
  }
}
