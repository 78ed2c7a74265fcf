package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.desk.page.AlertIssuePage;
import org.tocsin.desk.page.HearingPart;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.notice.NoticeId;
import org.tocsin.notice.SitePaths;

/** Says what exactly will be public, before somebody issues it in their name. */
public final class ShowIssue implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    if (!alert.file().step().open().contains(AlertStep.Act.ISSUE)) {
      throw org.tocsin.cli.Refusal.of(
          "alert.step-closed",
          alert.file().revision(),
          alert.file().step().word(),
          AlertStep.Act.ISSUE.word());
    }
    NoticePreview preview = NoticePreview.of(call, alert.file());
    NoticeId id = preview.notice().id();
    List<String> files = new ArrayList<>();
    preview
        .notice()
        .languages()
        .forEach(
            language ->
                files.add(SitePaths.page(id, language, SitePaths.firstLanguage(preview.notice()))));
    preview.pdfs().forEach(language -> files.add(SitePaths.pdf(id, language)));
    files.addAll(
        List.of(
            SitePaths.cap(id),
            SitePaths.json(id),
            SitePaths.geoJson(id),
            SitePaths.proof(id),
            SitePaths.FEED,
            SitePaths.ALERTS_JSON,
            SitePaths.ALERTS_GEOJSON));
    return Answer.page(
        "alert-issue",
        call.words().say("issue.title", "alert", alert.file().revision()),
        AlertIssuePage.of(
            call.sight(),
            alert.file(),
            preview.notice(),
            HearingPart.of(call.sight(), alert.file(), alert.draft()),
            files));
  }
}
