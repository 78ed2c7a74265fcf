package org.tocsin.core.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Assessor;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.desk.Command;
import org.tocsin.core.desk.Decision;
import org.tocsin.core.desk.Desk;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;

/**
 * A desk of one founder, an analyst, a reviewer and a signer, whose clock moves a minute with every
 * command.
 */
public final class SampleDesk {

  public static final String FOUNDER = person(1);
  public static final String ANALYST = person(2);
  public static final String REVIEWER = person(3);
  public static final String SIGNER = person(4);
  public static final String KEY = "desk.example+01234567+AQID";

  private final ListEntries entries = new ListEntries();
  private final SampleVault vault = new SampleVault();
  private final Desk desk = Desk.open(entries);
  private Instant now;

  private SampleDesk(Instant start) {
    this.now = start;
  }

  public static String person(int number) {
    return "p-" + String.format("%032x", number);
  }

  /** Its founder alone. */
  public static SampleDesk founded(Instant start) {
    SampleDesk sample = new SampleDesk(start);
    sample.must(
        new DeskCommand.Found(
            "desk.example/journal",
            Samples.label("Desk of Samples"),
            "desk.example",
            "mail@desk.example",
            true,
            sample.vault.seal("name of the founder"),
            KEY),
        FOUNDER);
    return sample;
  }

  /**
   * Four people, the situation and its sources: press (B), wire (C), north (C), witness (hidden).
   */
  public static SampleDesk ready(Instant start) {
    SampleDesk sample = founded(start);
    sample.enrol(ANALYST, Role.ANALYST);
    sample.enrol(REVIEWER, Role.REVIEWER);
    sample.enrol(SIGNER, Role.SIGNER);
    sample.file(Samples.situation());
    sample.file(Samples.source("press", Source.Kind.PRESS, Reliability.B));
    sample.file(Samples.source("wire", Source.Kind.PRESS, Reliability.C));
    sample.file(Samples.source("north", Source.Kind.GOVERNMENT, Reliability.C));
    sample.file(
        Samples.protectedSource("witness", sample.vault.seal("who the witness is"), Reliability.B));
    return sample;
  }

  /** Ready since before anything happened. */
  public static SampleDesk ready() {
    return ready(Instant.parse("2019-01-01T00:00:00Z"));
  }

  public void enrol(String person, Role... roles) {
    must(
        new DeskCommand.Enrol(
            person, EnumSet.copyOf(Set.of(roles)), vault.seal("name of " + person)),
        FOUNDER);
  }

  public SampleVault vault() {
    return vault;
  }

  public ListEntries entries() {
    return entries;
  }

  public DeskState state() {
    return desk.state();
  }

  public Instant now() {
    return now;
  }

  public void passes(Duration time) {
    now = now.plus(time);
  }

  public Decision ask(Command command, String person) {
    now = now.plus(Duration.ofMinutes(1));
    return desk.ask(command, person, now);
  }

  /** Asks, and fails with the problems where it is refused. */
  public List<Fact> must(Command command, String person) {
    Decision decision = ask(command, person);
    if (decision instanceof Decision.Accepted accepted) {
      return accepted.facts();
    }
    throw new AssertionError("refused: " + ((Decision.Refused) decision).problems());
  }

  /** Codes of the problems with which it is refused; none where it is accepted. */
  public List<String> refusals(Command command, String person) {
    return ask(command, person) instanceof Decision.Refused refused
        ? refused.problems().all().stream().map(Problem::code).toList()
        : List.of();
  }

  public void enter(Fact... facts) {
    must(EnterCase.of(facts), ANALYST);
  }

  public void file(CaseRecord record) {
    must(EnterCase.of(new RecordFact.Filed(record)), FOUNDER);
  }

  public ReportSample report(String id) {
    return new ReportSample(id, vault);
  }

  public void correct(CaseRecord record) {
    enter(new RecordFact.Corrected(record, Optional.of(vault.text("why corrected"))));
  }

  public void withdraw(RecordKind kind, String id) {
    enter(new RecordFact.Withdrawn(kind, id, Optional.of(vault.text("why withdrawn"))));
  }

  public void link(String incident, String report) {
    enter(new JudgementFact.ReportLinked(incident, report, Optional.of(vault.text("why linked"))));
  }

  public void unlink(String incident, String report) {
    enter(new JudgementFact.ReportUnlinked(incident, report, Optional.empty()));
  }

  public void adopt(String incident, String field, String report) {
    enter(new JudgementFact.ReadingAdopted(incident, field, report, vault.text("why adopted")));
  }

  /** Files an incident of these accounts. */
  public void incident(String id, ReportSample... accounts) {
    file(Samples.incident(id));
    for (ReportSample account : accounts) {
      Report report = account.report();
      file(report);
      link(id, report.id());
    }
  }

  public SituationView view(String day) {
    return view(AsOf.day(LocalDate.parse(day)));
  }

  public SituationView view(AsOf asOf) {
    return ViewBuilder.of(state(), Samples.SITUATION, asOf).orElseThrow();
  }

  public Assessment assess(String day) {
    return new Assessor(LevelTable.standard()).assess(view(day));
  }
}
