package org.tocsin.cli.workspace;

import java.time.Instant;
import org.tocsin.cli.Refusal;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.problem.Problems;
import org.tocsin.intake.casefile.CaseChanges;
import org.tocsin.intake.casefile.CaseFile;
import org.tocsin.intake.casefile.CaseImport;
import org.tocsin.intake.casefile.Missing;

/** Takes a case file into the desk. */
public final class CaseEntry {

  /** What came of it. */
  public record Entered(int recorded, int unchanged, Problems warnings) {}

  private CaseEntry() {}

  /**
   * @throws Refusal when a problem forbids it; nothing is recorded or kept then
   */
  public static Entered enter(
      Workspace workspace, CaseFile file, String person, Instant at, Missing missing) {
    CaseChanges changes =
        CaseImport.changes(
            file, workspace.state(), workspace.texts(), workspace.sealing()::seal, at, missing);
    if (changes.problems().blocking()) {
      workspace.sealing().discard();
      throw new Refusal(changes.problems());
    }
    Problems warnings = new Problems();
    warnings.addAll(changes.problems());
    if (!changes.none()) {
      warnings.addAll(workspace.ask(new EnterCase(changes.facts()), person, at));
    }
    return new Entered(changes.facts().size(), changes.unchanged(), warnings);
  }
}
