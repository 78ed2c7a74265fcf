package org.tocsin.lake.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.Terminal;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.lake.Fixtures;
import org.tocsin.lake.provider.Recognising;
import org.tocsin.lake.store.Lake;
import org.tocsin.lake.store.LakeWriter;
import org.tocsin.lake.verb.Desk;

/**
 * Files that change under the hands of whoever reads them: told, nothing kept, and never a wait.
 */
@Timeout(60)
class FileImportTest {

  private static final byte[] BYTES =
      Fixtures.gedFile(Fixtures.ged(1, "2013-03-24", 5, "Clear")).getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void found() {
    desk = Desk.in(folder);
  }

  /** A file that is as it was until it has been opened so many times. */
  private static class Restless implements EventFile {
    private final int calm;
    private int opened;

    Restless(int calm) {
      this.calm = calm;
    }

    @Override
    public String name() {
      return "ged231.csv";
    }

    @Override
    public String place() {
      return "in/ged231.csv";
    }

    @Override
    public long size() throws IOException {
      return BYTES.length;
    }

    @Override
    public Object version() {
      return 1;
    }

    @Override
    public InputStream open() throws IOException {
      return ++opened > calm ? then() : new ByteArrayInputStream(BYTES);
    }

    InputStream then() throws IOException {
      throw new NoSuchFileException(place());
    }
  }

  private void take(EventFile file) {
    Terminal nowhere =
        new Terminal(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            100,
            false);
    Session session =
        new Session(
            nowhere,
            nowhere,
            new BufferedReader(new StringReader("")),
            false,
            Clock.systemUTC(),
            new SecureRandom(),
            Map.of("TOCSIN_WORKSPACE", "desk"),
            folder);
    try (Workspace open = new WorkspaceOptions().write(session);
        Lake lake = new DeskLake(session, open).write()) {
      new FileImport(
              session,
              open,
              new LakeWriter(lake, 2),
              new FileImport.Asked(
                  People.acting(session, open, Optional.empty()),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Recognising.usual()))
          .take(file);
    }
  }

  private void nothingStays() {
    assertThat(desk.run("sql", "SELECT 1").err()).contains("No event data was imported yet");
    assertThat(desk.ok("fsck").out()).contains("Sound:");
  }

  @Test
  void a_file_that_goes_at_any_moment_is_told_as_gone() {
    for (int calm = 0; calm <= 2; calm++) {
      EventFile going = new Restless(calm);
      assertThatThrownBy(() -> take(going))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("events.gone");
    }
    nothingStays();
  }

  @Test
  void a_file_that_becomes_shorter_is_told() {
    EventFile shrinking =
        new Restless(2) {
          @Override
          InputStream then() {
            return new ByteArrayInputStream(BYTES, 0, BYTES.length / 2);
          }
        };
    assertThatThrownBy(() -> take(shrinking))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("became shorter");
    nothingStays();
  }

  @Test
  void a_failure_of_java_itself_while_sealing_leaves_nobody_waiting() {
    EventFile failing =
        new Restless(2) {
          @Override
          InputStream then() {
            throw new NoClassDefFoundError("org/example/Gone");
          }
        };
    assertThatThrownBy(() -> take(failing)).isInstanceOf(NoClassDefFoundError.class);
    nothingStays();
  }
}
