package org.tocsin.desk.action;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.RecordKind;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Begun;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** Keeps a form as it stands; sent by the page a moment after each keystroke. */
public final class KeepDraft implements Action {

  @Override
  public Answer answer(Call call) {
    String form = call.part("form");
    if (!Begun.isName(form) && !isOfAPage(form, call.room().state())) {
      throw new NotThere(form);
    }
    Map<String, String> fields = new LinkedHashMap<>(call.typed());
    fields.keySet().removeIf(name -> name.contains("password"));
    if (Begun.isName(form)) {
      call.keepBegun(form, fields);
    } else {
      call.keepDraft(form, fields);
    }
    return new Answer.Bytes("text/plain; charset=utf-8", new byte[0], Optional.empty(), true);
  }

  /**
   * Whether some page has a large form of this name: nobody keeps files under names of their own.
   */
  private static boolean isOfAPage(String form, DeskState state) {
    if (form.equals(ReportForm.DRAFT) || form.equals(TakeIn.DRAFT)) {
      return true;
    }
    int kind = form.indexOf('-') + 1;
    String id = form.substring(kind);
    return switch (form.substring(0, kind)) {
      case "response-" -> state.record(RecordKind.SITUATION, id).isPresent();
      case "own-", "said-", "note-" -> state.alert(id).isPresent();
      default -> false;
    };
  }
}
