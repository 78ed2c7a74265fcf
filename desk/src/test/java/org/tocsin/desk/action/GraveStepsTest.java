package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.workspace.People;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.access.Visits;
import org.tocsin.desk.server.Route;

/** The password once more: before grave steps, and where the screen locked while one typed. */
class GraveStepsTest {

  private static final String ASKED = "Your password once more";
  private static final Duration LATER = Duration.ofMinutes(5).plusSeconds(1);

  private DeskFixture desk;

  @BeforeEach
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder, "corridor");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private boolean isThere(String name) {
    return People.find(desk.workspace(), name).isPresent();
  }

  /** The form on the page, with what it sends along, and the password typed. */
  private static Visitor.Reply goOn(Visitor visitor, Visitor.Reply page, String password) {
    Matcher action =
        Pattern.compile("<form method=\"post\" action=\"([^\"]*)\" class=\"stack\">")
            .matcher(page.body());
    assertThat(action.find()).as(page.body()).isTrue();
    Map<String, String> fields = new java.util.TreeMap<>();
    Matcher hidden =
        Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
            .matcher(page.body().substring(action.start()));
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    fields.put("proof", password);
    return visitor.postAsItIs(action.group(1), fields);
  }

  @Test
  void theGraveStepsAreThese() {
    assertThat(
            Routes.all().stream()
                .filter(route -> route.manner() == Route.Manner.GRAVE)
                .map(Route::id))
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                "enrol",
                "invite",
                "leave",
                "rule-second-factor",
                "end-visits",
                "offer-second-factor",
                "issue-alert",
                "lift-embargo",
                "publish-site"));
    assertThat(
            Routes.all().stream()
                .filter(route -> route.manner() == Route.Manner.GRAVE)
                .map(Route::way))
        .containsOnly(Route.Way.POST);
  }

  @Test
  void aWhileAfterTheLastPasswordAGraveStepAsksForItAndLosesNothingTyped() {
    Visitor administrator = desk.visitor("Administrator");
    Map<String, String> somebody = Map.of("name", "Somebody \"new\"", "role", "reader");
    desk.pass(LATER);
    Visitor.Reply asked = administrator.post("/people", somebody);
    assertThat(asked.status()).isEqualTo(401);
    assertThat(asked.body()).contains(ASKED).contains("Somebody &#34;new&#34;");
    assertThat(isThere("Somebody \"new\"")).isFalse();

    Visitor.Reply wrong = goOn(administrator, asked, "not the password at all");
    assertThat(wrong.body())
        .contains(ASKED)
        .contains("That is not your password")
        .doesNotContain("not the password at all");
    Visitor.Reply done =
        administrator.post(
            "/people",
            Map.of("name", "Somebody \"new\"", "role", "reader", "proof", DeskFixture.PASSWORD));
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.body()).contains("/welcome/").doesNotContain(DeskFixture.PASSWORD);
    assertThat(isThere("Somebody \"new\"")).isTrue();
    assertThat(administrator.post("/people", Map.of("name", "Another", "role", "reader")).status())
        .as("a moment later")
        .isEqualTo(200);
  }

  @Test
  void thePasswordForAGraveStepIsGuessedNoFasterThanAtLogIn() {
    Visitor administrator = desk.visitor("Administrator");
    desk.pass(LATER);
    for (int i = 0; i < 6; i++) {
      administrator.post("/people", Map.of("name", "A", "role", "reader", "proof", "wrong " + i));
    }
    Map<String, String> right =
        Map.of("name", "A", "role", "reader", "proof", DeskFixture.PASSWORD);
    assertThat(administrator.post("/people", right).body()).contains("Try again in");
    assertThat(isThere("A")).isFalse();
  }

  @Test
  void aScriptIsToldSoAndSendsThePasswordAlong() {
    Visitor administrator = desk.visitor("Administrator");
    desk.pass(LATER);
    Map<String, String> form =
        new java.util.TreeMap<>(
            Map.of("name", "A", "role", "reader", "token", administrator.token()));
    Visitor.Reply reply = administrator.postAsItIs("/people", form, "Accept", "application/json");
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body()).contains("desk.prove");
    form.put("proof", DeskFixture.PASSWORD);
    assertThat(administrator.postAsItIs("/people", form, "Accept", "application/json").status())
        .isEqualTo(200);
  }

  @Test
  void aFormSentFromAScreenThatLockedMeanwhileIsNotLost() {
    Visitor analyst = desk.visitor("Analyst");
    String token = analyst.token();
    desk.pass(Visits.IDLE.plusSeconds(1));
    Map<String, String> draft =
        Map.of("situation", "corridor", "day", "2022-12-12", "token", token);
    Visitor.Reply asked = analyst.postAsItIs("/alerts", draft);
    assertThat(asked.status()).isEqualTo(401);
    assertThat(asked.body()).contains(ASKED).contains("this screen was left alone");
    assertThat(asked.body()).doesNotContain("<nav");
    assertThat(analyst.get("/").header("Location")).as("still locked").startsWith("/locked");
    Visitor.Reply wrong = goOn(analyst, asked, "not the password at all");
    assertThat(wrong.body()).contains("That is not your password");
    assertThat(desk.workspace().state().alert("corridor-001")).isEmpty();
    assertThat(goOn(analyst, wrong, DeskFixture.PASSWORD).header("Location"))
        .isEqualTo("/alerts/corridor-001");
    assertThat(analyst.get("/").status()).isEqualTo(200);
  }

  @Test
  void withoutTheTokenOfTheVisitNoPasswordIsTaken() {
    Visitor analyst = desk.visitor("Analyst");
    desk.pass(Visits.IDLE.plusSeconds(1));
    Map<String, String> foreign = Map.of("situation", "corridor", "proof", DeskFixture.PASSWORD);
    assertThat(analyst.postAsItIs("/alerts", foreign).header("Location")).startsWith("/locked");
    assertThat(analyst.get("/").header("Location")).startsWith("/locked");
  }

  @Test
  void whatIsTypedIntoAFormThatIsKeptShowsThatSomebodySitsThere() {
    Visitor analyst = desk.visitor("Analyst");
    for (int i = 0; i < 4; i++) {
      desk.pass(Visits.IDLE.minusMinutes(1));
      assertThat(analyst.post("/drafts/report", Map.of("statement", "and more")).status())
          .isLessThan(300);
    }
    assertThat(analyst.get("/").status()).isEqualTo(200);
  }

  // One's own visits

  private static String idOfTheOther(Visitor visitor) {
    Matcher id =
        Pattern.compile("name=\"visit\" value=\"([0-9a-f]+)\"").matcher(visitor.get("/me").body());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  @Test
  void oneSeesOnesVisitsAndEndsThem() {
    Visitor first = desk.visitor("Reader");
    assertThat(first.get("/me").body()).contains("this one").doesNotContain("End it");
    desk.pass(Duration.ofMinutes(1));
    Visitor second = desk.visitor();
    second.postAsItIs(
        "/login",
        Map.of("name", "Reader", "password", DeskFixture.PASSWORD),
        "User-Agent",
        "Strange <browser> " + "x".repeat(1000));
    assertThat(first.get("/me").body())
        .contains("Since 2026-11-23 09:01 UTC, last used 2026-11-23 09:01 UTC")
        .contains("Strange &lt;browser")
        .doesNotContain("x".repeat(160));
    String id = idOfTheOther(first);
    desk.visitor("Analyst").post("/me/visits/end", Map.of("visit", id));
    assertThat(second.get("/").status()).as("ended by nobody else").isEqualTo(200);
    assertThat(first.post("/me/visits/end", Map.of("visit", id)).header("Location"))
        .isEqualTo("/me");
    assertThat(second.get("/").status()).isEqualTo(303);

    Visitor third = desk.visitor("Reader");
    Visitor fourth = desk.visitor("Reader");
    first.post("/me/visits/end", Map.of());
    assertThat(first.get("/").status()).isEqualTo(200);
    assertThat(third.get("/").status()).isEqualTo(303);
    assertThat(fourth.get("/").status()).isEqualTo(303);
  }

  @Test
  void anotherAuthenticatorIsSetUpByWhoKnowsThePassword() {
    Visitor reader = desk.visitor("Reader");
    desk.pass(LATER);
    assertThat(reader.post("/me/factor/offer", Map.of()).body()).contains(ASKED);
    assertThat(reader.get("/me").body()).doesNotContain("code secret");
    reader.post("/me/factor/offer", Map.of("proof", DeskFixture.PASSWORD));
    assertThat(reader.get("/me").body()).contains("code secret");
  }
}
