package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.desk.page.IntakePage;
import org.tocsin.desk.page.JobPart;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.DeskServer;

/** Where things come in. */
public final class ShowIntake implements Action {

  private static final int LATEST = 20;

  @Override
  public Answer answer(Call call) {
    return Answer.page(
        "intake",
        call.words().say("nav.intake"),
        new IntakePage(
            call.desk().tray().of(call.person()).stream()
                .map(item -> IntakePage.Kept.of(call.words(), item))
                .toList(),
            call.desk().jobs().of(call.person()).stream()
                .map(job -> JobPart.of(call.words(), job))
                .toList(),
            taken(call),
            !call.draft(ReportForm.DRAFT).isEmpty(),
            call.draft(TakeIn.DRAFT),
            DeskServer.MOST_UPLOAD_MB));
  }

  private static List<IntakePage.Taken> taken(Call call) {
    List<IntakePage.Taken> taken = new ArrayList<>();
    for (Version<DeskFact.EventsImported> version : call.room().state().imports()) {
      version
          .value()
          .ifPresent(
              imported ->
                  taken.add(
                      new IntakePage.Taken(
                          imported.provider(),
                          call.words().moment(version.recordedAt()),
                          call.room().name(version.actor()),
                          imported.rows(),
                          imported.rejected())));
    }
    Collections.reverse(taken);
    return taken.stream().limit(LATEST).toList();
  }
}
