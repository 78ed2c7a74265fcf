package org.tocsin.desk.verb;

import java.net.BindException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.desk.action.Routes;
import org.tocsin.desk.page.Glances;
import org.tocsin.desk.room.Beforehand;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.server.Desk;
import org.tocsin.desk.server.DeskServer;
import org.tocsin.lake.desk.NativeCiphers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description = {
      "Open the desk in the browser, on this machine alone, until it is stopped with Ctrl-C.",
      "Who has no password yet is invited by a link that is shown here, good for one day and once."
    })
public final class ServeVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      defaultValue = "8470",
      description = "Where to listen, on 127.0.0.1; 0 for any that is free. Default: 8470.")
  private int port = 8470;

  @Option(
      names = "--behind-tls",
      description = {
        "A server with TLS of yours stands before it: cookies are marked for TLS alone, and browsers"
            + " are told to come by TLS alone. It has to pass the name 127.0.0.1:PORT on as Host;"
            + " nothing else that it adds is believed."
      })
  private boolean behindTls;

  @Option(
      names = "--day",
      paramLabel = "DATE",
      description = "First show it as known at the end of this day, such as 2022-12-03.")
  private Optional<LocalDate> day = Optional.empty();

  @Option(
      names = "--new-password",
      paramLabel = "NAME",
      description = {
        "Show a link by which this person chooses a new password, where nobody else at the desk can"
            + " make one. A second factor stays. May be given several times."
      })
  private List<String> newPassword = new ArrayList<>();

  @Option(
      names = "--lost-factor",
      paramLabel = "NAME",
      description = {
        "The same where this person lost their authenticator: the second factor goes too."
      })
  private List<String> lostFactor = new ArrayList<>();

  public ServeVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    CountDownLatch closed = new CountDownLatch(1);
    NativeCiphers.prefer();
    try (Workspace open = workspace.write(session())) {
      Desk desk = Desk.of(new DeskRoom(session(), open));
      Links links = Links.of(desk, open, newPassword, lostFactor);
      try (DeskServer server = start(desk)) {
        String first = day.map(it -> "/?day=" + it).orElse("/");
        session().out().line("The desk is open at " + server.address() + first);
        links.show(session().out(), server.address(), first);
        session().out().line("Stop it with Ctrl-C.");
        Beforehand beforehand = Beforehand.start(desk.room(), desk.search(), Glances.BEFOREHAND);
        desk.openings().unusual(session().now());
        waitForTheEnd(closed);
        beforehand.close();
      }
    } finally {
      closed.countDown();
    }
    return done();
  }

  private DeskServer start(Desk desk) {
    try {
      return DeskServer.start(desk, Routes.all(), port, behindTls);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException) {
          throw Refusal.of("desk.port-taken", Integer.toString(port));
        }
      }
      throw e;
    }
  }

  /**
   * Until the process is told to end. The hook holds the runtime's end up until what is open was
   * closed in order; a latch rather than an interrupt, which would cut the closing short.
   */
  private void waitForTheEnd(CountDownLatch closed) {
    CountDownLatch told = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  told.countDown();
                  await(closed);
                },
                "stop"));
    await(told);
  }

  private static void await(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
