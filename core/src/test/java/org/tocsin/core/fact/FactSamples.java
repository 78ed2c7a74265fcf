package org.tocsin.core.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Evidence;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Outcome;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Source;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.sample.ReportSample;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.SampleVault;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.signal.Area;
import org.tocsin.core.signal.Contribution;
import org.tocsin.core.signal.EventClass;
import org.tocsin.core.signal.Provenance;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.Step;

/** One fact of every kind, as full as it can be. */
final class FactSamples {

  private static final Instant AT = Instant.parse("2022-12-03T10:30:00Z");

  private final SampleVault vault = new SampleVault();
  private final Map<String, Fact> facts = new LinkedHashMap<>();

  private FactSamples() {}

  /** By kind. */
  static Map<String, Fact> all() {
    FactSamples samples = new FactSamples();
    samples.records().forEach(samples::record);
    samples.judgements();
    samples.alerts();
    samples.desk();
    samples.record(coverage());
    samples.facts.put("forecast.made/1", ForecastSamples.made());
    return samples.facts;
  }

  private void record(CaseRecord record) {
    String word = record.recordKind().word();
    int version = FactKinds.of(new RecordFact.Filed(record)).name().endsWith("/2") ? 2 : 1;
    facts.put(word + ".filed/" + version, new RecordFact.Filed(record));
    facts.put(
        word + ".corrected/" + version,
        new RecordFact.Corrected(record, Optional.of(vault.text("why"))));
    facts.put(
        word + ".withdrawn/1",
        new RecordFact.Withdrawn(record.recordKind(), record.id(), Optional.of(vault.text("why"))));
  }

  /** The same facts with everything left out that may be. */
  static List<Fact> spare() {
    SampleVault vault = new SampleVault();
    return List.of(
        new RecordFact.Filed(SampleDesk.ready().report("r-1").report()),
        new RecordFact.Withdrawn(RecordKind.REPORT, "r-1", Optional.empty()),
        new RecordFact.Corrected(Samples.incident("i-1"), Optional.empty()),
        new RecordFact.Filed(Samples.protectedSource("w", vault.seal("identity"), Reliability.F)),
        new RecordFact.Filed(Samples.response("resp", Response.Instrument.MEETING, "2022", vault)),
        new JudgementFact.ReportLinked("i-1", "r-1", Optional.empty()),
        new JudgementFact.ReadingReleased("i-1", "killed", Optional.empty()),
        new AlertFact.Approved("strand-001", "hmac-sha256:00", List.of(), Optional.empty()),
        new AlertFact.Abandoned("strand-001", Optional.empty()),
        new AlertFact.Embargoed("strand-001", Optional.empty(), vault.text("why")),
        new DeskFact.ItemDestroyed("v-1", Optional.empty()));
  }

  private List<CaseRecord> records() {
    SealedText said = vault.text("said");
    ReportSample report =
        SampleDesk.ready()
            .report("r-1")
            .by("witness")
            .happened("2022-12-03T10:30:00+04:00/2022-12-03T13:45:00+04:00")
            .available("2022-12-04")
            .what(EventKind.LIFELINE_CLOSED)
            .at("harbour")
            .lifeline("causeway", LifelineEffect.CLOSES)
            .blames("northland")
            .positionOf("southland")
            .figure(Measure.PERSONS_CUT_OFF, "8000-10000")
            .figure(Measure.DURATION_HOURS, "3.5")
            .credibility(3)
            .bearsOn("7.4")
            .keeps(new Evidence("e-1", vault.seal("picture"), vault.seal("its name"), AT));
    return List.of(
        Samples.situation(),
        new Source(
            "north",
            new Source.Identity.Public(Label.of(Map.of("en", "The North", "fr", "Le Nord"))),
            Source.Kind.GOVERNMENT,
            Reliability.C,
            Optional.of("northland")),
        report.report(),
        Samples.incident("i-1"),
        Samples.agreement(),
        new Response(
            "resp-1",
            Samples.SITUATION,
            Samples.label("Council of the Sea"),
            Response.Instrument.CONDITIONS_OR_SANCTIONS,
            List.of("northland"),
            Samples.time("2022-12-05"),
            Samples.available("2022-12-05"),
            "press",
            List.of("i-1"),
            Optional.of(Samples.label("Reopen the causeway")),
            Optional.of(LocalDate.parse("2022-12-20")),
            List.of(
                new Response.Compliance(
                    Response.Verdict.PARTLY, "press", Samples.available("2023-01-01"))),
            said),
        new Outcome(
            "out-1",
            Samples.SITUATION,
            Samples.time("2023-09"),
            Samples.available("2023-10"),
            EventKind.EXPULSION,
            new TreeMap<>(Map.of(Measure.DISPLACED, Figure.of(8500))),
            "press",
            said));
  }

  /** Last, so that what is sealed for it leaves the samples before it as they were. */
  private static Coverage coverage() {
    return new Coverage(
        "cov-1",
        Samples.SITUATION,
        Samples.time("2022-12-03"),
        Samples.available("2022-12-05"),
        "press",
        14,
        Optional.of(5L),
        List.of("i-1"));
  }

  private void judgements() {
    SealedText why = vault.text("why");
    facts.put("report.linked/1", new JudgementFact.ReportLinked("i-1", "r-1", Optional.of(why)));
    facts.put(
        "report.unlinked/1", new JudgementFact.ReportUnlinked("i-1", "r-1", Optional.of(why)));
    facts.put("reading.adopted/1", new JudgementFact.ReadingAdopted("i-1", "killed", "r-1", why));
    facts.put(
        "reading.released/1", new JudgementFact.ReadingReleased("i-1", "killed", Optional.of(why)));
    facts.put(
        "finding.judged/1",
        new JudgementFact.FindingJudged(
            "strand", "treaty/4", Ruling.CONFIRMED, Optional.of(Verdict.DISPUTED), why));
    facts.put(
        "finding.reopened/1",
        new JudgementFact.FindingReopened("strand", "treaty/4", Optional.of(why)));
    facts.put(
        "series.judged/1",
        new JudgementFact.SeriesJudged("strand", "closing-causeway", "i-1", true, why));
    facts.put(
        "series.released/1",
        new JudgementFact.SeriesReleased("strand", "closing-causeway", "i-1", Optional.of(why)));
    facts.put(
        "signal.recorded/1",
        new JudgementFact.SignalRecorded("strand", signal(), Optional.of(why)));
    facts.put(
        "signal.released/1",
        new JudgementFact.SignalReleased("strand", "s-0123456789", Optional.of(why)));
  }

  private static Signal signal() {
    return new Signal(
        "s-0123456789",
        "surprise",
        new Area(Area.Kind.ADMIN1, "482/Example prefecture", "Example prefecture, Example State"),
        "ucdp",
        EventClass.ONE_SIDED,
        Step.MONTH,
        LocalDate.of(2012, 12, 1),
        LocalDate.of(2012, 12, 31),
        new BigDecimal("1.204"),
        11,
        new BigDecimal("0.00001234"),
        new BigDecimal("0.0021"),
        true,
        List.of(
            new Contribution(
                "17", Optional.of(new GeoPoint(new BigDecimal("5.76"), new BigDecimal("20.67")))),
            new Contribution("18", Optional.empty())),
        11,
        List.of("Example front"),
        new Provenance(
            "surveillance/1",
            "months, budget 1 a week, level 0.01",
            List.of("v-00"),
            LocalDate.of(2013, 1, 31),
            30,
            true,
            40,
            true));
  }

  private void alerts() {
    SealedText why = vault.text("why");
    String id = "strand-001";
    facts.put(
        "alert.drafted/1",
        new AlertFact.Drafted(
            id + "-r2",
            id,
            "strand",
            1,
            AlertFact.Purpose.CORRECTION,
            vault.seal("draft"),
            AT,
            17));
    facts.put("alert.redrafted/1", new AlertFact.Redrafted(id, vault.seal("other draft"), AT, 18));
    facts.put("alert.returned/1", new AlertFact.Returned(id, why));
    facts.put(
        "alert.approved/1",
        new AlertFact.Approved(id, "hmac-sha256:00", List.of("en", "fr"), Optional.of(why)));
    facts.put("alert.position-asked/1", new AlertFact.PositionAsked(id, "northland", AT));
    facts.put("alert.position-received/1", new AlertFact.PositionReceived(id, "northland", "r-9"));
    facts.put("alert.issued/1", new AlertFact.Issued(id, vault.seal("notice"), true));
    facts.put("notice.issued/1", new AlertFact.NoticeIssued(id, "sha256:00"));
    facts.put("alert.abandoned/1", new AlertFact.Abandoned(id, Optional.of(why)));
    facts.put("alert.embargoed/1", new AlertFact.Embargoed(id, Optional.of(AT), why));
  }

  private void desk() {
    facts.put(
        "desk.founded/1",
        new DeskFact.Founded(
            "desk.example/journal",
            Samples.label("Desk of Samples"),
            "desk.example",
            "mail@desk.example",
            true));
    facts.put(
        "person.enrolled/1",
        new DeskFact.PersonEnrolled(
            SampleDesk.ANALYST,
            new TreeSet<>(List.of(DeskFact.Role.ANALYST, DeskFact.Role.REVIEWER)),
            vault.seal("a name")));
    facts.put("person.left/1", new DeskFact.PersonLeft(SampleDesk.ANALYST));
    facts.put("key.authorised/1", new DeskFact.KeyAuthorised(SampleDesk.KEY));
    facts.put("key.rotated/1", new DeskFact.KeyRotated(SampleDesk.KEY, "next", "a statement\n"));
    facts.put("key.revoked/1", new DeskFact.KeyRevoked(SampleDesk.KEY, "a statement\n"));
    facts.put(
        "item.destroyed/1", new DeskFact.ItemDestroyed("v-1", Optional.of(vault.text("why"))));
    facts.put("site.published/1", new DeskFact.SitePublished("sha256:00", 40, "sha256:22"));
    facts.put("desk.backed-up/1", new DeskFact.BackedUp("sha256:11"));
    facts.put("protected.read/1", new DeskFact.ProtectedRead(List.of("report/r-1", "source/s-2")));
    facts.put(
        "case.imported/1",
        new DeskFact.CaseImported(Samples.SITUATION, List.of("report/r-1", "incident/i-1")));
    facts.put(
        "events.imported/1",
        new DeskFact.EventsImported(
            "ucdp-ged",
            Optional.of("23.1"),
            Optional.of(LocalDate.of(2023, 6, 30)),
            1848,
            2,
            1_350_791,
            new Sealed("v-2", "hmac-sha256:22"),
            new Sealed("v-3", "hmac-sha256:33")));
  }
}
