package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.workspace.Soundness;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.desk.page.JournalPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.journal.Fsck;

/**
 * Reads the whole journal and everything sealed that it refers to, and says whether it is sound.
 */
public final class VerifyJournal implements Action {

  @Override
  public Answer answer(Call call) {
    JournalPage.Checked checked =
        call.room()
            .reading(
                workspace -> {
                  List<String> faults = new ArrayList<>();
                  Fsck.check(Workspace.journalFolder(workspace.folder()))
                      .forEach(finding -> faults.add(finding.toString()));
                  faults.addAll(Soundness.faults(workspace));
                  return new JournalPage.Checked(workspace.journal().size(), faults);
                });
    return ShowJournal.page(call, Optional.of(checked));
  }
}
