package org.tocsin.desk.action;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.desk.page.StatementPart;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** Puts before somebody what a protected source said, and records first that they asked for it. */
public final class OpenStatement implements Action {

  @Override
  public Answer answer(Call call) {
    String id = call.part("report");
    Report report =
        call.room()
            .state()
            .record(Report.class, RecordKind.REPORT, id)
            .orElseThrow(() -> new NotThere(id));
    call.room()
        .writing(
            Optional.of(report.situation()),
            workspace ->
                workspace.ask(
                    new DeskCommand.RecordReading(List.of("report/" + id)),
                    call.person(),
                    call.now()));
    return new Answer.Part(
        "statement",
        new StatementPart(
            id,
            report.statement().language(),
            call.room().texts().text(report.statement().text()).orElse("")));
  }
}
