package org.tocsin.cli.verb;

import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.OwnSentences;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.fact.AlertFact.Purpose;
import org.tocsin.core.view.AsOf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Drafting: {@code draft, redraft, update, correct, cancel}. */
public final class AlertDraftVerb {

  private AlertDraftVerb() {}

  @Command(
      name = "draft",
      description = {
        "Draft an alert from the assessment of a situation.",
        "Every sentence carries the evidence it rests on; what has no evidence is not said."
      })
  public static final class Draw extends AlertStepVerb {

    @Mixin private final AsOfOptions asOf = new AsOfOptions();

    @Parameters(paramLabel = "SITUATION", description = "Its id.")
    private String situation = "";

    public Draw(Session session) {
      super(session);
    }

    @Override
    void step(Workspace open, AlertDesk alerts, String who) {
      asOf.view(session(), open.state(), situation);
      Draft draft = alerts.compose(situation, asOf.asOf(session()));
      tellWhatNext(alerts, alerts.draft(draft, who, session().now()));
    }
  }

  @Command(
      name = "redraft",
      description =
          "Draft again, from what is known now; an approval of the earlier draft is void.")
  public static final class Redraw extends AlertStepVerb {

    @Mixin private final AsOfOptions asOf = new AsOfOptions();

    @Parameters(paramLabel = "REVISION", description = "Such as corridor-001.")
    private String revision = "";

    public Redraw(Session session) {
      super(session);
    }

    @Override
    void step(Workspace open, AlertDesk alerts, String who) {
      AlertFile file = alerts.file(revision);
      AsOf now = asOf.asOf(session());
      Draft earlier = alerts.draftOf(file);
      Draft draft =
          OwnSentences.carried(
              earlier, alerts.compose(file.situation(), now), alerts.view(file.situation(), now));
      alerts.redraft(revision, draft, who, session().now());
      long lost = OwnSentences.count(earlier) - OwnSentences.count(draft);
      if (lost > 0) {
        session().err().line("Sentences of your own that lost their evidence, left out: " + lost);
      }
      tellWhatNext(alerts, revision);
    }
  }

  /** Opens the next revision of what was issued. */
  abstract static class Revise extends AlertStepVerb {

    @Mixin private final AsOfOptions asOf = new AsOfOptions();

    @Parameters(paramLabel = "ALERT", description = "Such as corridor-001.")
    private String alert = "";

    private final Purpose purpose;

    Revise(Session session, Purpose purpose) {
      super(session);
      this.purpose = purpose;
    }

    @Override
    void step(Workspace open, AlertDesk alerts, String who) {
      AlertFile file = alerts.file(alert);
      Draft draft = alerts.compose(file.situation(), asOf.asOf(session()));
      tellWhatNext(alerts, alerts.revise(file.alert(), purpose, draft, who, session().now()));
    }
  }

  @Command(
      name = "update",
      description =
          "Draft a revision because things have moved on. It is reviewed and issued like any.")
  public static final class Update extends Revise {
    public Update(Session session) {
      super(session, Purpose.UPDATE);
    }
  }

  @Command(name = "correct", description = "Draft a revision because the issued one was wrong.")
  public static final class Correct extends Revise {
    public Correct(Session session) {
      super(session, Purpose.CORRECTION);
    }
  }

  @Command(
      name = "cancel",
      description = "Draft a revision that withdraws the alert. What was issued stays readable.")
  public static final class Cancel extends Revise {
    public Cancel(Session session) {
      super(session, Purpose.CANCEL);
    }
  }
}
