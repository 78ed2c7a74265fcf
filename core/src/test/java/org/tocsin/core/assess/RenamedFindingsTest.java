package org.tocsin.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.standard.Factors;
import org.tocsin.core.standard.Findings;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;

/** Findings and factors of a case stay what they are under other names, ten years later. */
class RenamedFindingsTest {

  @Property(tries = 30, seed = "20230101", shrinking = ShrinkingMode.OFF)
  void namesAndDecadesChangeNoFindingAndNoFactor(@ForAll long seed) {
    SampleDesk desk = RandomCase.desk(seed, 50);
    SampleDesk other = Renamed.tenYearsLater(desk, id -> "other-" + id);
    SituationView view = desk.view("2023-06-30");
    SituationView renamed =
        ViewBuilder.of(
                other.state(), Renamed.SITUATION, AsOf.day(LocalDate.parse("2033-06-30")))
            .orElseThrow();
    assertThat(findings(renamed)).isEqualTo(findings(view));
    assertThat(Factors.of(renamed))
        .extracting(factor -> factor.state())
        .isEqualTo(Factors.of(view).stream().map(factor -> factor.state()).toList());
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
