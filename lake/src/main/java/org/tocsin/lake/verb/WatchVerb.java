package org.tocsin.lake.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tocsin.cli.ExitCode;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.ProblemPage;
import org.tocsin.cli.verb.Verb;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.problem.Where;
import org.tocsin.core.signal.Alarm;
import org.tocsin.core.signal.Signal;
import org.tocsin.journal.JournalFault;
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.desk.FileImport;
import org.tocsin.lake.provider.Recognising;
import org.tocsin.lake.signal.Survey;
import org.tocsin.lake.store.Lake;
import org.tocsin.lake.store.LakeWriter;
import org.tocsin.lake.store.Load;
import org.tocsin.vault.VaultFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "watch",
    description = {
      "Watch a folder: take in event data that is put there, and tell what the detectors notice.",
      "A file that still grows is left until it rests; one that comes slowly is best written as NAME.part"
          + " and renamed when it is whole. A changed or replaced file is taken in beside what it was."
          + " Between looks nothing is locked. Control-C ends it after the file that is being read."
    })
final class WatchVerb extends Verb {

  private static final int MOST_SECONDS = 3600;

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();
  @Mixin private final SurveyOptions options = new SurveyOptions();

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private String folder = "";

  @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
  private Optional<String> person = Optional.empty();

  @Option(names = "--once", description = "Look once and end.")
  private boolean once;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description = "How often to look, 1 to 3600. Default: ${DEFAULT-VALUE}.")
  private int every = 10;

  @Option(
      names = "--rest",
      paramLabel = "SECONDS",
      description = "For how long a file must not have changed. Default: ${DEFAULT-VALUE}.")
  private int rest = 2;

  /** What a later look may find mended though the file looks the same. */
  private static final Set<String> PASSING =
      Set.of("events.unreadable", "events.changed", "events.gone");

  /** What of files was told already, so that a look that finds the same says nothing. */
  private final Map<Path, String> refused = new HashMap<>();

  /** Why nothing could be taken in at the last look; empty where it could. */
  private String waiting = "";

  private final Set<String> told = new HashSet<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  WatchVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Path dir = session().path(folder);
    if (!Files.isDirectory(dir)) {
      throw Refusal.at(Where.file(folder), "events.nothing-there");
    }
    if (every < 1 || every > MOST_SECONDS || rest < 0 || rest > MOST_SECONDS) {
      throw Refusal.of("watch.seconds");
    }
    // What cannot be used is told now, and not when the first file comes.
    options.asked(session());
    WorkspaceOptions.Opening opening = workspace.opening(session());
    try (Workspace open = opening.read()) {
      People.acting(session(), open, person);
    }
    Thread hook = new Thread(this::interrupted, "end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return watch(new WatchedFolder(dir, rest), dir, opening);
    } finally {
      ended.countDown();
      if (asked.getCount() > 0) {
        Runtime.getRuntime().removeShutdownHook(hook);
      }
    }
  }

  /** On Control-C: what is being done is done to its end. */
  private void interrupted() {
    asked.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int watch(WatchedFolder files, Path dir, WorkspaceOptions.Opening opening) {
    if (once) {
      try {
        return look(files, opening);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    session().out().line("Watching " + dir + ". Control-C ends it.");
    do {
      waiting(reason(files, opening));
    } while (!waited());
    session().out().line("Ended. What was taken in is kept.");
    return ExitCode.DONE;
  }

  /** Looks; what keeps it from looking or taking in, and may pass, is given back. */
  private String reason(WatchedFolder files, WorkspaceOptions.Opening opening) {
    try {
      look(files, opening);
      return "";
    } catch (IOException e) {
      return "The folder cannot be read: " + e.getMessage() + ".";
    } catch (VaultFault e) {
      if (e.code() != VaultFault.Code.LOCKED) {
        throw e;
      }
    } catch (JournalFault e) {
      if (e.code() != JournalFault.Code.LOCKED) {
        throw e;
      }
    } catch (Refusal e) {
      if (e.problems().all().stream().noneMatch(problem -> problem.code().equals("lake.busy"))) {
        throw e;
      }
    }
    return "Another process works with this desk; new files wait.";
  }

  private void waiting(String reason) {
    if (!reason.equals(waiting)) {
      session().err().line(reason.isEmpty() ? "It goes on." : reason);
    }
    waiting = reason;
  }

  /** Until the next look; true where the end was asked for. */
  private boolean waited() {
    try {
      return asked.await(every, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private int look(WatchedFolder files, WorkspaceOptions.Opening opening) throws IOException {
    WatchedFolder.Found found = files.look(session().now());
    found
        .growing()
        .forEach(
            file ->
                session()
                    .err()
                    .line(file.getFileName() + ": changed just now; left until it rests."));
    if (found.resting().isEmpty()) {
      if (once && found.growing().isEmpty()) {
        session().out().line("Nothing to take in.");
      }
      return ExitCode.DONE;
    }
    return take(files, found.resting(), opening);
  }

  private int take(
      WatchedFolder watched,
      Map<Path, WatchedFolder.Look> files,
      WorkspaceOptions.Opening opening) {
    int code = ExitCode.DONE;
    try (Workspace open = opening.write()) {
      String who = People.acting(session(), open, person);
      DeskLake desk = new DeskLake(session(), open);
      int fresh = 0;
      try (Lake lake = desk.write()) {
        if (told.isEmpty()) {
          Survey survey = options.survey(session(), open, lake);
          survey.alarms().forEach(alarm -> told.add(id(survey, alarm)));
        }
        FileImport importing =
            new FileImport(
                session(),
                open,
                new LakeWriter(lake, DeskLake.threads()),
                new FileImport.Asked(
                    who,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Recognising.usual()));
        for (Map.Entry<Path, WatchedFolder.Look> file : files.entrySet()) {
          if (asked.getCount() == 0) {
            break;
          }
          Path path = file.getKey();
          try {
            Optional<Load> load = importing.take(path);
            load.ifPresent(taken -> ImportVerb.tell(session(), path, taken));
            fresh += load.isPresent() ? 1 : 0;
            refused.remove(path);
            watched.done(path, file.getValue());
          } catch (Refusal e) {
            refused(path, e);
            if (e.problems().all().stream().noneMatch(one -> PASSING.contains(one.code()))) {
              watched.done(path, file.getValue());
            }
            code = ExitCode.PROBLEM;
          }
        }
        if (fresh > 0) {
          tell(options.survey(session(), open, lake));
        }
      }
    }
    return code;
  }

  private void refused(Path file, Refusal refusal) {
    String said = refusal.problems().toString();
    if (!said.equals(refused.put(file, said))) {
      ProblemPage.print(session().err(), refusal.problems());
    }
  }

  private static String id(Survey survey, Alarm alarm) {
    return Signal.idOf(alarm, survey.asked().settings().step());
  }

  private void tell(Survey survey) {
    SignalPage page = new SignalPage(session().out());
    List<Signal> fresh =
        survey.signals(alarm -> !told.contains(id(survey, alarm)) && options.tells(survey, alarm));
    long earlier =
        survey.alarms().stream()
                .map(alarm -> id(survey, alarm))
                .filter(id -> !told.contains(id))
                .count()
            - fresh.size();
    survey.alarms().forEach(alarm -> told.add(id(survey, alarm)));
    session().out().line(fresh.size() + (fresh.size() == 1 ? " new signal" : " new signals") + ".");
    fresh.forEach(page::line);
    if (earlier > 0) {
      session()
          .out()
          .line(earlier + " more of earlier times: tocsin signals list --since DATE shows them.");
    }
  }
}
