package org.tocsin.cli.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.tocsin.cli.ExitCode;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.Terminal;

/** A jar that is gone when a class of it is first needed is told, and is no trace. */
class ChangedInstallTest {

  private static String told(IntSupplier running) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(stream, 1000, false);
    Session session =
        new Session(
            terminal,
            terminal,
            new BufferedReader(new StringReader("")),
            false,
            Clock.systemUTC(),
            new SecureRandom(),
            Map.of(),
            Path.of(""));
    assertThat(Main.explained(session, running)).isEqualTo(ExitCode.PROBLEM);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_class_that_has_gone_is_told_as_a_changed_install() {
    assertThat(
            told(
                () -> {
                  throw new NoClassDefFoundError("org/example/Gone");
                }))
        .contains(
            "problem:", "org.example.Gone", "changed or taken away while it ran", "run the same")
        .doesNotContain("\tat ");
  }

  @Test
  void so_is_a_module_that_has_gone() {
    assertThat(
            told(
                () -> {
                  throw new ServiceConfigurationError("Provider org.example.Gone not found");
                }))
        .contains("problem:", "org.example.Gone", "changed or taken away")
        .doesNotContain("\tat ");
  }
}
