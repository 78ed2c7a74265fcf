package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who depends on which lifeline, and who is cut off if one closes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifelineVerbTest {

  @TempDir private static Path folder;

  private Shell desk;

  @BeforeAll
  void found() {
    desk = Shell.deskWith(folder, Shell.EXAMPLES.resolve("teaching"));
  }

  private String said(String... more) {
    List<String> arguments = new ArrayList<>(List.of("lifeline", "tamrin"));
    arguments.addAll(List.of(more));
    return desk.ok(arguments.toArray(String[]::new)).out().replaceAll("\\s+", " ");
  }

  private JsonNode json(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("lifeline", "tamrin", "--json"));
    arguments.addAll(List.of(more));
    return new ObjectMapper().readTree(desk.ok(arguments.toArray(String[]::new)).out());
  }

  @Test
  void everyLifelineIsListedWithWhomItIsTheLastFor() {
    assertThat(said("--as-of", "2024-04-30"))
        .contains("causeway, road: causeway (halven to causeway-gate to osk to tamrin-harbour)")
        .contains("- causeway, road: 7,100 (6,900 to 7,300) people in tamrin-harbour, osk");
    assertThat(said("--as-of", "2024-09-12"))
        .contains("tamrin-harbour, about 6,000 people: causeway closed");
  }

  @Test
  void whoIsCutOffIfThisClosesIsSaidByKind() {
    assertThat(said("--as-of", "2024-04-30", "--if-closed", "causeway"))
        .contains("If causeway closed - road: 7,100 (6,900 to 7,300) people more cut off")
        .contains("tamrin-harbour, osk");
    assertThat(said("--as-of", "2024-04-30", "--if-closed", "osk"))
        .contains("road: 7,100", "water: 7,100");
    assertThat(said("--as-of", "2024-09-12", "--if-closed", "causeway"))
        .contains("road: nobody more would be cut off");
  }

  @Test
  void severalMayBeSupposedClosedTogether() throws IOException {
    JsonNode both = json("--as-of", "2024-04-30", "--if-closed", "causeway,tamrin-gas");
    assertThat(both.at("/ifClosed")).hasSize(2);
    assertThat(both.at("/ifClosed/0/kind").asText()).isEqualTo("road");
    assertThat(both.at("/ifClosed/0/closed/0").asText()).isEqualTo("causeway");
    assertThat(both.at("/ifClosed/0/people/best").asLong()).isEqualTo(7100);
    assertThat(both.at("/ifClosed/1/kind").asText()).isEqualTo("gas");
    assertThat(both.at("/ifClosed/1/surely/0").asText()).isEqualTo("tamrin-harbour");
    assertThat(
            json("--as-of", "2024-04-30", "--if-closed", "causeway", "--if-closed", "tamrin-gas"))
        .isEqualTo(both);
  }

  @Test
  void theSupposedClosingOfOneLifelineIsWhatTheAssessmentSaysOfTheNext() throws IOException {
    JsonNode all = json("--as-of", "2024-09-12");
    assertThat(all.at("/nextClosures")).isNotEmpty();
    for (JsonNode next : all.at("/nextClosures")) {
      JsonNode supposed =
          json("--as-of", "2024-09-12", "--if-closed", next.path("lifeline").asText());
      for (String key : List.of("surely", "possibly", "people")) {
        assertThat(supposed.at("/ifClosed/0/" + key)).isEqualTo(next.path(key));
      }
    }
  }

  @Test
  void theJsonSaysHowALifelineRunsLongitudeFirst() throws IOException {
    JsonNode causeway = json("--as-of", "2024-04-30").at("/network/0");
    assertThat(causeway.path("id").asText()).isEqualTo("causeway");
    assertThat(causeway.at("/geometry/type").asText()).isEqualTo("LineString");
    assertThat(causeway.at("/geometry/coordinates").size()).isGreaterThan(1);
    assertThat(causeway.at("/geometry/coordinates/0/0").asDouble()).isLessThan(-100);
  }

  @Test
  void anIdThatIsNotThereIsAnsweredWithTheOneMeant() {
    Shell.Ran ran = desk.run("lifeline", "tamrin", "--if-closed", "causway");
    assertThat(ran.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(ran.err())
        .contains("neither a lifeline nor a place causway", "did you mean causeway?");
    assertThat(desk.run("lifeline", "elsewhere").code()).isEqualTo(ExitCode.PROBLEM);
  }
}
