package org.tocsin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.Publishing;
import org.tocsin.cli.workspace.Sealing;
import org.tocsin.cli.workspace.SigningKey;
import org.tocsin.cli.workspace.Soundness;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.alert.Drafter;
import org.tocsin.core.alert.NoticeBuilder;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Assessor;
import org.tocsin.core.assess.Indicator;
import org.tocsin.core.assess.Indicators;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.desk.Desk;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.desk.JournalEntries;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.PublicRecord;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.intake.casefile.CaseChanges;
import org.tocsin.intake.casefile.CaseFolder;
import org.tocsin.intake.casefile.CaseImport;
import org.tocsin.intake.casefile.CaseReading;
import org.tocsin.intake.casefile.Missing;
import org.tocsin.journal.Entry;
import org.tocsin.journal.Journal;
import org.tocsin.journal.site.Expectation;
import org.tocsin.journal.site.Pins;
import org.tocsin.journal.site.SiteVerifier;
import org.tocsin.journal.site.Verification;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Level;
import org.tocsin.notice.Notice;
import org.tocsin.notice.site.Published;
import org.tocsin.notice.site.Site;
import org.tocsin.notice.site.SitePublisher;
import org.tocsin.notice.write.Writers;
import org.tocsin.vault.Vault;

/**
 * Walks one incident through the real classes, from a case file to a stranger who verifies it, and
 * holds the walk that {@code docs/architecture.md} tells against the way it really took.
 */
class WalkTest {

  private static final String SITUATION = "corridor";
  private static final String INCIDENT = "i-2022-12-03-closing";
  private static final AsOf THAT_DAY = AsOf.day(LocalDate.of(2022, 12, 3));
  private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");
  private static final Path PAGE = TestDesk.ROOT.resolve("docs").resolve("architecture.md");

  private final List<List<String>> passed = new ArrayList<>();

  @Test
  void oneIncidentTakesTheWayThatTheArchitecturePageTells(@TempDir Path home) throws IOException {
    TestDesk desk = TestDesk.found(home);
    desk.write(
        open -> {
          walk(open);
          return open;
        });
    assertThat(stepsTold(Files.readString(PAGE))).isEqualTo(passed);
  }

  @Test
  void everyClassAndPackageThePageNamesExists() throws IOException {
    Matcher name = Pattern.compile("`(org\\.tocsin\\.[A-Za-z.]+)`").matcher(Files.readString(PAGE));
    int found = 0;
    while (name.find()) {
      found++;
      String path = name.group(1).replace('.', '/');
      boolean type = getClass().getResource("/" + path + ".class") != null;
      boolean unit = getClass().getResource("/" + path + "/package-info.class") != null;
      assertThat(type || unit).as(name.group(1)).isTrue();
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void theReaderOfThePageSeesEveryStepAndItsClasses() {
    assertThat(
            stepsTold(
                """
                1. `not.a.Step` of another section
                ## The walk of one incident
                1. One: `core.desk.Desk`,
                   `vault.Vault`.
                2. Two, with `plain` words.
                ## After
                3. `journal.Journal`
                """))
        .containsExactly(List.of("core.desk.Desk", "vault.Vault"), List.of());
  }

  private void walk(Workspace open) {
    String ana = open.state().people().get(0).pseudonym();
    String rui = open.state().people().get(1).pseudonym();
    takeIn(open, ana);
    Assessment assessment = assess(open);
    AlertDesk alerts = new AlertDesk(open);
    String revision = draft(open, alerts, assessment, ana);
    review(alerts, revision, ana, rui);
    Notice notice = issue(open, alerts, revision, rui);
    publish(open, alerts, notice, rui);
  }

  private void takeIn(Workspace open, String person) {
    CaseReading reading = CaseFolder.read(TestDesk.ROOT.resolve("examples").resolve(SITUATION));
    assertThat(reading.file()).isPresent();
    pass(CaseFolder.class);

    long before = open.journal().size();
    CaseChanges changes =
        CaseImport.changes(
            reading.file().orElseThrow(),
            open.state(),
            open.texts(),
            open.sealing()::seal,
            NOW,
            Missing.KEEP);
    assertThat(changes.facts()).isNotEmpty();
    pass(CaseImport.class, Sealing.class, Vault.class);

    open.ask(new EnterCase(changes.facts()), person, NOW);
    pass(EnterCase.class, Desk.class);

    assertThat(open.journal().size()).isEqualTo(before + changes.facts().size());
    assertThat(Soundness.faults(open)).as("what facts refer to lies in the vault").isEmpty();
    pass(JournalEntries.class, Journal.class);

    assertThat(Desk.fold(new JournalEntries(open.journal())).position())
        .isEqualTo(open.state().position());
    assertThat(open.state().record(Report.class, RecordKind.REPORT, "r-2022-12-03-closing"))
        .isPresent();
    pass(DeskState.class);
  }

  private Assessment assess(Workspace open) {
    SituationView view = ViewBuilder.of(open.state(), SITUATION, THAT_DAY).orElseThrow();
    SeenIncident incident = view.incident(INCIDENT).orElseThrow();
    assertThat(incident.accounts()).hasSizeGreaterThan(1);
    pass(ViewBuilder.class, SeenIncident.class);

    Assessment assessment = new Assessor(LevelTable.standard()).assess(view);
    assertThat(assessment.level()).isEqualTo(Level.RED_FLAG);
    assertThat(assessment.reasoning().series().series()).isNotEmpty();
    assertThat(assessment.indicators())
        .extracting(Indicator::name)
        .containsExactlyElementsOf(Indicators.names());
    pass(Reasoning.class, Assessor.class, Indicators.class, LevelTable.class);
    return assessment;
  }

  private String draft(Workspace open, AlertDesk alerts, Assessment assessment, String person) {
    Draft draft = Drafter.draft(assessment).orElseThrow();
    assertThat(draft.incidents()).contains(INCIDENT);
    assertThat(PublicRecord.of(assessment.view(), Map.of()).incident(INCIDENT)).isPresent();
    pass(Drafter.class, PublicRecord.class);

    String revision = alerts.draft(draft, person, NOW);
    assertThat(open.state().alert(revision).orElseThrow().step()).isEqualTo(AlertStep.DRAFTED);
    pass(AlertDesk.class, AlertCommand.class);

    Notice shown = alerts.preview(alerts.file(revision), AlertDesk.languages(), NOW);
    assertThat(shown.evidence()).isNotEmpty();
    pass(NoticeBuilder.class);
    return revision;
  }

  private void review(AlertDesk alerts, String revision, String ana, String rui) {
    for (String party : alerts.owed(alerts.file(revision))) {
      alerts.askPosition(revision, party, Duration.ofHours(48), ana, NOW);
    }
    alerts.approve(revision, List.of(), Optional.empty(), rui, NOW);
    AlertFile file = alerts.file(revision);
    assertThat(file.step()).isEqualTo(AlertStep.APPROVED);
    assertThat(file.selfApproved()).isFalse();
    pass(AlertStep.class);
  }

  private Notice issue(Workspace open, AlertDesk alerts, String revision, String rui) {
    Notice notice = alerts.issue(revision, AlertDesk.languages(), rui, NOW);
    List<Entry> last = new ArrayList<>();
    open.journal().read(open.journal().size() - 1, open.journal().size(), last::add);
    assertThat(last.get(0).kind()).isEqualTo("notice.issued/1");
    assertThat(last.get(0).actor()).isEqualTo("desk");
    pass(AlertFact.class);
    return notice;
  }

  private void publish(Workspace open, AlertDesk alerts, Notice notice, String rui) {
    SortedMap<String, byte[]> files = Site.files(new Edition(alerts.issued()));
    assertThat(files).containsKey("alerts/" + notice.id() + "/cap.xml");
    pass(Writers.class, Site.class);

    Published published = new Publishing(open).publish(open.defaultSite(), rui, NOW);
    assertThat(published.written()).containsAll(files.keySet());
    pass(Publishing.class, SigningKey.class, SitePublisher.class);

    String key = SigningKey.verifier(open).fingerprint();
    Verification verification =
        new SiteVerifier(new Expectation(Optional.of(key), Optional.empty(), Pins.NONE))
            .verify(open.defaultSite());
    assertThat(verification.refusals()).isEmpty();
    assertThat(verification.notices()).containsExactly(notice.id().text());
    pass(SiteVerifier.class);
  }

  private void pass(Class<?>... classes) {
    passed.add(
        Arrays.stream(classes).map(type -> type.getName().replace("org.tocsin.", "")).toList());
  }

  /** Per numbered step of the walk, the classes it names. */
  private static List<List<String>> stepsTold(String page) {
    String walk = page.substring(page.indexOf("## The walk of one incident") + 3);
    int end = walk.indexOf("\n## ");
    String section = end < 0 ? walk : walk.substring(0, end);
    List<List<String>> steps = new ArrayList<>();
    Matcher step = Pattern.compile("(?ms)^\\d+\\. (.*?)(?=^\\d+\\. |^\\S|\\z)").matcher(section);
    while (step.find()) {
      assertThat(step.group()).startsWith((steps.size() + 1) + ". ");
      List<String> names = new ArrayList<>();
      Matcher name = Pattern.compile("`([a-z.]+\\.[A-Z][A-Za-z]+)`").matcher(step.group(1));
      while (name.find()) {
        names.add(name.group(1));
      }
      steps.add(names);
    }
    return steps;
  }
}
