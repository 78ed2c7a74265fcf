package org.tocsin.cli.verb;

import java.util.List;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;

/** What there is, for messages that say what was not found. */
final class Lists {

  private Lists() {}

  static String situations(DeskState state) {
    return joined(
        state.records(Situation.class, RecordKind.SITUATION).stream().map(Situation::id).toList());
  }

  static String joined(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
