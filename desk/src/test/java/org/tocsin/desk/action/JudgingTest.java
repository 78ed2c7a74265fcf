package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.RecordKind;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;

/** People judge in the browser: with a reason, with a way back, and not over each other. */
class JudgingTest {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  private DeskFixture desk;

  @BeforeEach
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder, "corridor");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static JsonNode read(Visitor.Reply reply) {
    try {
      return new ObjectMapper().readTree(reply.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(reply.status() + reply.body(), e);
    }
  }

  private JsonNode incident(Visitor visitor, String id) {
    return read(visitor.json("/incidents/" + id));
  }

  /** An incident of which accounts differ on a field, and that field. */
  private Map.Entry<String, JsonNode> contested(Visitor visitor) {
    for (Incident incident :
        desk.workspace().state().records(Incident.class, RecordKind.INCIDENT)) {
      for (JsonNode field : incident(visitor, incident.id()).path("fields")) {
        if (!field.path("others").isEmpty()) {
          return Map.entry(incident.id(), field);
        }
      }
    }
    throw new AssertionError("the example has accounts that differ");
  }

  /** The form that takes back what was just done, as the next page has it. */
  private static Map.Entry<String, Map<String, String>> undo(Visitor visitor, String page) {
    String body = visitor.get(page).body();
    int at = body.indexOf("class=\"message\"");
    assertThat(at).as(body).isPositive();
    String form = body.substring(at, body.indexOf("</form>", at));
    Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(form);
    assertThat(action.find()).isTrue();
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(form);
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    return Map.entry(action.group(1), fields);
  }

  @Test
  void anAccountIsTakenOutWithAReasonAndTheMessageOffersToTakeItBack() {
    Visitor analyst = desk.visitor("Analyst");
    String id = contested(analyst).getKey();
    JsonNode before = incident(analyst, id);
    String report = before.path("accounts").get(0).path("id").asText();
    String page = "/incidents/" + id;
    assertThat(analyst.post(page + "/unlink", Map.of("report", report)).status()).isEqualTo(422);
    Visitor.Reply done =
        analyst.post(
            page + "/unlink",
            Map.of("report", report, "reason", "It tells of another day", "back", page));
    assertThat(done.status()).isEqualTo(303);
    assertThat(done.header("Location")).isEqualTo(page);
    Map.Entry<String, Map<String, String>> undo = undo(analyst, page);
    JsonNode without = incident(analyst, id);
    assertThat(without.path("accounts").size()).isEqualTo(before.path("accounts").size() - 1);
    assertThat(without.path("loose").toString()).contains(report);
    assertThat(without.path("history").toString()).contains("It tells of another day", "Analyst");
    assertThat(analyst.post(undo.getKey(), undo.getValue()).status()).isEqualTo(303);
    JsonNode again = incident(analyst, id);
    assertThat(again.path("accounts").size()).isEqualTo(before.path("accounts").size());
    assertThat(again.path("history").toString()).contains("Taken back");
  }

  @Test
  void ofTwoWhoAdoptAReadingTheSecondSeesWhatChangedAndCanSendItAgain() {
    desk.enrol("Second analyst", Set.of(Role.ANALYST));
    Visitor first = desk.visitor("Analyst");
    Visitor second = desk.visitor("Second analyst");
    Map.Entry<String, JsonNode> contested = contested(first);
    String page = "/incidents/" + contested.getKey();
    String field = contested.getValue().path("field").asText();
    String other = contested.getValue().path("others").get(0).path("report").asText();
    String ruled = contested.getValue().path("restsOn").get(0).asText();
    String seen = incident(first, contested.getKey()).path("seenAt").asText();
    Map<String, String> adopt =
        Map.of("field", field, "report", other, "reason", "It was there", "seenAt", seen);
    assertThat(first.post(page + "/adopt", adopt).status()).isEqualTo(303);
    Map<String, String> late =
        Map.of("field", field, "report", ruled, "reason", "It counted twice", "seenAt", seen);
    Visitor.Reply refused = second.post(page + "/adopt", late);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("reading " + field, "Analyst", "It counted twice");
    assertThat(incident(first, contested.getKey()).toString()).doesNotContain("It counted twice");
    Map<String, String> again = new LinkedHashMap<>(late);
    Matcher now = Pattern.compile("name=\"seenAt\" value=\"([0-9]+)\"").matcher(refused.body());
    assertThat(now.find()).isTrue();
    again.put("seenAt", now.group(1));
    assertThat(second.post(page + "/adopt", again).status()).isEqualTo(303);
    JsonNode adopted = incident(first, contested.getKey());
    assertThat(adopted.toString()).contains("It counted twice", "Second analyst");
    Map.Entry<String, Map<String, String>> undo = undo(second, page);
    assertThat(second.post(undo.getKey(), undo.getValue()).status()).isEqualTo(303);
    for (JsonNode row : incident(first, contested.getKey()).path("fields")) {
      assertThat(row.path("byRule").asBoolean()).isTrue();
    }
  }

  @Test
  void aFindingIsConfirmedRejectedAndOpenedAgain() {
    Visitor analyst = desk.visitor("Analyst");
    String page = "/situations/corridor";
    JsonNode finding = read(analyst.json(page)).path("findings").path("told").get(0);
    String key = finding.path("key").asText();
    assertThat(
            analyst
                .post(
                    page + "/findings",
                    Map.of("finding", key, "decision", "confirm", "reason", "Read in full"))
                .status())
        .isEqualTo(303);
    assertThat(read(analyst.json(page)).path("findings").path("told").get(0).toString())
        .contains("confirmed", "Read in full", "Analyst");
    assertThat(
            analyst
                .post(
                    page + "/findings",
                    Map.of("finding", key, "decision", "reopen", "reason", "New account"))
                .status())
        .isEqualTo(303);
    assertThat(
            read(analyst.json(page)).path("findings").path("told").get(0).path("ruling").isNull())
        .isTrue();
    assertThat(
            analyst
                .post(
                    page + "/findings",
                    Map.of("finding", "none/1", "decision", "reject", "reason", "x"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void whetherAnIncidentIsOfASeriesIsDecidedAndLeftToTheRuleAgain() {
    Visitor analyst = desk.visitor("Analyst");
    String page = "/situations/corridor";
    JsonNode series = read(analyst.json(page)).path("series").get(0);
    String key = series.path("key").asText();
    String member = series.path("members").get(0).path("incident").asText();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("series", key);
    fields.put("incident", member);
    fields.put("reason", "Another road");
    fields.put("decision", "reject");
    assertThat(analyst.post(page + "/series", fields).status()).isEqualTo(303);
    assertThat(member(analyst, page, key, member).path("standing").asText()).isEqualTo("rejected");
    fields.put("decision", "release");
    assertThat(analyst.post(page + "/series", fields).status()).isEqualTo(303);
    assertThat(member(analyst, page, key, member).path("judged").asBoolean()).isFalse();
    assertThat(analyst.post(page + "/series", fields).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void whatNobodyDecidedIsNotTakenBackAndTheAnswerEndsInAWholeSentence(String language) {
    Visitor analyst = desk.visitor("Analyst");
    analyst.post("/language", Map.of("language", language));
    String page = "/situations/corridor";
    JsonNode situation = read(analyst.json(page));
    JsonNode series = situation.path("series").get(0);
    Map<String, String> finding =
        Map.of(
            "finding",
            situation.path("findings").path("told").get(0).path("key").asText(),
            "decision",
            "reopen",
            "reason",
            "x");
    Map<String, String> member =
        Map.of(
            "series",
            series.path("key").asText(),
            "incident",
            series.path("members").get(0).path("incident").asText(),
            "decision",
            "release",
            "reason",
            "x");
    for (Visitor.Reply reply :
        List.of(
            analyst.post(page + "/findings", finding), analyst.post(page + "/series", member))) {
      assertThat(reply.status()).isEqualTo(422);
      Matcher remedy = Pattern.compile("class=\"remedy\"[^>]*>([^<]+)<").matcher(reply.body());
      assertThat(remedy.find()).as(reply.body()).isTrue();
      assertThat(remedy.group(1).strip()).doesNotEndWith(";").doesNotEndWith("؛");
    }
  }

  private static JsonNode member(Visitor visitor, String page, String key, String incident) {
    for (JsonNode series : read(visitor.json(page)).path("series")) {
      for (JsonNode member : series.path("members")) {
        if (series.path("key").asText().equals(key)
            && member.path("incident").asText().equals(incident)) {
          return member;
        }
      }
    }
    throw new AssertionError(key + " " + incident);
  }
}
