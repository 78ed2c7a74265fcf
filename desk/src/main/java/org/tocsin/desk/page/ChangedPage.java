package org.tocsin.desk.page;

import java.util.List;
import java.util.Map;

/**
 * What others changed while a form was open; the form can be sent again as it is.
 *
 * @param action where the form goes
 * @param typed everything in it
 * @param seenAt the journal's position now: sent along, it says that the changes were seen
 */
public record ChangedPage(
    List<Change> changes, String action, Map<String, String> typed, long seenAt) {

  public record Change(String what, String who, String at) {}

  public ChangedPage {
    changes = List.copyOf(changes);
  }
}
