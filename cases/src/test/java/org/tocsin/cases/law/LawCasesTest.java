package org.tocsin.cases.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.standard.Finding;
import org.tocsin.core.standard.Findings;
import org.tocsin.core.standard.Standards;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SituationView;

/** The cases on the law under {@code cases/law}: one test each, named by its title. */
class LawCasesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("tocsin.root", "..")).resolve(Path.of("cases", "law"));
  private static final Path WORLD = FOLDER.resolve(Path.of("world", "world.yaml"));

  static List<LawCase> cases() {
    return LawCase.all(FOLDER);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theVerdictsAreAsTheCaseSays(LawCase one, @TempDir Path folder) throws IOException {
    SituationView view = LawWorld.view(WORLD, one, folder);
    List<Finding> findings = Findings.of(view);
    one.expect()
        .forEach(
            (key, verdict) ->
                assertThat(find(findings, key).verdict())
                    .as("%s: %s, because %s", one.title(), key, one.because())
                    .isEqualTo(verdict));
    Set<String> against = new HashSet<>();
    one.expect()
        .keySet()
        .forEach(
            key ->
                find(findings, key).counterArgument().stream()
                    .map(Phrase::key)
                    .forEach(against::add));
    assertThat(against).as(one.title()).containsAll(one.against());
    List<Finding> open = Findings.toldInPublic(view, Standards.shipped());
    one.inPublic()
        .forEach(
            (key, verdict) ->
                assertThat(find(open, key).verdict())
                    .as("in public, %s: %s", one.title(), key)
                    .isEqualTo(verdict));
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.counterArgument()).isNotEmpty();
              finding
                  .reasoning()
                  .forEach(phrase -> assertThat(Catalogue.in("ar").say(phrase)).isNotBlank());
            });
  }

  @Test
  void theCasesReachEveryVerdictAndEveryInstrument() {
    Set<Verdict> verdicts = new HashSet<>();
    Set<String> instruments = new HashSet<>();
    for (LawCase one : cases()) {
      verdicts.addAll(one.expect().values());
      one.expect().keySet().forEach(key -> instruments.add(key.substring(0, key.indexOf('/'))));
    }
    assertThat(verdicts).containsExactlyInAnyOrder(Verdict.values());
    assertThat(instruments)
        .contains(
            "road-accord",
            "gc4",
            "ap1",
            "ap2",
            "cihl",
            "iccpr",
            "genocide-convention",
            "rome-statute");
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void noTwoCasesHaveOneTitle() {
    Map<Object, Long> titles =
        cases().stream()
            .collect(
                java.util.stream.Collectors.groupingBy(
                    LawCase::title, java.util.stream.Collectors.counting()));
    assertThat(titles.values()).containsOnly(1L);
  }

  private static Finding find(List<Finding> findings, String key) {
    return findings.stream()
        .filter(finding -> finding.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no finding for " + key));
  }
}
