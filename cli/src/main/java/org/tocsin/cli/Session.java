package org.tocsin.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.page.Terminal;

/**
 * What a run of the command line has from outside: streams, clock, chance, environment. The one
 * place where they come in.
 *
 * @param folder in which the command was given
 */
public record Session(
    Terminal out,
    Terminal err,
    BufferedReader in,
    boolean interactive,
    Clock clock,
    SecureRandom random,
    Map<String, String> environment,
    Path folder) {

  /** The session of a real process. */
  public static Session ofProcess() {
    boolean interactive = terminal().isPresent();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Map<String, String> environment = System.getenv();
    boolean colour =
        interactive
            && !environment.containsKey("NO_COLOR")
            && !"dumb".equals(environment.get("TERM"));
    return new Session(
        new Terminal(out, Terminal.width(environment), colour),
        new Terminal(err, Terminal.width(environment), colour),
        reader(System.in),
        interactive,
        Clock.systemUTC(),
        new SecureRandom(),
        environment,
        Path.of(""));
  }

  /**
   * The terminal, where a person sits at one. From Java 22 on there is a console without a terminal
   * too, and a method that tells, which Java 17 does not have.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static Optional<Console> terminal() {
    Optional<Console> console = Optional.ofNullable(System.console());
    try {
      Method tells = Console.class.getMethod("isTerminal");
      return console.isPresent() && Boolean.TRUE.equals(tells.invoke(console.get()))
          ? console
          : Optional.empty();
    } catch (NoSuchMethodException e) {
      return console;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public method of the JDK", e);
    }
  }

  public static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** Now, in whole seconds: finer times say nothing here and CAP cannot carry them. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * What a person types without its being shown. Where there is no console (a dialogue that is fed
   * from elsewhere) the next line is taken.
   *
   * @throws Refusal where nobody is there to ask
   */
  public char[] secret(String prompt) {
    if (!interactive) {
      throw Refusal.of("passphrase.nobody-to-ask");
    }
    Optional<Console> console = terminal();
    if (console.isPresent()) {
      char[] typed = console.get().readPassword("%s", prompt);
      return typed == null ? new char[0] : typed;
    }
    err.raw(prompt);
    try {
      @Nullable String line = in.readLine();
      return line == null ? new char[0] : line.toCharArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A path as the person meant it: from where they stand. */
  public Path path(String given) {
    return folder.resolve(given);
  }
}
