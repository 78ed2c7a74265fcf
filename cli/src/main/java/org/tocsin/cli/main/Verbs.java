package org.tocsin.cli.main;

import java.util.List;
import java.util.function.Function;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.AlertAddVerb;
import org.tocsin.cli.verb.AlertDraftVerb;
import org.tocsin.cli.verb.AlertEmbargoVerb;
import org.tocsin.cli.verb.AlertNewVerb;
import org.tocsin.cli.verb.AlertReviewVerb;
import org.tocsin.cli.verb.AlertShowVerb;
import org.tocsin.cli.verb.AssessVerb;
import org.tocsin.cli.verb.BackupVerb;
import org.tocsin.cli.verb.CaseVerb;
import org.tocsin.cli.verb.DemoVerb;
import org.tocsin.cli.verb.DestroyVerb;
import org.tocsin.cli.verb.DetectVerb;
import org.tocsin.cli.verb.FindingVerb;
import org.tocsin.cli.verb.FsckVerb;
import org.tocsin.cli.verb.IncidentVerb;
import org.tocsin.cli.verb.InitVerb;
import org.tocsin.cli.verb.KeyVerb;
import org.tocsin.cli.verb.LifelineVerb;
import org.tocsin.cli.verb.MoreVerbs;
import org.tocsin.cli.verb.PersonVerb;
import org.tocsin.cli.verb.PositionVerb;
import org.tocsin.cli.verb.PublishVerb;
import org.tocsin.cli.verb.ReplayVerb;
import org.tocsin.cli.verb.ReportAddVerb;
import org.tocsin.cli.verb.ReportVerb;
import org.tocsin.cli.verb.SeriesVerb;
import org.tocsin.cli.verb.SituationVerb;
import org.tocsin.cli.verb.VaultVerb;
import org.tocsin.cli.verb.Verb;
import org.tocsin.cli.verb.VerifyVerb;

/** Every verb, in the order in which help lists them. A new verb is one class and one line here. */
final class Verbs {

  /**
   * @param group the word before it, such as {@code alert}; empty for a verb that stands alone
   */
  record Line(String group, String name, Function<Session, Verb> maker) {

    /** The words that call it. */
    List<String> path() {
      return group.isEmpty() ? List.of(name) : List.of(group, name);
    }
  }

  /** What the word before a verb stands for. */
  record Group(String name, String description) {}

  /** Commands that are used together, as {@code tocsin --help} lists them. */
  record Section(String heading, List<String> words) {}

  static final List<Group> GROUPS =
      List.of(
          new Group("case", "Case files: check and import."),
          new Group("report", "Accounts: file, show and withdraw what somebody said."),
          new Group("situation", "Situations: watched populations."),
          new Group("incident", "Incidents: accounts judged to be of one event."),
          new Group("finding", "Findings under provisions: confirm or reject what is proposed."),
          new Group("series", "Series of incidents: confirm or reject what is proposed."),
          new Group("alert", "Alerts: draft, review, issue, update, correct, cancel."),
          new Group("person", "People of the desk and what each may do."),
          new Group("event", "Events in the lake: what a provider said of one, word for word."),
          new Group("signals", "Signals: what detectors noticed in event data."),
          new Group("forecast", "Forecasts: make them, and test them on the past."),
          new Group("vault", "What is kept sealed: keys to it, backups, destruction."),
          new Group("key", "The key the desk signs with."));

  static final List<Section> SECTIONS =
      List.of(
          new Section("Begin", List.of("demo", "init", "serve")),
          new Section("Take in", List.of("case", "report", "incident")),
          new Section(
              "Event data",
              List.of(
                  "import",
                  "fetch",
                  "watch",
                  "signals",
                  "coverage",
                  "event",
                  "sql",
                  "export",
                  "detect")),
          new Section("Look", List.of("situation", "assess", "lifeline", "replay")),
          new Section("Foretell", List.of("forecast", "score", "scoreboard")),
          new Section("Judge", List.of("finding", "series")),
          new Section("Warn", List.of("alert", "publish", "verify")),
          new Section("Keep", List.of("person", "key", "vault", "fsck", "completion")));

  static final List<Line> ALL =
      List.of(
          new Line("", "demo", DemoVerb::new),
          new Line("", "init", InitVerb::new),
          new Line("", "serve", session -> MoreVerbs.find("serve", session)),
          new Line("case", "check", CaseVerb.Check::new),
          new Line("case", "import", CaseVerb.Import::new),
          new Line("report", "add", ReportAddVerb::new),
          new Line("report", "show", ReportVerb.Show::new),
          new Line("report", "original", ReportVerb.Original::new),
          new Line("report", "withdraw", ReportVerb.Withdraw::new),
          new Line("", "import", session -> MoreVerbs.find("import", session)),
          new Line("", "fetch", session -> MoreVerbs.find("fetch", session)),
          new Line("", "watch", session -> MoreVerbs.find("watch", session)),
          signals("list"),
          signals("show"),
          signals("map"),
          signals("propose"),
          signals("record"),
          signals("release"),
          new Line("", "coverage", session -> MoreVerbs.find("coverage", session)),
          new Line("event", "show", session -> MoreVerbs.find("event show", session)),
          new Line("", "sql", session -> MoreVerbs.find("sql", session)),
          new Line("", "export", session -> MoreVerbs.find("export", session)),
          new Line("situation", "show", SituationVerb::new),
          new Line("incident", "list", IncidentVerb.ListThem::new),
          new Line("incident", "show", IncidentVerb.Show::new),
          new Line("incident", "link", IncidentVerb.Link::new),
          new Line("incident", "unlink", IncidentVerb.Unlink::new),
          new Line("", "assess", AssessVerb::new),
          new Line("", "lifeline", LifelineVerb::new),
          new Line("", "replay", ReplayVerb::new),
          new Line("", "detect", DetectVerb::new),
          new Line("forecast", "onset", session -> MoreVerbs.find("forecast onset", session)),
          new Line("forecast", "monthly", session -> MoreVerbs.find("forecast monthly", session)),
          new Line("forecast", "test", session -> MoreVerbs.find("forecast test", session)),
          new Line("", "score", session -> MoreVerbs.find("score", session)),
          new Line("", "scoreboard", session -> MoreVerbs.find("scoreboard", session)),
          new Line("finding", "confirm", FindingVerb.Confirm::new),
          new Line("finding", "reject", FindingVerb.Reject::new),
          new Line("finding", "reopen", FindingVerb.Reopen::new),
          new Line("series", "confirm", SeriesVerb.Confirm::new),
          new Line("series", "reject", SeriesVerb.Reject::new),
          new Line("series", "release", SeriesVerb.Release::new),
          new Line("alert", "new", AlertNewVerb::new),
          new Line("alert", "draft", AlertDraftVerb.Draw::new),
          new Line("alert", "show", AlertShowVerb::new),
          new Line("alert", "redraft", AlertDraftVerb.Redraw::new),
          new Line("alert", "add", AlertAddVerb::new),
          new Line("alert", "ask", PositionVerb.Ask::new),
          new Line("alert", "answer", PositionVerb.Answer::new),
          new Line("alert", "review", AlertReviewVerb.Review::new),
          new Line("alert", "issue", AlertReviewVerb.IssueIt::new),
          new Line("alert", "embargo", AlertEmbargoVerb::new),
          new Line("alert", "update", AlertDraftVerb.Update::new),
          new Line("alert", "correct", AlertDraftVerb.Correct::new),
          new Line("alert", "cancel", AlertDraftVerb.Cancel::new),
          new Line("alert", "abandon", AlertReviewVerb.Abandon::new),
          new Line("", "publish", PublishVerb::new),
          new Line("", "verify", VerifyVerb::new),
          new Line("person", "add", PersonVerb.Add::new),
          new Line("person", "list", PersonVerb.ListThem::new),
          new Line("person", "leave", PersonVerb.Leave::new),
          new Line("key", "show", KeyVerb.Show::new),
          new Line("key", "rotate", KeyVerb.Rotate::new),
          new Line("key", "revoke", KeyVerb.Revoke::new),
          new Line("vault", "passphrase", VaultVerb.ChangeKey::new),
          new Line("vault", "recovery", VaultVerb.Recovery::new),
          new Line("vault", "recover", VaultVerb.Recover::new),
          new Line("vault", "backup", BackupVerb.Backup::new),
          new Line("vault", "restore", BackupVerb.Restore::new),
          new Line("vault", "destroy", DestroyVerb::new),
          new Line("vault", "sweep", VaultVerb.SweepIt::new),
          new Line("", "fsck", FsckVerb::new),
          new Line("", "completion", CompletionVerb::new));

  private Verbs() {}

  /** Of a group that another module has whole; it knows them by both words. */
  private static Line signals(String name) {
    return new Line("signals", name, session -> MoreVerbs.find("signals " + name, session));
  }

  static Group group(String name) {
    return GROUPS.stream().filter(group -> group.name().equals(name)).findFirst().orElseThrow();
  }
}
