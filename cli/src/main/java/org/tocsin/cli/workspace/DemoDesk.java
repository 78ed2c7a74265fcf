package org.tocsin.cli.workspace;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.problem.Where;
import org.tocsin.intake.casefile.CaseFile;
import org.tocsin.intake.casefile.CaseFolder;
import org.tocsin.intake.casefile.CaseReading;
import org.tocsin.intake.casefile.Missing;
import org.tocsin.vault.Argon2Cost;

/**
 * The desk of a demonstration: two people by role, a key file in the workspace, everything an
 * exercise.
 */
public final class DemoDesk implements AutoCloseable {

  /** Where a demonstration goes unless told otherwise. */
  static final String FOLDER = "tocsin-demo";

  /** Marks a workspace that a demonstration may throw away. */
  private static final String MARK = "DEMONSTRATION";

  private static final String MARK_TEXT =
      """
      This workspace was made by "tocsin demo" and is thrown away when the demonstration runs again.
      Its key file lies beside what it opens, which protects nothing: never do real work here.
      """;

  private final Workspace workspace;
  private final String situation;
  private final String analyst;
  private final String reviewer;

  private DemoDesk(Workspace workspace, String situation, String analyst, String reviewer) {
    this.workspace = workspace;
    this.situation = situation;
    this.analyst = analyst;
    this.reviewer = reviewer;
  }

  /** Folder of the examples that come with Tocsin. */
  public static Path examples(Session session) {
    @Nullable String home = System.getProperty("tocsin.home");
    return (home == null ? session.folder() : Path.of(home)).resolve("examples");
  }

  public static DemoDesk make(Session session, Path folder, Path caseFolder) {
    CaseReading reading = CaseFolder.read(caseFolder);
    if (reading.problems().blocking()) {
      throw new Refusal(reading.problems());
    }
    CaseFile file = reading.file().orElseThrow();
    clear(folder);
    session.err().progress("making the workspace " + folder + " …");
    Founding founding =
        new Founding(
            Label.of(
                Map.of(
                    "en",
                    "Demonstration desk",
                    "fr",
                    "Bureau de démonstration",
                    "ar",
                    "مكتب العرض التوضيحي")),
            "demo.tocsin.example",
            "demo.tocsin.example",
            "demo@tocsin.example",
            true,
            "Analyst (demonstration)",
            new Settings(Optional.of("keys/workspace.key"), Optional.empty()));
    Workspace workspace =
        founding.make(
            folder, Optional.empty(), Argon2Cost.STANDARD, session.random(), session.now());
    try {
      Files.writeString(folder.resolve(MARK), MARK_TEXT);
      String analyst = workspace.state().people().get(0).pseudonym();
      String reviewer =
          People.enrol(
              session,
              workspace,
              analyst,
              "Reviewer (demonstration)",
              Set.of(Role.REVIEWER, Role.SIGNER));
      session.err().progress("importing " + caseFolder + " …");
      CaseEntry.enter(workspace, file, analyst, session.now(), Missing.KEEP);
      session.err().progressDone();
      return new DemoDesk(workspace, file.situation().id(), analyst, reviewer);
    } catch (IOException e) {
      workspace.close();
      throw Refusal.at(Where.file(folder.toString()), "workspace.not-made", e.toString());
    } catch (RuntimeException e) {
      workspace.close();
      throw e;
    }
  }

  /** Throws an earlier demonstration away; anything else is left alone and refused. */
  private static void clear(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS)) {
      throw Refusal.at(Where.file(folder.toString()), "demo.not-a-demo");
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault)
                throws IOException {
              Files.delete(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw Refusal.at(Where.file(folder.toString()), "demo.not-cleared", e.toString());
    }
  }

  public Workspace workspace() {
    return workspace;
  }

  public AlertDesk alerts() {
    return new AlertDesk(workspace);
  }

  public String situation() {
    return situation;
  }

  public String analyst() {
    return analyst;
  }

  public String reviewer() {
    return reviewer;
  }

  /** When the last account became available. */
  public Instant endOfRecord() {
    return workspace.state().records(Report.class, RecordKind.REPORT).stream()
        .map(report -> report.available().from())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  @Override
  public void close() {
    workspace.close();
  }
}
