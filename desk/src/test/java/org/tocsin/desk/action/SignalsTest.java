package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.MadeUpGed;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.words.Words;

/** What detectors found in event data, from the file to a person's decision. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignalsTest {

  private static final String SITUATION = "corridor";

  /** The desk's clock stands in November 2026. */
  private static final LocalDate RISE = LocalDate.of(2026, 10, 1);

  private DeskFixture desk;
  private Visitor analyst;

  @BeforeAll
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder, SITUATION);
    analyst = desk.visitor("Analyst");
  }

  @AfterAll
  void close() {
    desk.close();
  }

  /** An event every other month for years, and ten in the last one. */
  private static String events() {
    List<String> records = new ArrayList<>();
    for (LocalDate month = RISE.minusYears(8); month.isBefore(RISE); month = month.plusMonths(2)) {
      records.add(MadeUpGed.record(records.size() + 1, month.plusDays(4).toString(), "1"));
    }
    for (int day = 0; day < 10; day++) {
      records.add(MadeUpGed.record(records.size() + 1, RISE.plusDays(day).toString(), "3"));
    }
    records.add(MadeUpGed.record(records.size() + 1, RISE.plusDays(30).toString(), "1"));
    return MadeUpGed.file(records);
  }

  private JsonNode read(String path) throws Exception {
    return new ObjectMapper().readTree(analyst.json(path).body());
  }

  private JsonNode watched() throws Exception {
    return read("/").path("signals");
  }

  @Test
  void aRiseInAFileWaitsForADecisionUntilSomebodyHasMadeIt() throws Exception {
    analyst.bring(
        "/intake", Map.of(), "files", "ged261.csv", events().getBytes(StandardCharsets.UTF_8));
    assertThat(analyst.lastJob().body()).contains("\"state\":\"done\"");
    assertThat(watched().path("state").asText()).isEqualTo("not-asked");
    assertThat(analyst.get("/").body()).contains(Words.in("en").say("watch.signals-not-asked"));

    analyst.post("/signals/survey", Map.of());
    assertThat(analyst.lastJob().body()).contains("\"state\":\"done\"");
    JsonNode watched = watched();
    assertThat(watched.path("state").asText()).isEqualTo("asked");
    int waiting = watched.path("waiting").asInt();
    assertThat(waiting).isPositive();
    JsonNode first = watched.path("newest").get(0);
    assertThat(first.path("says").asText()).contains("Bamingui-Bangoran");
    String page = analyst.get("/").body();
    assertThat(page)
        .contains("id=\"signals\"")
        .contains("Bamingui-Bangoran")
        .contains(first.path("address").asText())
        .contains("pic-alarms");

    String id = first.path("id").asText();
    assertThat(analyst.get("/signals").body())
        .contains("id=\"" + id + "\"")
        .contains("course-" + id)
        .contains("data-chart");
    JsonNode counted = read("/signals").path("waiting").get(0).path("counted");
    assertThat(counted.path("step").asText()).isEqualTo("month");
    JsonNode counts = counted.path("counts");
    assertThat(counts).hasSize(36);
    // Ten in October and the one of its last day; nothing in September, one in August.
    assertThat(counts.get(35).asLong()).isEqualTo(11);
    assertThat(counts.get(34).asLong()).isZero();
    assertThat(counts.get(33).asLong()).isEqualTo(1);
    long seen = read("/signals").path("seenAt").asLong();
    Visitor.Reply recorded =
        analyst.post(
            "/signals/record",
            Map.of(
                "situation",
                SITUATION,
                "signal",
                id,
                "reason",
                "Looked at; made up for a test.",
                "seenAt",
                Long.toString(seen)));
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(303);
    assertThat(watched().path("waiting").asInt()).isEqualTo(waiting - 1);
    assertThat(analyst.get("/situations/" + SITUATION).body()).contains("Bamingui-Bangoran");
  }
}
