package org.tocsin.desk.server;

import java.util.List;
import org.tocsin.desk.page.ChangedPage;

/**
 * Somebody else changed what a form is about, after the form was opened. Nothing is done until the
 * person has seen it and sends the form again.
 */
public final class ChangedMeanwhile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<ChangedPage.Change> changes;

  public ChangedMeanwhile(List<ChangedPage.Change> changes) {
    super("changed meanwhile");
    this.changes = List.copyOf(changes);
  }

  List<ChangedPage.Change> changes() {
    return changes;
  }
}
