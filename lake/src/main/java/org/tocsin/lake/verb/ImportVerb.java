package org.tocsin.lake.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.desk.FileImport;
import org.tocsin.lake.provider.Recognising;
import org.tocsin.lake.store.Lake;
import org.tocsin.lake.store.LakeWriter;
import org.tocsin.lake.store.Load;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = {
      "Take files of event data into the lake: UCDP GED, GDELT, ACLED, or any CSV with a mapping"
          + " file; also zipped.",
      "A file is recognised by its content. One that the desk has is passed over; broken records are"
          + " kept aside with line and reason, and the good rest is in. Broken off, the same command"
          + " goes on with the files that are left."
    })
final class ImportVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|DIR",
      description = "Files, or folders of them, taken in the order of their names.")
  private List<String> given = new ArrayList<>();

  @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
  private Optional<String> person = Optional.empty();

  @Option(
      names = "--release",
      paramLabel = "VERSION",
      description = "The provider's version, such as 23.1, where the file's name does not tell.")
  private Optional<String> release = Optional.empty();

  @Option(
      names = "--released",
      paramLabel = "DATE",
      description =
          "When the provider released it. Default for UCDP: the end of the month by which such a"
              + " version is out.")
  private Optional<String> released = Optional.empty();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "A YAML file that says which column of a CSV is which of the lake's.")
  private Optional<String> mapping = Optional.empty();

  @Option(
      names = "--preview",
      description = "Show what a mapping makes of the first records; import nothing.")
  private boolean preview;

  @Option(
      names = "--rebuild",
      description = "Throw the lake away first and read everything from the vault again.")
  private boolean rebuild;

  ImportVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    List<Path> files = files();
    Optional<LocalDate> out = released.map(ImportVerb::date);
    out.filter(day -> day.isAfter(SurveyOptions.day(session(), Optional.empty())))
        .ifPresent(
            day -> {
              throw Refusal.of("events.released-later", day.toString());
            });
    Optional<String> described = mapping.map(this::mappingText);
    Recognising recognising =
        described
            .map(text -> Recognising.by(text, mapping.orElse("")))
            .orElseGet(Recognising::usual);
    if (preview) {
      if (described.isEmpty()) {
        throw Refusal.of("events.preview-needs-mapping");
      }
      if (files.isEmpty()) {
        session().out().line("Nothing to preview: name a file.");
      }
      for (Path file : files) {
        new Preview(session()).show(file, recognising);
      }
      return done();
    }
    try (Workspace open = workspace.write(session())) {
      String who = People.acting(session(), open, person);
      DeskLake desk = new DeskLake(session(), open);
      try (Lake lake = rebuild ? desk.rebuild() : desk.write()) {
        FileImport.Asked asked = new FileImport.Asked(who, release, out, described, recognising);
        return all(
            files,
            new FileImport(session(), open, new LakeWriter(lake, DeskLake.threads()), asked));
      }
    }
  }

  /** What one file is refused for does not keep the others out. */
  private int all(List<Path> files, FileImport importing) {
    int code = ExitCode.DONE;
    int had = 0;
    int taken = 0;
    for (Path file : files) {
      try {
        Optional<Load> load = importing.take(file);
        had += load.isPresent() ? 0 : 1;
        taken += load.isPresent() ? 1 : 0;
        if (load.isPresent()) {
          tell(session(), file, load.get());
        } else {
          session()
              .out()
              .line(
                  file.getFileName()
                      + ": the desk has it already; nothing new"
                      + (release.isPresent() || released.isPresent()
                          ? ", and its release stays as it was recorded."
                          : "."));
        }
      } catch (Refusal e) {
        ProblemPage.print(session().err(), e.problems());
        code = ExitCode.PROBLEM;
      }
    }
    if (had > 0 && files.size() > 1) {
      session()
          .out()
          .line(
              "Of "
                  + files.size()
                  + " files the desk had "
                  + had
                  + " already; "
                  + taken
                  + " taken in now.");
    }
    if (files.isEmpty()) {
      session().out().line(rebuild ? "The lake was rebuilt from the vault." : "Nothing to import.");
    }
    return code;
  }

  static void tell(Session session, Path file, Load load) {
    session
        .out()
        .line(
            String.format(
                Locale.ROOT,
                "%s: %s%s: %,d rows, %s%,d records kept aside.",
                file.getFileName(),
                load.provider(),
                load.release().isEmpty() ? "" : " " + load.release(),
                load.rows(),
                load.repeated() == 0
                    ? ""
                    : String.format(
                        Locale.ROOT, "%,d of them known from an earlier file, ", load.repeated()),
                load.rejected()));
    if (load.nowhere() > 0) {
      session
          .err()
          .item(2, "warning:", load.nowhere() + " points of 0, 0 are taken as unknown places.");
    }
    load.untold()
        .ifPresent(
            year ->
                session
                    .err()
                    .item(
                        2,
                        "warning:",
                        "It has no event of "
                            + year
                            + ", of which "
                            + load.release()
                            + " tells: what candidate releases have of that year still counts. A"
                            + " file of the whole release replaces it."));
    for (Load.Kept kept : load.first()) {
      session
          .err()
          .item(
              2,
              "line " + kept.line() + ":",
              kept.reason().words() + (kept.detail().isEmpty() ? "" : " (" + kept.detail() + ")"));
    }
    if (load.rejected() > load.first().size()) {
      session.err().line("  All of them: tocsin sql \"SELECT * FROM rejected\".");
    }
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String one : given) {
      Path path = session().path(one);
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside
              .filter(Files::isRegularFile)
              .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
              .filter(file -> !String.valueOf(file.getFileName()).endsWith(".part"))
              .sorted()
              .forEach(files::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      } else if (Files.isRegularFile(path)) {
        files.add(path);
      } else {
        throw Refusal.at(Where.file(one), "events.nothing-there");
      }
    }
    return files;
  }

  private String mappingText(String file) {
    try {
      return Files.readString(session().path(file));
    } catch (IOException e) {
      Path path = session().path(file);
      String why =
          Files.isDirectory(path)
              ? "it is a folder"
              : Files.exists(path) ? "it could not be read as UTF-8" : "there is no such file";
      throw Refusal.at(Where.file(file), "events.mapping", why);
    }
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.of("events.not-a-date", text);
    }
  }
}
