package org.tocsin.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What others wrote cannot steer the terminal it is shown on. */
class TerminalTest {

  private static String shown(boolean colour, Consumer<Terminal> show) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    show.accept(new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), 80, colour));
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void controlsInANameAreShownAsSomethingThatCannotBeShown() {
    String name = "a\u001b[2Jb\u001b]0;title\u0007\u009b31m\rc.csv";
    for (String text :
        new String[] {
          shown(true, terminal -> terminal.line(name)),
          shown(false, terminal -> terminal.item("problem:", name)),
          shown(false, terminal -> terminal.paragraph(name))
        }) {
      assertThat(text)
          .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]")
          .contains("c.csv");
    }
  }

  @Test
  void weightTabsAndLinesStay() {
    assertThat(shown(true, terminal -> terminal.line(terminal.bold("Name") + "\tx\r\ny")))
        .isEqualTo("\u001b[1mName\u001b[0m\tx\r\ny\n");
  }
}
