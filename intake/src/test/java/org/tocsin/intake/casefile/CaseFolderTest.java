package org.tocsin.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {
  private static final String SITUATION =
      "situation: {id: s, name: S, population: people of S,\n"
          + "  places: [{id: a, name: A}, {id: b, name: B}]}\n";

  @TempDir Path folder;

  @Test
  void lists_of_several_files_are_one_case() throws IOException {
    write("situation.yaml", SITUATION);
    write("deeper/sources.yml", "sources: [{id: one, kind: press, reliability: B, name: One}]\n");
    write("sources.yaml", "sources: [{id: two, kind: press, reliability: B, name: Two}]\n");
    write("reports.yaml", "reports: [" + report("r", "one") + ", " + report("q", "two") + "]\n");
    CaseFile file = CaseFolder.read(folder).file().orElseThrow();
    assertThat(file.sources()).extracting(DraftSource::id).containsExactly("one", "two");
    assertThat(file.reports()).extracting(DraftReport::id).containsExactly("r", "q");
  }

  @Test
  void an_id_taken_in_another_file_is_reported_with_both_places() throws IOException {
    write("a.yaml", SITUATION + "sources: [{id: one, kind: press, reliability: B, name: One}]\n");
    write("b.yaml", "# again\nsources: [{id: one, kind: court, reliability: A, name: Court}]\n");
    assertThat(lines())
        .containsExactly(
            "b.yaml:2: sources[0].id: The source id “one” is already taken by a.yaml, line 3."
                + " Give one of the two another id.");
  }

  @Test
  void a_second_situation_is_refused_and_a_missing_one_asked_for() throws IOException {
    write("a.yaml", SITUATION);
    write("b.yaml", "situation: {id: t, name: T, population: people of T}\n");
    assertThat(lines()).singleElement().asString().contains("first stands in a.yaml, line 1");
    Files.delete(folder.resolve("b.yaml"));
    write("a.yaml", "sources: []\n");
    assertThat(lines()).singleElement().asString().contains("which situation this is");
  }

  @Test
  void while_a_file_cannot_be_read_nothing_that_may_lie_in_it_is_called_missing()
      throws IOException {
    write("situation.yaml", SITUATION);
    write("sources.yaml", "sources: [\n");
    write("reports.yaml", "reports: [" + report("r", "one") + "]\n");
    assertThat(codes()).containsExactly("yaml.syntax");
  }

  @Test
  void a_file_that_is_no_mapping_says_which_keys_it_wants() throws IOException {
    write("a.yaml", SITUATION);
    write("b.yaml", "- one\n- two\n");
    assertThat(lines()).singleElement().asString().startsWith("b.yaml:1: Keys were expected here");
  }

  @Test
  void no_folder_a_file_and_a_folder_without_case_files_are_told_apart() throws IOException {
    assertThat(codesOf(folder.resolve("none"))).containsExactly("case.no-folder");
    write("notes.txt", "no case");
    assertThat(codesOf(folder.resolve("notes.txt"))).containsExactly("case.not-a-folder");
    assertThat(codes()).containsExactly("case.no-case-files");
  }

  @Test
  void hidden_files_are_passed_over() throws IOException {
    write("a.yaml", SITUATION);
    write(".b.yaml", ": : :\n");
    write(".git/c.yaml", ": : :\n");
    assertThat(codes()).isEmpty();
  }

  @Test
  void a_link_out_of_the_folder_is_no_evidence() throws IOException {
    Path outside = Files.createTempFile("outside", ".txt");
    try {
      write("a.yaml", SITUATION + "sources: [{id: one, kind: press, reliability: B, name: One}]\n");
      Files.createDirectories(folder.resolve("evidence"));
      Files.createSymbolicLink(folder.resolve("evidence/link.txt"), outside);
      String evidence = ", evidence: [{id: e, file: evidence/link.txt, media-type: text/plain}]}";
      String report = report("r", "one");
      write("b.yaml", "reports: [" + report.substring(0, report.length() - 1) + evidence + "]\n");
      assertThat(codes()).contains("case.evidence-outside");
    } finally {
      Files.delete(outside);
    }
  }

  @Test
  void a_hostile_file_is_answered_with_a_bounded_number_of_problems() throws IOException {
    StringBuilder many = new StringBuilder("reports:\n");
    for (int i = 0; i < 5_000; i++) {
      many.append("- {nonsense: 1}\n");
    }
    write("a.yaml", SITUATION);
    write("b.yaml", many.toString());
    assertThat(codes()).hasSizeLessThan(1_010).contains("case.more-problems");
  }

  @Test
  void every_value_knows_its_line() {
    CaseFile file = TeachingCase.sound(TeachingCase.yaml());
    DraftReport closing = file.reports().get(0);
    assertThat(closing.origin().where()).hasToString("case.yaml:34: reports[0]");
    assertThat(closing.origin().where("statement"))
        .hasToString("case.yaml:45: reports[0].statement");
    assertThat(file.incidents().get(0).origin().where("accounts", 1))
        .hasToString("case.yaml:69: incidents[0].accounts[1]");
  }

  @Test
  void a_protected_identity_does_not_slip_out_when_a_draft_is_printed() {
    assertThat(TeachingCase.sound(TeachingCase.yaml()).sources().get(2).identity())
        .hasToString("Protected");
  }

  @Test
  void the_examples_that_are_shipped_read_without_problems() throws IOException {
    Path examples = Path.of(System.getProperty("tocsin.root", "..")).resolve("examples");
    assumeTrue(Files.isDirectory(examples), "no examples beside this module");
    try (Stream<Path> cases = Files.list(examples)) {
      for (Path example : cases.filter(Files::isDirectory).toList()) {
        CaseReading reading = CaseFolder.read(example);
        assertThat(TeachingCase.lines(reading.problems())).as(example.toString()).isEmpty();
      }
    }
  }

  private static String report(String id, String source) {
    return "{id: "
        + id
        + ", source: "
        + source
        + ", happened: 2031, available: 2031, credibility: 3, statement: said}";
  }

  private List<String> lines() {
    return TeachingCase.lines(CaseFolder.read(folder).problems());
  }

  private List<String> codes() {
    return codesOf(folder);
  }

  private static List<String> codesOf(Path folder) {
    return TeachingCase.codes(CaseFolder.read(folder).problems());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
