package org.tocsin.cli.workspace;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.core.desk.JournalEntries;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.journal.Journal;

/**
 * What a newer journal of the same desk says was destroyed after a backup was taken. Reading it
 * needs no key.
 */
final class LaterDestructions {

  private LaterDestructions() {}

  /**
   * Items destroyed later, and the pseudonym of who decided it.
   *
   * @param restored the journal as the backup had it
   * @param workspace whose journal may be newer; where it does not continue the restored one, it is
   *     another desk's and says nothing
   */
  static Map<String, String> after(Journal restored, Path workspace) {
    Map<String, String> destroyed = new TreeMap<>();
    try (Journal newer = Journal.openReadOnly(Workspace.journalFolder(workspace))) {
      if (newer.size() > restored.size()
          && newer.root(restored.size()).equals(restored.head().root())) {
        new JournalEntries(newer)
            .forEach(
                restored.size(),
                recorded -> {
                  if (recorded.fact() instanceof DeskFact.ItemDestroyed gone) {
                    destroyed.put(gone.item(), recorded.actor());
                  }
                });
      }
    }
    return destroyed;
  }
}
