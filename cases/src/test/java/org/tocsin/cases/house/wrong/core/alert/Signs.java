package org.tocsin.cases.house.wrong.core.alert;

import java.nio.file.Path;
import java.time.Instant;
import org.tocsin.cli.workspace.Publishing;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.journal.note.SignedNote;

/** Signs and publishes because a level was reached. */
class Signs {
  SignedNote sign(NoteSigner signer) {
    return SignedNote.sign("EMERGENCY\n", signer);
  }

  void publish(Publishing publishing) {
    publishing.publish(Path.of("site"), "nobody", Instant.EPOCH);
  }
}
