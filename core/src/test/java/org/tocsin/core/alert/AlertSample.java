package org.tocsin.core.alert;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.notice.Desk;
import org.tocsin.notice.Edition;
import org.tocsin.notice.LocalText;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Status;
import org.tocsin.notice.write.Writer;
import org.tocsin.notice.write.Writers;

/** Takes alerts of a sample desk through their procedure, as the command line would. */
final class AlertSample {

  private final SampleDesk desk;
  private final List<Notice> issued = new ArrayList<>();

  AlertSample(SampleDesk desk) {
    this.desk = desk;
  }

  SampleDesk desk() {
    return desk;
  }

  List<Notice> issued() {
    return List.copyOf(issued);
  }

  Draft draft(String day) {
    return Drafter.draft(desk.assess(day)).orElseThrow();
  }

  /** Drafts a new alert as of a day; its revision. */
  String open(String day) {
    Draft draft = draft(day);
    AlertFact.Drafted drafted =
        (AlertFact.Drafted)
            desk.must(
                    new AlertCommand.Draft(
                        Samples.SITUATION,
                        desk.vault().seal("the draft"),
                        draft.availableTo(),
                        draft.position()),
                    SampleDesk.ANALYST)
                .get(0);
    return drafted.revision();
  }

  String revise(String alert, AlertFact.Purpose purpose, String day) {
    Draft draft = draft(day);
    AlertFact.Drafted drafted =
        (AlertFact.Drafted)
            desk.must(
                    new AlertCommand.Revise(
                        alert,
                        purpose,
                        desk.vault().seal("the draft"),
                        draft.availableTo(),
                        draft.position()),
                    SampleDesk.ANALYST)
                .get(0);
    return drafted.revision();
  }

  void approve(String revision, String... languages) {
    desk.must(
        new AlertCommand.Approve(
            revision,
            file(revision).draft().commitment(),
            List.of(languages),
            Optional.of(desk.vault().text("comment of the approval"))),
        SampleDesk.REVIEWER);
  }

  AlertFile file(String revision) {
    return desk.state().alert(revision).orElseThrow();
  }

  NoticeBuilder.Built build(String revision, String day) {
    Assessment assessment = desk.assess(day);
    Draft draft = Drafter.draft(assessment).orElseThrow();
    NoticeBuilder.Setting setting =
        new NoticeBuilder.Setting(
                file(revision),
                assessment.view(),
                publicDesk(),
                Status.ACTUAL,
                List.of("en", "fr", "ar"),
                issued,
                desk.now())
            .withAnswers(desk.state());
    return NoticeBuilder.build(draft, setting, desk.vault());
  }

  Notice notice(String revision, String day) {
    NoticeBuilder.Built built = build(revision, day);
    if (built instanceof NoticeBuilder.Built.Ready ready) {
      return ready.notice();
    }
    throw new AssertionError(((NoticeBuilder.Built.Refused) built).problem());
  }

  /** Approved by the reviewer, issued by the signer. */
  Notice issue(String revision, String day) {
    approve(revision, "fr");
    Notice notice = notice(revision, day);
    for (String party : draft(day).accused()) {
      if (file(revision).positions().stream().noneMatch(asked -> asked.party().equals(party))) {
        ask(revision, party);
      }
    }
    desk.must(
        new AlertCommand.Issue(
            revision, draft(day).accused(), desk.vault().seal("the notice"), "sha256:00"),
        SampleDesk.SIGNER);
    issued.add(notice);
    return notice;
  }

  void ask(String revision, String party) {
    Instant deadline = desk.now().plusSeconds(86_400);
    desk.must(new AlertCommand.AskPosition(revision, party, deadline), SampleDesk.ANALYST);
  }

  static Desk publicDesk() {
    return new Desk(
        LocalText.ofTags(Samples.label("Desk of Samples").byLanguage()),
        "desk.example",
        "mail@desk.example",
        false,
        SampleDesk.KEY,
        Optional.of(URI.create("https://desk.example/alerts/")));
  }

  /** Everything every writer makes of these notices, as one text. */
  static String published(List<Notice> notices) {
    StringBuilder all = new StringBuilder(notices.toString());
    for (Writer writer : Writers.ALL) {
      Map<String, byte[]> files = writer.files(new Edition(notices));
      files.forEach(
          (path, bytes) ->
              all.append('\n')
                  .append(path)
                  .append('\n')
                  .append(new String(bytes, StandardCharsets.UTF_8)));
    }
    return all.toString();
  }
}
