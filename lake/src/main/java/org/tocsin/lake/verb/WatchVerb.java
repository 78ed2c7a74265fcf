package org.tocsin.lake.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.desk.FileImport;
import org.tocsin.lake.provider.Recognising;
import org.tocsin.lake.signal.Survey;
import org.tocsin.lake.store.Lake;
import org.tocsin.lake.store.LakeWriter;
import org.tocsin.lake.store.Load;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "watch",
    description = {
      "Watch a folder: take in event data that is put there, and tell what the detectors notice.",
      "A file that still grows is left until it rests. Between looks nothing is locked. Control-C ends"
          + " it after the file that is being read."
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

  /** How a file looked when it was last seen. */
  private record Look(long size, FileTime changed) {}

  private final Map<Path, Look> before = new HashMap<>();
  private final Map<Path, Look> handled = new HashMap<>();
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
    Thread hook = new Thread(this::interrupted, "end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return watch(dir);
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

  private int watch(Path dir) {
    int code = look(dir);
    if (once) {
      return code;
    }
    session().out().line("Watching " + dir + ". Control-C ends it.");
    while (!waited()) {
      look(dir);
    }
    session().out().line("Ended. What was taken in is kept.");
    return ExitCode.DONE;
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

  private int look(Path dir) {
    Map<Path, Look> resting = resting(dir);
    return resting.isEmpty() ? ExitCode.DONE : take(resting);
  }

  /** New or changed files that have rested, in the order of their names. */
  private Map<Path, Look> resting(Path dir) {
    Map<Path, Look> resting = new TreeMap<>();
    try (Stream<Path> inside = Files.list(dir)) {
      for (Path file : inside.filter(WatchVerb::looksLikeData).sorted().toList()) {
        Look now = new Look(Files.size(file), Files.getLastModifiedTime(file));
        boolean old =
            now.changed().toInstant().plusSeconds(rest).isBefore(session().now())
                || now.equals(before.get(file));
        before.put(file, now);
        if (now.equals(handled.get(file))) {
          continue;
        }
        if (old) {
          resting.put(file, now);
        } else {
          session().err().line(file.getFileName() + ": changed just now; left until it rests.");
        }
      }
      return resting;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean looksLikeData(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) && !name.startsWith(".") && !name.endsWith(".part");
  }

  private int take(Map<Path, Look> files) {
    int code = ExitCode.DONE;
    try (Workspace open = workspace.write(session())) {
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
        for (Map.Entry<Path, Look> file : files.entrySet()) {
          if (asked.getCount() == 0) {
            break;
          }
          try {
            Optional<Load> load = importing.take(file.getKey());
            load.ifPresent(taken -> ImportVerb.tell(session(), file.getKey(), taken));
            fresh += load.isPresent() ? 1 : 0;
          } catch (Refusal e) {
            ProblemPage.print(session().err(), e.problems());
            code = ExitCode.PROBLEM;
          }
          handled.put(file.getKey(), file.getValue());
        }
        if (fresh > 0) {
          tell(options.survey(session(), open, lake));
        }
      }
    }
    return code;
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
