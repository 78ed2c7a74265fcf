package org.tocsin.desk.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.desk.DeskState;
import org.tocsin.desk.draw.lifeline.Graph;
import org.tocsin.desk.draw.tie.Ties;
import org.tocsin.desk.draw.time.Timeline;

/** One small case as it is drawn; rewritten by {@code -Dtocsin.golden=rewrite}. */
class GoldenPictureTest {

  private static final LocalDate DAY = LocalDate.parse("2025-03-10");
  private static final DeskState STATE = Examples.state("aceh", "teaching");

  private static void isAsBefore(String name, String drawn) throws IOException {
    Path file =
        Path.of(System.getProperty("tocsin.root", ".."))
            .resolve("desk/src/test/resources/org/tocsin/desk/draw")
            .resolve(name + ".svg");
    if (System.getProperty("tocsin.golden", "").equals("rewrite")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void theTimelineOfASmallCase(String language) throws IOException {
    Assessment assessment = Examples.assessed(STATE, "aceh", Examples.DAYS.get("aceh"));
    Timeline timeline = Timeline.of(assessment.view(), List.of(), List.of());
    Drawing drawing =
        Drawing.of("golden", Words.in(language), reference -> Optional.of("/" + reference));
    isAsBefore("aceh-timeline-" + language, drawing.svg(timeline, Drawing.WIDE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void theLifelinesOfTheTeachingCase(String language) throws IOException {
    Assessment assessment = Examples.assessed(STATE, "tamrin", DAY);
    Drawing drawing =
        Drawing.of("golden", Words.in(language), reference -> Optional.of("/" + reference));
    isAsBefore(
        "teaching-lifelines-" + language,
        drawing.svg(Graph.of(assessment.reasoning()), Drawing.WIDE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void theTiesOfTheTeachingCase(String language) throws IOException {
    Assessment assessment = Examples.assessed(STATE, "tamrin", DAY);
    Drawing drawing =
        Drawing.of("golden", Words.in(language), reference -> Optional.of("/" + reference));
    isAsBefore(
        "teaching-ties-" + language, drawing.svg(Ties.of(assessment.reasoning()), Drawing.WIDE));
  }
}
