package org.tocsin.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.desk.Recorded;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.RecordFact;

class CaseRoundTripTest {
  private static final Instant AT = Instant.parse("2031-12-01T00:00:00Z");
  private static final String SITUATION =
      TeachingCase.yaml()
          .substring(0, TeachingCase.yaml().indexOf("sources:\n"))
          .replaceAll("(?s)  people:.*?  area:", "  area:")
          .replaceAll("(?s)  ties:.*", "");
  private static final DraftSituation SITUATION_DRAFT =
      TeachingCase.soundAlone(SITUATION).situation();

  @Provide
  Arbitrary<CaseFile> cases() {
    return GeneratedCases.about(SITUATION_DRAFT);
  }

  @Property(tries = 300, seed = "20221203")
  void a_case_written_as_yaml_reads_back_the_same(@ForAll("cases") CaseFile file) {
    assertThat(TeachingCase.soundAlone(CaseYaml.of(SITUATION, file)))
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Origin.class)
        .isEqualTo(file);
  }

  @Property(tries = 100, seed = "20221203")
  void imported_twice_it_adds_nothing_and_one_edit_is_one_correction(
      @ForAll("cases") CaseFile file) {
    OpenVault vault = new OpenVault();
    DeskState state = DeskState.empty();
    List<Fact> first = CaseImport.changes(file, state, vault, vault, AT, Missing.KEEP).facts();
    for (Fact fact : EnterCase.of(first.toArray(Fact[]::new)).changes()) {
      state = state.apply(new Recorded(state.position(), AT, "p-1", fact));
    }
    assertThat(CaseImport.changes(file, state, vault, vault, AT, Missing.KEEP).facts()).isEmpty();
    if (file.reports().isEmpty()) {
      return;
    }
    List<Fact> edited =
        CaseImport.changes(edited(file), state, vault, vault, AT, Missing.KEEP).facts();
    assertThat(edited).hasSize(1).allMatch(fact -> fact instanceof RecordFact.Corrected);
  }

  /** The first report's statement, with a word more. */
  private static CaseFile edited(CaseFile file) {
    List<DraftReport> reports = new ArrayList<>(file.reports());
    DraftReport it = reports.get(0);
    Text more = new Text(it.statement().language(), it.statement().text() + " more");
    reports.set(
        0,
        new DraftReport(
            it.origin(),
            it.id(),
            it.source(),
            it.happened(),
            it.available(),
            it.what(),
            it.place(),
            it.lifelines(),
            it.attributedTo(),
            it.positionOf(),
            it.figures(),
            it.credibility(),
            it.indicators(),
            more,
            it.evidence()));
    return new CaseFile(
        file.situation(),
        file.sources(),
        reports,
        file.incidents(),
        file.agreements(),
        file.responses(),
        file.outcomes(),
        file.coverage());
  }
}
