package org.tocsin.cases.house.wrong.core.desk;

import java.time.Instant;
import java.util.List;
import org.tocsin.core.desk.Entries;
import org.tocsin.journal.Journal;

/** Records behind the desk's back. */
class Scribbles {
  void record(Entries entries) {
    entries.append(Instant.EPOCH, List.of());
  }

  void append(Journal journal) {
    journal.append(Instant.EPOCH, List.of());
  }
}
