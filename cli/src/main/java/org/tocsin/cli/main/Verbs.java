package org.tocsin.cli.main;

import java.util.List;
import java.util.function.Function;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.AlertShowVerb;
import org.tocsin.cli.verb.AlertVerb;
import org.tocsin.cli.verb.AssessVerb;
import org.tocsin.cli.verb.CaseVerb;
import org.tocsin.cli.verb.DemoVerb;
import org.tocsin.cli.verb.FsckVerb;
import org.tocsin.cli.verb.IncidentVerb;
import org.tocsin.cli.verb.InitVerb;
import org.tocsin.cli.verb.PublishVerb;
import org.tocsin.cli.verb.ReplayVerb;
import org.tocsin.cli.verb.SituationVerb;
import org.tocsin.cli.verb.Verb;
import org.tocsin.cli.verb.VerifyVerb;

/** Every verb, in the order in which help lists them. A new verb is one class and one line here. */
final class Verbs {

  /**
   * @param group the word before it, such as {@code alert}; empty for a verb that stands alone
   */
  record Line(String group, Function<Session, Verb> maker) {}

  /** What the word before a verb stands for. */
  record Group(String name, String description) {}

  static final List<Group> GROUPS =
      List.of(
          new Group("case", "Case files: check and import."),
          new Group("situation", "Situations: watched populations."),
          new Group("incident", "Incidents: accounts judged to be of one event."),
          new Group("alert", "Alerts: draft, review, issue, update, correct, cancel."));

  static final List<Line> ALL =
      List.of(
          new Line("", DemoVerb::new),
          new Line("", InitVerb::new),
          new Line("case", CaseVerb.Check::new),
          new Line("case", CaseVerb.Import::new),
          new Line("situation", SituationVerb::new),
          new Line("incident", IncidentVerb.ListThem::new),
          new Line("incident", IncidentVerb.Show::new),
          new Line("incident", IncidentVerb.Link::new),
          new Line("incident", IncidentVerb.Unlink::new),
          new Line("", AssessVerb::new),
          new Line("", ReplayVerb::new),
          new Line("alert", AlertVerb.Draw::new),
          new Line("alert", AlertShowVerb::new),
          new Line("alert", AlertVerb.Redraw::new),
          new Line("alert", AlertVerb.Ask::new),
          new Line("alert", AlertVerb.Answer::new),
          new Line("alert", AlertVerb.Review::new),
          new Line("alert", AlertVerb.IssueIt::new),
          new Line("alert", AlertVerb.Update::new),
          new Line("alert", AlertVerb.Correct::new),
          new Line("alert", AlertVerb.Cancel::new),
          new Line("alert", AlertVerb.Abandon::new),
          new Line("", PublishVerb::new),
          new Line("", VerifyVerb::new),
          new Line("", FsckVerb::new));

  private Verbs() {}
}
