package org.tocsin.cli.workspace;

import java.util.List;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Nearest;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Situation;

/** What an id given on the command line stands for, or a refusal with the id probably meant. */
public final class OnFile {

  private OnFile() {}

  public static Situation situation(DeskState state, String id) {
    return record(state, Situation.class, RecordKind.SITUATION, id);
  }

  public static Incident incident(DeskState state, String id) {
    return record(state, Incident.class, RecordKind.INCIDENT, id);
  }

  public static Report report(DeskState state, String id) {
    return record(state, Report.class, RecordKind.REPORT, id);
  }

  public static AlertFile alert(DeskState state, String revision) {
    return state
        .alert(revision)
        .orElseThrow(
            () ->
                unknown(
                    "alert", revision, state.alerts().stream().map(AlertFile::revision).toList()));
  }

  private static <R extends CaseRecord> R record(
      DeskState state, Class<R> type, RecordKind kind, String id) {
    return state
        .record(type, kind, id)
        .orElseThrow(
            () ->
                unknown(
                    kind.word(),
                    id,
                    state.records(type, kind).stream().map(CaseRecord::id).toList()));
  }

  private static Refusal unknown(String kind, String id, List<String> known) {
    return Refusal.of("typed.unknown-id", kind, id, Nearest.offer(id, known));
  }
}
