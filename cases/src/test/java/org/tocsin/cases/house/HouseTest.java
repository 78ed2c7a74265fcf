package org.tocsin.cases.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every module's classes against the {@link House} rules, and each rule against a wrong. */
class HouseTest {

  private static final House OURS = new House("org.tocsin");
  private static final House WRONG = new House("org.tocsin.cases.house.wrong");

  private static JavaClasses ours;
  private static JavaClasses wrong;

  @BeforeAll
  static void readClasses() {
    ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tocsin");
    wrong = new ClassFileImporter().importPackages("org.tocsin.cases.house.wrong");
  }

  static Stream<String> names() {
    return OURS.rules().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theHouseKeepsTheRule(String name) {
    assertThat(OURS.rules().get(name).evaluate(ours).getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theRuleFailsWhereItIsBroken(String name) {
    assertThat(WRONG.rules().get(name).evaluate(wrong).getFailureReport().getDetails())
        .isNotEmpty();
  }

  @Test
  void everyModuleIsLookedAt() {
    Map<String, String> oneClassEach =
        Map.of(
            "journal", "org.tocsin.journal.Journal",
            "vault", "org.tocsin.vault.Vault",
            "notice", "org.tocsin.notice.Notice",
            "core", "org.tocsin.core.desk.Desk",
            "intake", "org.tocsin.intake.casefile.CaseFolder",
            "cli", "org.tocsin.cli.workspace.Workspace",
            "lake", "org.tocsin.lake.store.Lake",
            "forecast", "org.tocsin.forecast.verb.ForecastVerbs",
            "desk", "org.tocsin.desk.verb.DeskVerbs");
    oneClassEach.forEach((module, type) -> assertThat(ours.contain(type)).as(module).isTrue());
    assertThat(ours.size()).isGreaterThan(500);
  }
}
