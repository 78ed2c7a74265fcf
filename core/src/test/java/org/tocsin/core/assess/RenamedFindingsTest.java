package org.tocsin.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.tocsin.core.model.Report;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.standard.Factors;
import org.tocsin.core.standard.Findings;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;

/** Findings and factors of a case stay what they are under other names, ten years later. */
class RenamedFindingsTest {

  @Property(tries = 15, seed = "20230101", shrinking = ShrinkingMode.OFF)
  void namesAndDecadesChangeNoFindingAndNoFactor(@ForAll long seed) {
    SampleDesk desk = random(seed);
    SampleDesk other = Renamed.tenYearsLater(desk, id -> "other-" + id);
    SituationView view = desk.view("2023-06-30");
    SituationView renamed =
        ViewBuilder.of(other.state(), Renamed.SITUATION, AsOf.day(LocalDate.parse("2033-06-30")))
            .orElseThrow();
    assertThat(findings(renamed)).isEqualTo(findings(view));
    assertThat(Factors.of(renamed))
        .extracting(factor -> factor.state())
        .isEqualTo(Factors.of(view).stream().map(factor -> factor.state()).toList());
  }

  /** Incidents of one to three random accounts. */
  private static SampleDesk random(long seed) {
    SampleDesk desk = SampleDesk.ready(Instant.parse("2021-12-01T00:00:00Z"));
    desk.file(Samples.agreement());
    RandomCase random = new RandomCase(seed, desk).byTheDay();
    for (int i = 0; i < 12; i++) {
      String incident = "i-" + i;
      LocalDate day = random.day();
      desk.file(Samples.incident(incident));
      for (int j = 0; j < random.pick(List.of(1, 2, 3)); j++) {
        Report report = random.report("r-" + i + "-" + j, day, day.plusDays(j));
        desk.file(report);
        desk.link(incident, report.id());
      }
    }
    return desk;
  }

  private static List<String> findings(SituationView view) {
    return Findings.of(view).stream()
        .map(
            finding ->
                (finding.clause().agreement() ? "" : finding.key())
                    + finding.verdict()
                    + finding.confidence()
                    + finding.likelihood()
                    + finding.instances().size())
        .toList();
  }
}
