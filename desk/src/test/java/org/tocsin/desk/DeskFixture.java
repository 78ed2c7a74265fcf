package org.tocsin.desk;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.Terminal;
import org.tocsin.cli.workspace.CaseEntry;
import org.tocsin.cli.workspace.Founding;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Settings;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.model.Label;
import org.tocsin.desk.action.Routes;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.server.Desk;
import org.tocsin.desk.server.DeskServer;
import org.tocsin.intake.casefile.CaseFile;
import org.tocsin.intake.casefile.CaseFolder;
import org.tocsin.intake.casefile.Missing;
import org.tocsin.vault.Argon2Cost;

/**
 * A desk with a served workspace, one person in each role, and examples on file. Its clock can be
 * moved.
 */
public final class DeskFixture implements AutoCloseable {

  /** The founder, who may do everything. */
  public static final String FOUNDER = "Founder";

  public static final String PASSWORD = "a password of several words";

  /** As little as Argon2 allows: nothing here is worth guessing. */
  private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);

  private final MovingClock clock;
  private final Workspace workspace;
  private Desk desk;
  private DeskServer server;

  /** A clock that stands still until it is moved. */
  private static final class MovingClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private DeskFixture(MovingClock clock, Workspace workspace) {
    this.clock = clock;
    this.workspace = workspace;
    this.desk = Desk.of(new DeskRoom(session(clock), workspace), CHEAP.memoryKiB());
    this.server = DeskServer.start(desk, Routes.all(), 0);
  }

  /** Serves a new workspace with these examples in it, such as {@code corridor}. */
  public static DeskFixture serve(Path folder, String... examples) {
    MovingClock clock = new MovingClock();
    Session session = session(clock);
    Founding founding =
        new Founding(
            Label.of("en", "Test desk"),
            "test.tocsin.example",
            "test.tocsin.example",
            "test@tocsin.example",
            true,
            FOUNDER,
            new Settings(Optional.of("keys/workspace.key"), Optional.empty()));
    Workspace workspace =
        founding.make(
            folder.resolve("workspace"), Optional.empty(), CHEAP, session.random(), session.now());
    String founder = workspace.state().people().get(0).pseudonym();
    for (String example : examples) {
      CaseFile file =
          CaseFolder.read(root().resolve("examples").resolve(example)).file().orElseThrow();
      CaseEntry.enter(workspace, file, founder, session.now(), Missing.KEEP);
    }
    DeskFixture fixture = new DeskFixture(clock, workspace);
    roles().forEach((name, role) -> fixture.enrol(name, Set.of(role)));
    fixture.password(FOUNDER);
    return fixture;
  }

  /** Who is of which single role. */
  public static Map<String, Role> roles() {
    Map<String, Role> roles = new LinkedHashMap<>();
    roles.put("Analyst", Role.ANALYST);
    roles.put("Reviewer", Role.REVIEWER);
    roles.put("Publisher", Role.SIGNER);
    roles.put("Reader", Role.READER);
    roles.put("Administrator", Role.ADMINISTRATOR);
    return roles;
  }

  private static Path root() {
    return Path.of(System.getProperty("tocsin.root", ".."));
  }

  private static Session session(Clock clock) {
    Terminal silent =
        new Terminal(
            new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            80,
            false);
    return new Session(
        silent,
        new Terminal(new PrintStream(System.err, true, StandardCharsets.UTF_8), 100, false),
        new BufferedReader(new StringReader("")),
        false,
        clock,
        new SecureRandom(),
        Map.of(),
        root());
  }

  /** Takes somebody in, with the password of everybody here. */
  public void enrol(String name, Set<Role> roles) {
    String founder = workspace.state().people().get(0).pseudonym();
    desk.room()
        .writing(
            Optional.empty(), open -> People.enrol(session(clock), open, founder, name, roles));
    password(name);
  }

  private void password(String name) {
    desk.credentials().set(People.find(workspace, name).orElseThrow().pseudonym(), PASSWORD);
  }

  public Desk desk() {
    return desk;
  }

  public Workspace workspace() {
    return workspace;
  }

  public String address() {
    return server.address();
  }

  /** Stops the server and starts it anew at the same address: who was logged in is no longer. */
  public void restart() {
    int port = server.port();
    server.close();
    desk = Desk.of(new DeskRoom(session(clock), workspace), CHEAP.memoryKiB());
    server = DeskServer.start(desk, Routes.all(), port);
  }

  /** The same behind a server with TLS, as the desk is told. */
  public void restartBehindTls() {
    int port = server.port();
    server.close();
    desk = Desk.of(new DeskRoom(session(clock), workspace), CHEAP.memoryKiB());
    server = DeskServer.start(desk, Routes.all(), port, true);
  }

  /** Time passes. */
  public void pass(java.time.Duration time) {
    clock.now = clock.now.plus(time);
  }

  /** A browser in which nobody has logged in. */
  public Visitor visitor() {
    return new Visitor(address());
  }

  /** A browser in which this person has logged in. */
  public Visitor visitor(String name) {
    Visitor visitor = visitor();
    visitor.logIn(name, PASSWORD);
    return visitor;
  }

  @Override
  public void close() {
    server.close();
    workspace.close();
  }
}
