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
            Map.of(),
            folder);
    int code = Main.run(session, arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
