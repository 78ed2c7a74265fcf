package org.tocsin.desk.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** The form of an account, as it was left. */
public final class ShowReportForm implements Action {

  @Override
  public Answer answer(Call call) {
    Map<String, String> values = new LinkedHashMap<>(call.draft(ReportForm.DRAFT));
    for (String field : List.of("situation", "source", "incident")) {
      call.query(field).ifPresent(chosen -> values.put(field, chosen));
    }
    call.query("file").ifPresent(file -> values.merge("files", file, ShowReportForm::also));
    values.computeIfAbsent(
        "situation",
        none ->
            call.room().state().records(Situation.class, RecordKind.SITUATION).stream()
                .findFirst()
                .map(Situation::id)
                .orElse(ReportForm.NEW));
    values.putIfAbsent("language", call.words().language());
    return ReportFormView.page(call, values, Map.of(), List.of());
  }

  private static String also(String before, String more) {
    return List.of(before.split(",")).contains(more) ? before : before + "," + more;
  }
}
