package org.tocsin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tocsin.cli.Session;
import org.tocsin.cli.main.Main;
import org.tocsin.cli.page.Terminal;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Level;
import picocli.CommandLine;

/**
 * A real desk in a folder of a test, worked through the command line as a person would, by a clock
 * that stands still until it is told to move. Two people are on it: Ana drafts, Rui reviews and
 * signs.
 */
public final class TestDesk {

  public static final String ANALYST = "Ana";
  public static final String REVIEWER = "Rui";

  /** Where the checkout's top is. */
  public static final Path ROOT = Path.of(System.getProperty("tocsin.root", "..")).toAbsolutePath();

  /** What a run of the command line came to. */
  public record Outcome(int code, String out, String err) {}

  private final Path home;
  private final Path folder;
  private final String analyst;
  private final String reviewer;
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");

  private TestDesk(Path home, String analyst, String reviewer) {
    this.home = home;
    this.folder = home.resolve("desk");
    this.analyst = analyst;
    this.reviewer = reviewer;
  }

  /** Founds a desk below {@code home}; its key file lies beside the workspace. */
  public static TestDesk found(Path home) {
    return found(home, ANALYST, REVIEWER, "--new-key-file", home.resolve("desk.key").toString());
  }

  /**
   * @param unlocking options of {@code init} that say how the vault opens
   */
  public static TestDesk found(Path home, String analyst, String reviewer, String... unlocking) {
    TestDesk desk = new TestDesk(home, analyst, reviewer);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "init",
                "--name",
                "Test desk",
                "--origin",
                "desk.example.org",
                "--contact",
                "desk@example.org",
                "--person",
                analyst));
    arguments.addAll(List.of(unlocking));
    desk.must(arguments.toArray(String[]::new));
    desk.write(
        open -> {
          String founder = open.state().people().get(0).pseudonym();
          return People.enrol(
              desk.session(new ByteArrayOutputStream(), new ByteArrayOutputStream()),
              open,
              founder,
              reviewer,
              Set.of(Role.REVIEWER, Role.SIGNER));
        });
    return desk;
  }

  /** A person in a folder, before any desk is founded there. */
  public static TestDesk at(Path home) {
    return new TestDesk(home, ANALYST, REVIEWER);
  }

  public Path folder() {
    return folder;
  }

  public Path site() {
    return folder.resolve("site");
  }

  /** Lets time pass. */
  public void later(Duration by) {
    now = now.plus(by);
  }

  public Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(session(out, err), arguments);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs, and holds that it went well. */
  public String must(String... arguments) {
    Outcome outcome = run(arguments);
    assertThat(outcome.code()).as(String.join(" ", arguments) + "\n" + outcome.err()).isZero();
    return outcome.out();
  }

  /** Takes in a case folder. */
  public void take(Path caseFolder) {
    must("case", "import", caseFolder.toString(), "--as", analyst);
  }

  /** Carries a drafted revision through the parties, the review and the issue. */
  public void carryThrough(String revision) {
    for (String party : read(open -> owed(open, revision))) {
      must("alert", "ask", revision, party, "--within", "48h", "--as", analyst);
    }
    must("alert", "review", revision, "--approve", "--as", reviewer);
    must("alert", "issue", revision, "--as", reviewer);
  }

  public void publish() {
    must("publish", "--as", reviewer);
  }

  private static List<String> owed(Workspace open, String revision) {
    AlertDesk alerts = new AlertDesk(open);
    return alerts.owed(alerts.file(revision));
  }

  public <T> T read(Function<Workspace, T> question) {
    try (Workspace open = options().read(quiet())) {
      return question.apply(open);
    }
  }

  public <T> T write(Function<Workspace, T> deed) {
    try (Workspace open = options().write(quiet())) {
      return deed.apply(open);
    }
  }

  /** Number of entries in its journal. */
  public long size() {
    return read(open -> open.journal().size());
  }

  public Level level(String situation, LocalDate day) {
    return read(
        open -> {
          SituationView view = new AlertDesk(open).view(situation, AsOf.day(day));
          return AlertDesk.answer(view).level();
        });
  }

  private WorkspaceOptions options() {
    return CommandLine.populateCommand(new WorkspaceOptions(), passphraseFile());
  }

  private String[] passphraseFile() {
    Path file = home.resolve("passphrase");
    return java.nio.file.Files.exists(file)
        ? new String[] {"--passphrase-file", file.toString()}
        : new String[0];
  }

  private Session quiet() {
    return session(new ByteArrayOutputStream(), new ByteArrayOutputStream());
  }

  private Session session(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Session(
        new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), 80, false),
        new Terminal(new PrintStream(err, true, StandardCharsets.UTF_8), 80, false),
        new BufferedReader(new StringReader("")),
        false,
        Clock.fixed(now, ZoneOffset.UTC),
        new SecureRandom(),
        Map.of("TOCSIN_WORKSPACE", folder.toString(), "HOME", home.toString()),
        home);
  }
}
