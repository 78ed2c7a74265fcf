package org.tocsin.intake.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Link;
import org.tocsin.core.desk.Recorded;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Source;

class CaseImportTest {
  private static final Instant MONDAY = Instant.parse("2031-03-10T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2031-03-11T09:00:00Z");

  private final OpenVault vault = new OpenVault();
  private DeskState state = DeskState.empty();

  @Test
  void a_first_import_files_every_record_and_then_links_and_reads() {
    List<Fact> facts = imported(TeachingCase.yaml()).facts();
    assertThat(facts.subList(0, 12)).allMatch(fact -> fact instanceof RecordFact.Filed);
    assertThat(facts.subList(12, 15)).allMatch(fact -> fact instanceof JudgementFact.ReportLinked);
    assertThat(facts.subList(15, 16))
        .allMatch(fact -> fact instanceof JudgementFact.ReadingAdopted);
    assertThat(facts.subList(16, 17)).allMatch(fact -> fact instanceof DeskFact.CaseImported);
    assertThat(facts).hasSize(17);
  }

  @Test
  void importing_twice_adds_nothing_and_seals_nothing() {
    imported(TeachingCase.yaml());
    int items = vault.items.size();
    CaseChanges again = imported(TeachingCase.yaml());
    assertThat(again.facts()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(12);
    assertThat(again.problems().all()).isEmpty();
    assertThat(vault.items).hasSize(items);
  }

  @Test
  void no_protected_word_of_the_files_is_in_a_fact() {
    String facts = imported(TeachingCase.yaml()).facts().toString();
    assertThat(facts)
        .doesNotContain("ferrywoman")
        .doesNotContain("lampes")
        .doesNotContain("nailed")
        .doesNotContain("same ford")
        .doesNotContain("notice.txt");
  }

  @Test
  void an_edited_text_is_a_correction_of_its_report_alone_with_a_reason() {
    imported(TeachingCase.yaml());
    List<Fact> facts =
        imported(TeachingCase.with("\"Traffic crosses again.\"", "\"Carts cross again.\"")).facts();
    RecordFact.Corrected corrected = (RecordFact.Corrected) only(facts);
    assertThat(corrected.id()).isEqualTo("r-reopening");
    assertThat(vault.text(corrected.reason().orElseThrow().text())).contains("case file edited");
    assertThat(vault.text(((Report) corrected.record()).statement().text()))
        .contains("Carts cross again.");
  }

  @Test
  void a_correction_keeps_the_items_of_what_was_not_edited() {
    imported(TeachingCase.yaml());
    Report before = report("r-closing");
    imported(TeachingCase.with("persons-cut-off: about 40000", "persons-cut-off: 41000"));
    Report after = report("r-closing");
    assertThat(after.figures()).isNotEqualTo(before.figures());
    assertThat(after.statement()).isEqualTo(before.statement());
    assertThat(after.evidence()).isEqualTo(before.evidence());
  }

  @Test
  void an_edit_taken_back_is_a_correction_too() {
    imported(TeachingCase.yaml());
    imported(TeachingCase.with("credibility: 4", "credibility: 5"));
    assertThat(only(imported(TeachingCase.yaml()).facts()))
        .isInstanceOf(RecordFact.Corrected.class);
    assertThat(state.versions(RecordKind.REPORT, "r-harn")).hasSize(3);
  }

  @Test
  void evidence_is_sealed_as_its_bytes_and_a_description() {
    imported(TeachingCase.yaml());
    assertThat(vault.kinds).contains(Seals.EVIDENCE, Seals.EVIDENCE_DESCRIPTION);
    assertThat(vault.text(report("r-closing").evidence().get(0).content()))
        .contains("Notice at the ford: closed until further word.\n");
    assertThat(vault.text(report("r-closing").evidence().get(0).description()).orElseThrow())
        .startsWith("{\"mediaType\":\"text/plain\",\"name\":\"evidence/notice.txt\",\"sha256\":\"")
        .endsWith("\"size\":47,\"whence\":\"nailed to the ford post\"}");
  }

  @Test
  void a_new_description_of_the_same_bytes_seals_no_bytes_again() {
    imported(TeachingCase.yaml());
    Report before = report("r-closing");
    vault.kinds.clear();
    apply(changes(TeachingCase.with("nailed to the ford post", "from the ford"), TUESDAY).facts());
    assertThat(vault.kinds).containsExactlyInAnyOrder(Seals.EVIDENCE_DESCRIPTION, Seals.TEXT);
    assertThat(report("r-closing").evidence().get(0).content())
        .isEqualTo(before.evidence().get(0).content());
    assertThat(report("r-closing").evidence().get(0).keptAt()).isEqualTo(MONDAY);
  }

  @Test
  void a_record_that_vanished_is_kept_with_a_warning() {
    imported(TeachingCase.yaml());
    CaseChanges changes = imported(withoutOutcomes());
    assertThat(changes.facts()).isEmpty();
    assertThat(TeachingCase.lines(changes.problems()))
        .containsExactly(
            "warning: outcome o-departure: The outcome o-departure stands on the desk and not in"
                + " the case files. It was kept. To withdraw what the files no longer have, import"
                + " with --withdraw-missing.");
  }

  @Test
  void a_record_that_vanished_is_withdrawn_when_that_is_asked_and_filed_again_when_it_is_back() {
    imported(TeachingCase.yaml());
    CaseFile without = TeachingCase.sound(withoutOutcomes());
    CaseChanges changes =
        CaseImport.changes(without, state, vault, vault, MONDAY, Missing.WITHDRAW);
    assertThat(only(changes.facts())).isInstanceOf(RecordFact.Withdrawn.class);
    apply(changes.facts());
    assertThat(imported(withoutOutcomes()).problems().all()).isEmpty();
    CaseChanges back = imported(TeachingCase.yaml());
    assertThat(only(back.facts())).isInstanceOf(RecordFact.Filed.class);
    assertThat(TeachingCase.codes(back.problems())).containsExactly("import.filed-again");
  }

  @Test
  void what_was_typed_in_at_the_desk_is_never_withdrawn_for_not_being_in_the_files() {
    imported(TeachingCase.yaml());
    apply(List.of(new RecordFact.Filed(typedLike(report("r-closing")))));
    CaseFile without = TeachingCase.sound(withoutOutcomes());
    CaseChanges changes =
        CaseImport.changes(without, state, vault, vault, MONDAY, Missing.WITHDRAW);
    assertThat(((RecordFact.Withdrawn) only(changes.facts())).id()).isEqualTo("o-departure");
    assertThat(TeachingCase.codes(changes.problems())).containsExactly("import.never-in-files");
  }

  @Test
  void an_import_remembers_once_what_it_brought() {
    List<DeskFact.CaseImported> brought =
        imported(TeachingCase.yaml()).facts().stream()
            .filter(DeskFact.CaseImported.class::isInstance)
            .map(DeskFact.CaseImported.class::cast)
            .toList();
    assertThat(brought).hasSize(1);
    assertThat(brought.get(0).records())
        .contains("report/r-closing", "outcome/o-departure", "incident/i-ford")
        .noneMatch(record -> record.startsWith("source/"));
    assertThat(imported(TeachingCase.yaml()).facts()).isEmpty();
  }

  @Test
  void what_was_imported_before_the_desk_remembered_is_remembered_from_the_next_import_on() {
    CaseChanges first = changes(TeachingCase.yaml(), MONDAY);
    apply(first.facts().stream().filter(fact -> !(fact instanceof DeskFact.CaseImported)).toList());
    CaseFile without = TeachingCase.sound(withoutOutcomes());
    CaseChanges forgotten =
        CaseImport.changes(without, state, vault, vault, MONDAY, Missing.WITHDRAW);
    assertThat(forgotten.facts()).noneMatch(RecordFact.Withdrawn.class::isInstance);
    assertThat(only(imported(TeachingCase.yaml()).facts()))
        .isInstanceOf(DeskFact.CaseImported.class);
    assertThat(CaseImport.changes(without, state, vault, vault, MONDAY, Missing.WITHDRAW).facts())
        .hasOnlyElementsOfType(RecordFact.Withdrawn.class);
  }

  @Test
  void an_account_added_to_an_incident_is_a_link_and_one_taken_out_is_not_undone_silently() {
    String two = TeachingCase.with("      - report: r-reopening\n", "");
    imported(two);
    JudgementFact.ReportLinked linked =
        (JudgementFact.ReportLinked) only(imported(TeachingCase.yaml()).facts());
    assertThat(linked.report()).isEqualTo("r-reopening");
    CaseChanges changes = imported(two);
    assertThat(changes.facts()).isEmpty();
    assertThat(TeachingCase.codes(changes.problems())).containsExactly("import.link-missing");
  }

  @Test
  void an_unlinking_by_an_import_is_taken_back_by_an_import() {
    imported(TeachingCase.yaml());
    CaseFile two = TeachingCase.sound(TeachingCase.with("      - report: r-reopening\n", ""));
    apply(CaseImport.changes(two, state, vault, vault, MONDAY, Missing.WITHDRAW).facts());
    assertThat(linked("r-reopening")).isFalse();
    imported(TeachingCase.yaml());
    assertThat(linked("r-reopening")).isTrue();
  }

  @Test
  void what_a_person_judged_since_is_not_undone_by_an_import() {
    imported(TeachingCase.yaml());
    apply(
        List.of(
            new JudgementFact.ReportUnlinked("i-ford", "r-reopening", Optional.of(reason("later"))),
            new JudgementFact.ReadingAdopted(
                "i-ford", "duration-hours", "r-harn", reason("watched it"))));
    CaseChanges changes = imported(TeachingCase.yaml());
    assertThat(changes.facts()).isEmpty();
    assertThat(TeachingCase.codes(changes.problems()))
        .containsExactly("import.unlinked-at-desk", "import.judged-since");
  }

  @Test
  void a_new_reason_for_a_link_and_for_a_reading_is_recorded() {
    imported(TeachingCase.yaml());
    List<Fact> link =
        imported(TeachingCase.with("same ford and same morning", "same gate")).facts();
    assertThat(link)
        .hasExactlyElementsOfTypes(
            JudgementFact.ReportUnlinked.class, JudgementFact.ReportLinked.class);
    List<Fact> reading =
        imported(TeachingCase.with("two others counted the same hours", "best placed")).facts();
    assertThat(reading).anyMatch(fact -> fact instanceof JudgementFact.ReadingAdopted);
  }

  @Test
  void a_text_that_was_destroyed_in_the_vault_does_not_come_back() {
    imported(TeachingCase.yaml());
    String item = report("r-reopening").statement().text().item();
    String identity =
        ((Source.Identity.Protected)
                state.record(Source.class, RecordKind.SOURCE, "w-1").orElseThrow().identity())
            .identity()
            .item();
    for (String gone : List.of(item, identity)) {
      vault.items.remove(gone);
      apply(List.of(new DeskFact.ItemDestroyed(gone, Optional.empty())));
    }
    CaseChanges changes = imported(TeachingCase.yaml());
    assertThat(changes.facts()).isEmpty();
    assertThat(TeachingCase.codes(changes.problems()))
        .containsExactly("import.text-destroyed", "import.text-destroyed");
  }

  @Test
  void a_text_that_the_vault_lost_stops_the_import() {
    imported(TeachingCase.yaml());
    vault.items.remove(report("r-reopening").statement().text().item());
    CaseChanges changes = imported(TeachingCase.yaml());
    assertThat(changes.facts()).isEmpty();
    assertThat(TeachingCase.codes(changes.problems())).containsExactly("import.text-unreadable");
  }

  @Test
  void an_id_of_another_situation_is_refused_before_anything_is_sealed() {
    imported(TeachingCase.yaml());
    vault.kinds.clear();
    CaseChanges changes = imported(TeachingCase.with("  id: osk\n", "  id: nord\n"));
    assertThat(changes.facts()).isEmpty();
    assertThat(TeachingCase.codes(changes.problems())).containsOnly("import.id-taken").hasSize(8);
    assertThat(vault.kinds).isEmpty();
  }

  @Test
  void a_source_that_becomes_protected_is_a_correction_with_a_warning() {
    imported(TeachingCase.yaml());
    CaseChanges changes =
        imported(
            TeachingCase.with("name: {en: Relief of the Valleys}", "protected: relief people"));
    assertThat(only(changes.facts())).isInstanceOf(RecordFact.Corrected.class);
    assertThat(TeachingCase.codes(changes.problems())).containsExactly("import.source-was-public");
  }

  @Test
  void a_language_mended_seals_the_text_no_second_time() {
    imported(TeachingCase.yaml());
    Report before = report("r-closing");
    imported(TeachingCase.with("{lang: fr, text:", "{lang: fr-CA, text:"));
    assertThat(report("r-closing").statement())
        .isEqualTo(new SealedText("fr-CA", before.statement().text()));
  }

  private CaseChanges imported(String yaml) {
    CaseChanges changes = changes(yaml, MONDAY);
    apply(changes.facts());
    return changes;
  }

  private CaseChanges changes(String yaml, Instant at) {
    CaseReading reading = TeachingCase.read(yaml);
    return CaseImport.changes(reading.file().orElseThrow(), state, vault, vault, at, Missing.KEEP);
  }

  private void apply(List<? extends Fact> facts) {
    for (Fact fact : facts) {
      state = state.apply(new Recorded(state.position(), MONDAY, "p-1", fact));
    }
  }

  private Report report(String id) {
    return state.record(Report.class, RecordKind.REPORT, id).orElseThrow();
  }

  private boolean linked(String report) {
    List<Version<Link>> history = state.linkHistory("i-ford", report);
    return history.get(history.size() - 1).value().orElseThrow().linked();
  }

  private SealedText reason(String words) {
    return new SealedText("en", vault.seal(words.getBytes(UTF_8), Seals.TEXT));
  }

  private static String withoutOutcomes() {
    String yaml = TeachingCase.yaml();
    return yaml.substring(0, yaml.indexOf("outcomes:"));
  }

  /** Another account, as somebody would type it in. */
  private static Report typedLike(Report report) {
    return new Report(
        "r-typed",
        report.situation(),
        report.source(),
        report.happened(),
        report.available(),
        report.what(),
        report.place(),
        report.lifelines(),
        report.attributedTo(),
        report.positionOf(),
        report.figures(),
        report.credibility(),
        report.indicators(),
        report.statement(),
        List.of());
  }

  private static Fact only(List<Fact> facts) {
    assertThat(facts).as(Arrays.toString(facts.toArray())).hasSize(1);
    return facts.get(0);
  }
}
