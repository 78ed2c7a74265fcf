package org.tocsin.cli.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.ExitCode;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Dialogue;
import org.tocsin.cli.ask.Question;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.page.AssessmentPage;
import org.tocsin.cli.page.NoticePage;
import org.tocsin.cli.page.ProblemPage;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Publishing;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Situation;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.journal.site.Expectation;
import org.tocsin.journal.site.Pins;
import org.tocsin.journal.site.SiteVerifier;
import org.tocsin.journal.site.Verification;
import org.tocsin.journal.site.VerificationText;
import org.tocsin.notice.Notice;
import org.tocsin.notice.site.Published;

/**
 * The guided way: what happened, what follows, a draft, a second person, issue, publish, verify.
 * What one stage has recorded stays when a later one is left.
 */
public final class AlertGuide {

  /** About as long as the level table's shortest window. */
  private static final Duration RECENT = Duration.ofDays(30);

  private static final String ALONE = "alone";
  private static final String RETURN = "return";

  private final Session session;
  private final Dialogue dialogue;

  public AlertGuide(Session session) {
    this.session = session;
    this.dialogue = new Dialogue(session);
  }

  /** A new desk, where there is none. */
  public Workspace makeDesk() {
    return new DeskGuide(session, dialogue).make();
  }

  /**
   * @param who the person at the keyboard
   * @return exit code
   */
  public int run(Workspace open, String who) {
    String situation = takeIn(open, who);
    AlertDesk alerts = new AlertDesk(open);
    String revision = draft(open, alerts, situation, who);
    askPositions(alerts, revision, who);
    Optional<String> reviewer = secondPerson(open, who);
    if (!approve(open, alerts, revision, who, reviewer)) {
      return ExitCode.DONE;
    }
    return issueAndPublish(open, alerts, revision, who);
  }

  /** Stage 1: the situation, the event, who says it. */
  private String takeIn(Workspace open, String who) {
    session.out().title("1. What happened");
    dialogue.say(
        "An alert rests on accounts: what a named source said, when, of one event. You give the"
            + " first one now; more can follow with tocsin report add.");
    Optional<Situation> known = knownSituation(open);
    List<Question> questions =
        new ArrayList<>(known.isPresent() ? List.of() : EventQuestions.situation());
    questions.addAll(EventQuestions.event());
    questions.addAll(EventQuestions.account());
    Map<String, String> answers = new HashMap<>();
    while (true) {
      Optional<Map<String, String>> filled = dialogue.fill(questions, answers);
      if (filled.isEmpty()) {
        dialogue.say("This is the first question; quit ends it.");
        continue;
      }
      answers = filled.get();
      try {
        EventRecords records =
            new EventRecords(open.state(), open.sealing(), answers, session.now());
        open.ask(new EnterCase(records.facts(known)), who, session.now());
        List<Situation> all = open.state().records(Situation.class, RecordKind.SITUATION);
        return known.orElseGet(() -> all.get(all.size() - 1)).id();
      } catch (Refusal refusal) {
        // Two answers that contradict one another: all are offered again.
        open.sealing().discard();
        ProblemPage.print(session.out(), refusal.problems());
      }
    }
  }

  private Optional<Situation> knownSituation(Workspace open) {
    List<Situation> known = open.state().records(Situation.class, RecordKind.SITUATION);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<String> ids = new ArrayList<>(known.stream().map(Situation::id).toList());
    ids.add("new");
    String chosen =
        dialogue
            .one(
                Question.needed(
                    EventQuestions.SITUATION,
                    "Which situation is it of? Or: new",
                    ids.get(0),
                    "On file: " + String.join(", ", ids),
                    text -> Typed.known("situation", text, ids)))
            .orElseThrow();
    return known.stream().filter(situation -> situation.id().equals(chosen)).findFirst();
  }

  /** Stage 2: what follows from it, and the draft. */
  private String draft(Workspace open, AlertDesk alerts, String situation, String who) {
    session.out().title("2. What follows from it");
    dialogue.say(
        "A table anyone can read turns what is on file into a level, and says what would change"
            + " it.");
    AsOf now = vantage(open);
    SituationView view = alerts.view(situation, now);
    new AssessmentPage(session.out(), AlertDesk.assess(view)).brief();
    session.out().title("3. The draft");
    dialogue.say(
        "Each sentence carries the evidence it rests on, in brackets; what has none is not said.");
    String revision = alerts.draft(alerts.compose(situation, now), who, session.now());
    Notice notice = alerts.preview(alerts.file(revision), AlertDesk.languages(), session.now());
    new NoticePage(session.out(), notice, notice.original()).print();
    session.out().blank();
    dialogue.say("Drafted as " + revision + ".");
    return revision;
  }

  /** Now; or the end of the record, where the event lies longer back than an alert looks. */
  private AsOf vantage(Workspace open) {
    Instant now = session.now();
    Instant last =
        open.state().records(Report.class, RecordKind.REPORT).stream()
            .map(report -> report.available().from())
            .max(Comparator.naturalOrder())
            .orElse(now);
    if (last.isAfter(now.minus(RECENT))) {
      return AsOf.available(now);
    }
    dialogue.say(
        "What is on file lies some time back, so it is assessed as of the end of the record, "
            + last
            + "; as of today it would weigh less.");
    return AsOf.available(last);
  }

  private void askPositions(AlertDesk alerts, String revision, String who) {
    for (String party : alerts.owed(alerts.file(revision))) {
      dialogue.say(
          "Whoever is held responsible is asked for its position, with a deadline. Write to "
              + party
              + " now, in your own way; the alert says that it was asked.");
      String within =
          dialogue
              .one(
                  Question.needed(
                      "within",
                      "By when is an answer asked for?",
                      "48h",
                      "Hours or days from now: 48h, 5d. An answer that comes is filed with tocsin"
                          + " report add --position-of, then tocsin alert answer.",
                      Typed::duration))
              .orElseThrow();
      Duration time = Typed.duration(within);
      alerts.askPosition(revision, party, time, who, session.now());
    }
  }

  /** Stage 4: the second person, or the plain word that there is none. */
  private Optional<String> secondPerson(Workspace open, String who) {
    session.out().title("4. A second person");
    dialogue.say(
        "Nobody approves what they drafted. A desk of one person may, and says so on the alert, in"
            + " public.");
    boolean sole = AlertCommand.soleDesk(open.state());
    String name =
        dialogue
            .one(
                Question.needed(
                    "second",
                    "Who reviews it? A name, or: alone",
                    sole ? ALONE : "Ben",
                    "Somebody who reads it now, at this keyboard. A name that is not at the desk"
                        + " yet is enrolled as reviewer.",
                    text -> requireSecond(open, who, text)))
            .orElseThrow();
    if (name.equalsIgnoreCase(ALONE)) {
      return Optional.empty();
    }
    if (People.find(open, name).isEmpty()) {
      People.enrol(session, open, who, name, EnumSet.of(Role.REVIEWER));
    }
    return Optional.of(name);
  }

  private static void requireSecond(Workspace open, String who, String name) {
    if (name.equalsIgnoreCase(ALONE)) {
      if (!AlertCommand.soleDesk(open.state())) {
        throw Refusal.of("guide.people-there");
      }
      return;
    }
    if (People.find(open, name).filter(one -> one.pseudonym().equals(who)).isPresent()) {
      throw Refusal.of("guide.own-approval");
    }
  }

  /**
   * @return false where the draft was sent back
   */
  private boolean approve(
      Workspace open, AlertDesk alerts, String revision, String who, Optional<String> reviewer) {
    String expected = reviewer.orElse("yes");
    String prompt =
        reviewer
            .map(name -> "Hand over to " + name + ". Having read it: type your name to approve")
            .orElse("Having read it again: type yes to approve it yourself");
    String typed =
        dialogue
            .one(
                Question.needed(
                    "approval",
                    prompt + ", or: return",
                    expected,
                    "Approving says: each sentence is carried by its evidence, and it is fair."
                        + " return sends it back to be drafted again.",
                    text -> requireApproval(text, expected)))
            .orElseThrow();
    String person =
        reviewer.flatMap(name -> People.find(open, name)).map(one -> one.pseudonym()).orElse(who);
    if (typed.equalsIgnoreCase(RETURN)) {
      String comment =
          dialogue
              .one(Question.needed("comment", "Why?", "which day?", "Kept, sealed.", Typed::text))
              .orElseThrow();
      alerts.send(revision, comment, person, session.now());
      dialogue.say("Returned. When it is mended: tocsin alert redraft " + revision);
      return false;
    }
    alerts.approve(revision, List.of(), Optional.empty(), person, session.now());
    return true;
  }

  private static void requireApproval(String text, String expected) {
    if (!text.equalsIgnoreCase(expected) && !text.equalsIgnoreCase(RETURN)) {
      throw Refusal.of("guide.own-approval");
    }
  }

  /** Stage 5: issue in a signer's name, publish, and look at it as a stranger would. */
  private int issueAndPublish(Workspace open, AlertDesk alerts, String revision, String who) {
    session.out().title("5. Issue, publish, verify");
    dialogue.say(
        "Issuing is for good: what follows is an update, a correction or a cancellation. The"
            + " journal keeps who issued it; the public sees the desk and its key.");
    boolean issue =
        Typed.yes(
            dialogue
                .one(
                    Question.needed(
                        "issue",
                        "Issue " + revision + " in your name? (yes or no)",
                        "yes",
                        "no keeps the approved draft; later: tocsin alert issue " + revision,
                        Typed::yes))
                .orElseThrow());
    if (!issue) {
      dialogue.say("Kept, approved. Later: tocsin alert issue " + revision);
      return ExitCode.DONE;
    }
    Notice notice = alerts.issue(revision, AlertDesk.languages(), who, session.now());
    Published published = new Publishing(open).publish(open.defaultSite(), who, session.now());
    Verification verification =
        new SiteVerifier(
                new Expectation(
                    Optional.of(open.state().signingKey().orElseThrow().verifier()),
                    Optional.empty(),
                    Pins.NONE))
            .verify(open.defaultSite());
    session.out().line("Issued: " + notice.id() + ", " + notice.original().headline());
    session
        .out()
        .line("Published: " + published.written().size() + " files in " + open.defaultSite());
    session.out().raw(VerificationText.plain(verification));
    dialogue.say(
        "Copy that folder to any web server or medium: anyone can verify it offline with tocsin"
            + " verify. Next: tocsin vault recovery, tocsin vault backup, tocsin report add.");
    return verification.isAccepted() ? ExitCode.DONE : ExitCode.FAULT;
  }
}
