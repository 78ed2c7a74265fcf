package org.tocsin.cli.verb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tocsin.cli.ExitCode;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.AssessmentPage;
import org.tocsin.cli.page.DemoPage;
import org.tocsin.cli.page.SituationPage;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.DemoDesk;
import org.tocsin.cli.workspace.Publishing;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.fact.AlertFact.Purpose;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.journal.site.Expectation;
import org.tocsin.journal.site.Pins;
import org.tocsin.journal.site.SiteVerifier;
import org.tocsin.journal.site.Verification;
import org.tocsin.journal.site.VerificationText;
import org.tocsin.notice.Notice;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "demo",
    description = {
      "Do the whole job on an example: import its case files, show who says what, assess, draft an"
          + " alert, have it approved by a second person, issue, publish and verify it.",
      "Makes the workspace tocsin-demo/ in the folder you are in; a demo that is there already is"
          + " made anew."
    })
public final class DemoVerb extends Verb {

  /** Where the corridor's alerts stand: the moment of the first one. */
  private static final LocalDate FIRST_ALERT = LocalDate.of(2022, 12, 3);

  @Parameters(
      arity = "0..1",
      paramLabel = "EXAMPLE",
      defaultValue = "corridor",
      description =
          "An example by name (corridor, srebrenica, kenya, aceh, teaching) or a case folder."
              + " Default: ${DEFAULT-VALUE}.")
  private String example = "corridor";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Only what was known by then, and nothing later. Default: the first alert as of"
              + " 2022-12-03, then an update at the end of the record.")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      defaultValue = "tocsin-demo",
      description = "The workspace to make. Default: ${DEFAULT-VALUE}.")
  private String to = "tocsin-demo";

  @Option(names = "--serve", description = "Then open the desk in the browser on it.")
  private boolean serve;

  public DemoVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Path folder = session().path(to);
    String end;
    int done;
    try (DemoDesk demo = DemoDesk.make(session(), folder, caseFolder())) {
      end = AsOf.available(demo.endOfRecord()).cutoffText().substring(0, "2022-12-03".length());
      List<AsOf> moments = moments(demo);
      AsOf first = moments.get(0);
      show(demo, first);
      String alert = firstAlert(demo, first);
      for (AsOf later : moments.subList(1, moments.size())) {
        update(demo, alert, later);
      }
      done = publish(demo);
    }
    return serve && done == ExitCode.DONE ? serve(end) : done;
  }

  /** The examples are of the past: the desk is first shown as known at the end of the record. */
  private int serve(String day) {
    Verb desk = MoreVerbs.find("serve", session());
    new CommandLine(desk).parseArgs("--workspace", to, "--day", day);
    return desk.call();
  }

  private Path caseFolder() {
    Path named = session().path(example);
    return Files.isDirectory(named) ? named : DemoDesk.examples(session()).resolve(example);
  }

  private List<AsOf> moments(DemoDesk demo) {
    if (asOf.isPresent()) {
      String text = asOf.get();
      return List.of(
          AsOf.available(
              AsOf.readCutoff(text).orElseThrow(() -> Refusal.of("as-of.not-a-date", text))));
    }
    AsOf end = AsOf.available(demo.endOfRecord());
    return demo.situation().equals("corridor") ? List.of(AsOf.day(FIRST_ALERT), end) : List.of(end);
  }

  private void show(DemoDesk demo, AsOf at) {
    Workspace open = demo.workspace();
    SituationView view = demo.alerts().view(demo.situation(), at);
    SituationPage page = new SituationPage(session().out(), view, open.texts());
    page.situation();
    page.list();
    session().out().heading("The latest incidents: who says what");
    page.incidents(page.newest(2));
    new AssessmentPage(session().out(), AlertDesk.assess(view)).brief();
  }

  private String firstAlert(DemoDesk demo, AsOf at) {
    Draft draft = demo.alerts().compose(demo.situation(), at);
    String revision = demo.alerts().draft(draft, demo.analyst(), session().now());
    Notice notice = carryThrough(demo, revision);
    DemoPage.alert(session().out(), notice);
    return revision;
  }

  private void update(DemoDesk demo, String alert, AsOf at) {
    Assessment assessment =
        AlertDesk.assess(
            demo.alerts()
                .view(demo.situation(), new AsOf(at.cutoff(), OptionalLong.empty(), false)));
    session().out().title("Later: an update, as of " + at.cutoffText());
    session()
        .out()
        .paragraph(
            "Level now: "
                + assessment.level().name().replace('_', ' ')
                + assessment.decidedBy().map(line -> "  (" + line + ")").orElse(""));
    Draft draft = demo.alerts().compose(demo.situation(), at);
    String revision =
        demo.alerts().revise(alert, Purpose.UPDATE, draft, demo.analyst(), session().now());
    Notice notice = carryThrough(demo, revision);
    session()
        .out()
        .paragraph(
            "Issued as "
                + notice.id()
                + ", which replaces "
                + notice.lineage().get(notice.lineage().size() - 1).id()
                + ": "
                + notice.original().headline());
  }

  /** Asks the parties, has a second person approve, and issues. */
  private Notice carryThrough(DemoDesk demo, String revision) {
    Instant now = session().now();
    AlertDesk alerts = demo.alerts();
    for (String party : alerts.owed(alerts.file(revision))) {
      alerts.askPosition(revision, party, Duration.ofDays(2), demo.analyst(), now);
    }
    alerts.approve(revision, List.of(), Optional.empty(), demo.reviewer(), now);
    return alerts.issue(revision, AlertDesk.languages(), demo.reviewer(), now);
  }

  private int publish(DemoDesk demo) {
    Path site = demo.workspace().defaultSite();
    new Publishing(demo.workspace()).publish(site, demo.reviewer(), session().now());
    Verification verification =
        new SiteVerifier(
                new Expectation(
                    Optional.of(demo.workspace().state().signingKey().orElseThrow().verifier()),
                    Optional.empty(),
                    Pins.NONE))
            .verify(site);
    session().out().title("Published and verified");
    session().out().raw(VerificationText.plain(verification));
    DemoPage.whatNext(session().out(), to, demo.situation());
    return verification.isAccepted() ? ExitCode.DONE : ExitCode.FAULT;
  }
}
