package org.tocsin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.intake.casefile.CaseFolder;

/**
 * The case files: what the first level table says of the examples at stated days. They observe; no
 * table was fitted to them. All examples live on one desk.
 */
class CasesTest {

  @TempDir static Path home;

  private static TestDesk desk;

  @BeforeAll
  static void takeAll() throws IOException {
    desk = TestDesk.found(home);
    examples().forEach(desk::take);
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(TestDesk.ROOT.resolve("examples"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  static List<CaseFiles.Moment> moments() {
    return CaseFiles.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("moments")
  void theLevelIsAsTheCaseFileSays(CaseFiles.Moment moment) {
    assertThat(desk.level(moment.situation(), moment.when())).isEqualTo(moment.expect());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleReadsWithoutProblems(Path example) {
    assertThat(CaseFolder.read(example).problems().all()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void importingTwiceAddsNothing(Path example) {
    long before = desk.size();
    desk.take(example);
    assertThat(desk.size()).isEqualTo(before);
  }

  @Test
  void everyExampleHasACaseFile() throws IOException {
    assertThat(moments().stream().map(CaseFiles.Moment::example).distinct())
        .containsExactlyInAnyOrderElementsOf(
            examples().stream().map(path -> path.getFileName().toString()).toList());
  }
}
