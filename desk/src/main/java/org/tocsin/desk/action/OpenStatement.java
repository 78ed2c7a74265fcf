package org.tocsin.desk.action;

import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.desk.page.ProblemsPage;
import org.tocsin.desk.page.RefusedPart;
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
    try {
      ProtectedReading.record(call, report, "report/" + id);
    } catch (Refusal refusal) {
      if (!call.forPart()) {
        throw refusal;
      }
      // Where the statement would stand: a script puts nothing in place of what was refused.
      return new Answer.Part(
          "refused",
          new RefusedPart(
              id,
              ProblemsPage.of(
                      call.words().language(), refusal.problems(), Map.of(), Optional.empty())
                  .problems()));
    }
    return new Answer.Part(
        "statement",
        new StatementPart(
            id,
            report.statement().language(),
            call.room().texts().text(report.statement().text()).orElse("")));
  }
}
