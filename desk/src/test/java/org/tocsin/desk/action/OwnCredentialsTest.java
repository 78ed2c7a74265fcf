package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.cli.workspace.People;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.access.CredentialChange;
import org.tocsin.desk.access.Totp;

/** One's own password and second factor, and what one is told of them. */
class OwnCredentialsTest {

  private static final String OTHER = "kestrel dusty onward pillow";
  private static final String WEAK = "passwordpassword";
  private static final String CHANGED = "done to your password or second factor";

  private DeskFixture desk;

  @BeforeEach
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String pseudonym(String name) {
    return People.find(desk.workspace(), name).orElseThrow().pseudonym();
  }

  private static Visitor.Reply change(Visitor visitor, String present, String password) {
    return visitor.post(
        "/me/password", Map.of("present", present, "password", password, "again", password));
  }

  private String link(String name) {
    return "/welcome/"
        + desk.desk().invitations().invite(pseudonym(name), Optional.of(pseudonym("Founder")));
  }

  @Test
  void thePresentPasswordChangesItAndEveryOtherVisitEnds() {
    Visitor here = desk.visitor("Analyst");
    Visitor elsewhere = desk.visitor("Analyst");
    assertThat(change(here, "not the present one", OTHER).status()).isEqualTo(422);
    assertThat(change(here, DeskFixture.PASSWORD, OTHER).status()).isEqualTo(303);
    assertThat(here.get("/me").status()).isEqualTo(200);
    assertThat(elsewhere.get("/me").status()).isEqualTo(303);
    assertThat(desk.visitor().logIn("Analyst", DeskFixture.PASSWORD).status()).isEqualTo(401);
    assertThat(desk.visitor().logIn("Analyst", OTHER).status()).isEqualTo(303);
  }

  @Test
  void aPasswordHasFifteenToTwoHundredAndFiftySixCharacters() {
    Visitor visitor = desk.visitor("Analyst");
    String fourteen = "kX7 vR2 mQ9 wZ";
    assertThat(fourteen).hasSize(14);
    assertThat(change(visitor, DeskFixture.PASSWORD, fourteen).status()).isEqualTo(422);
    String longest = (OTHER + " ").repeat(10).substring(0, 256);
    assertThat(change(visitor, DeskFixture.PASSWORD, longest + "x").status()).isEqualTo(422);
    assertThat(change(visitor, DeskFixture.PASSWORD, longest).status()).isEqualTo(303);
    String cut = longest.substring(0, 255);
    assertThat(desk.visitor().logIn("Analyst", cut).status()).isEqualTo(401);
    assertThat(desk.visitor().logIn("Analyst", longest).status()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({"en, quickly guessed", "fr, se devine vite", "ar, تُخمَّن سريعًا"})
  void aWeakPasswordIsTakenNeitherForOwnNorForAFirst(String language, String says) {
    Visitor visitor = desk.visitor("Analyst");
    visitor.post("/language", Map.of("language", language));
    Visitor.Reply own = change(visitor, DeskFixture.PASSWORD, WEAK);
    assertThat(own.status()).isEqualTo(422);
    assertThat(own.body()).contains(says).doesNotContain(WEAK);
    Visitor invited = desk.visitor();
    invited.postAsItIs("/language", Map.of("language", language));
    String link = link("Reader");
    Map<String, String> weak = Map.of("password", WEAK, "again", WEAK);
    assertThat(invited.postAsItIs(link, weak).body()).contains(says).doesNotContain(WEAK);
    assertThat(desk.visitor().logIn("Reader", WEAK).status()).isEqualTo(401);
    assertThat(invited.postAsItIs(link, Map.of("password", OTHER, "again", OTHER)).status())
        .isEqualTo(303);
  }

  @Test
  void theNamesOfPersonAndDeskAreKnownToWhoeverGuesses() {
    Visitor visitor = desk.visitor("Administrator");
    String made = "administrator test desk";
    assertThat(visitor.post("/me/password/strength", Map.of("password", made)).body())
        .contains("alarm");
    assertThat(change(visitor, DeskFixture.PASSWORD, made).status()).isEqualTo(422);
  }

  @Test
  void theMeterTellsInWordsAndNeverWhatWasTyped() {
    Visitor visitor = desk.visitor("Analyst");
    for (String typed : new String[] {WEAK, OTHER, "short"}) {
      Visitor.Reply reply = visitor.post("/me/password/strength", Map.of("password", typed));
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body()).contains("<meter").doesNotContain(typed);
      assertThat(reply.header("cache-control")).isEqualTo("no-store");
    }
    String enough = visitor.post("/me/password/strength", Map.of("password", OTHER)).body();
    assertThat(enough).contains("Strong.").doesNotContain("alarm");
    assertThat(visitor.postAsItIs("/me/password/strength", Map.of("password", OTHER)).status())
        .as("without the token")
        .isEqualTo(403);
    String link = link("Reader");
    Map<String, String> typed = Map.of("password", OTHER);
    assertThat(desk.visitor().postAsItIs(link + "/strength", typed).body()).contains("Strong.");
    assertThat(desk.visitor().postAsItIs("/welcome/none/strength", typed).status())
        .as("nobody is invited by this word")
        .isEqualTo(404);
    assertThat(visitor.get(link).body()).contains("hx-post=\"" + link + "/strength\"");
  }

  @Test
  void noAnswerRepeatsAPassword() {
    Visitor visitor = desk.visitor("Analyst");
    Map<String, String> incomplete =
        Map.of("present", DeskFixture.PASSWORD, "password", OTHER, "token", visitor.token());
    assertThat(visitor.postAsItIs("/me/password", incomplete).body())
        .contains("is empty")
        .doesNotContain(DeskFixture.PASSWORD)
        .doesNotContain(OTHER);
    assertThat(visitor.postAsItIs("/me/password", incomplete, "Accept", "application/json").body())
        .contains("desk.field-missing")
        .doesNotContain(DeskFixture.PASSWORD)
        .doesNotContain(OTHER);
  }

  @Test
  void whoseWeakPasswordIsOlderThanTheRuleIsToldAtLogIn() {
    desk.desk().credentials().set(pseudonym("Reader"), WEAK);
    Visitor visitor = desk.visitor();
    visitor.logIn("Reader", WEAK);
    assertThat(visitor.get("/").body()).contains("one that is quickly guessed");
    assertThat(desk.visitor("Analyst").get("/").body()).doesNotContain("quickly guessed");
  }

  @Test
  void aChangedPasswordIsToldAtTheNextLogInUntilItWasSeen() {
    Visitor visitor = desk.visitor("Analyst");
    desk.pass(Duration.ofMinutes(1));
    change(visitor, DeskFixture.PASSWORD, OTHER);
    assertThat(visitor.get("/").body()).doesNotContain(CHANGED);
    assertThat(visitor.get("/me").body()).contains("2026-11-23 09:01 UTC");
    visitor.post("/me/changes/seen", Map.of());
    desk.pass(Duration.ofMinutes(1));
    Visitor next = desk.visitor();
    next.logIn("Analyst", OTHER);
    assertThat(next.get("/").body()).contains(CHANGED);
    desk.restart();
    next = desk.visitor();
    next.logIn("Analyst", OTHER);
    assertThat(next.get("/responses").body()).contains(CHANGED);
    assertThat(next.get("/me").body())
        .contains("2026-11-23 09:01 UTC</bdi> · The password was changed, by the one before.")
        .contains("I have seen this");
    assertThat(next.post("/me/changes/seen", Map.of()).status()).isEqualTo(303);
    assertThat(next.get("/").body()).doesNotContain(CHANGED);
    assertThat(next.get("/me").body())
        .contains("2026-11-23 09:01 UTC</bdi> · The password was changed")
        .doesNotContain("I have seen this");
    assertThat(desk.visitor("Reader").get("/").body()).doesNotContain(CHANGED);
  }

  @Test
  void whoMadeALinkForANewPasswordIsTold() {
    Visitor reader = desk.visitor("Reader");
    Visitor administrator = desk.visitor("Administrator");
    Visitor.Reply made = administrator.post("/people/" + pseudonym("Reader") + "/invite", Map.of());
    assertThat(reader.get("/").body()).contains(CHANGED);
    assertThat(reader.get("/me").body())
        .contains("2026-11-23 09:00 UTC</bdi> · Administrator made a link for a new password.");
    Matcher link = Pattern.compile("/welcome/[A-Za-z0-9_-]{20,}").matcher(made.body());
    assertThat(link.find()).isTrue();
    Visitor other = desk.visitor();
    other.postAsItIs(link.group(), Map.of("password", OTHER, "again", OTHER));
    assertThat(other.get("/me").body())
        .contains("The password was set through a link that Administrator had made.")
        .contains("I have seen this");
  }

  @Test
  void aFirstPasswordIsNoChange() {
    Visitor administrator = desk.visitor("Administrator");
    Visitor.Reply made =
        administrator.post("/people", Map.of("name", "Somebody new", "role", "reader"));
    Matcher link = Pattern.compile("/welcome/[A-Za-z0-9_-]{20,}").matcher(made.body());
    assertThat(link.find()).isTrue();
    Visitor invited = desk.visitor();
    invited.postAsItIs(link.group(), Map.of("password", OTHER, "again", OTHER));
    assertThat(invited.get("/me").body()).contains("Somebody new").doesNotContain("I have seen");
  }

  @Test
  void aSecondFactorTakenReplacedAndDroppedIsTold() {
    Visitor visitor = desk.visitor("Analyst");
    for (int i = 0; i < 2; i++) {
      visitor.post("/me/factor/offer", Map.of());
      desk.pass(Duration.ofMinutes(1));
      assertThat(visitor.post("/me/factor", Map.of("code", "000000")).status()).isEqualTo(422);
      assertThat(visitor.post("/me/factor", Map.of("code", code(visitor))).status()).isEqualTo(303);
    }
    visitor.post("/me/factor/drop", Map.of("password", DeskFixture.PASSWORD));
    assertThat(visitor.get("/").body()).doesNotContain(CHANGED);
    Visitor next = desk.visitor("Analyst");
    assertThat(next.get("/").body()).contains("3 things were " + CHANGED);
    assertThat(next.get("/me").body())
        .contains("2026-11-23 09:01 UTC</bdi> · A second factor was set up.")
        .contains("2026-11-23 09:02 UTC</bdi> · Another authenticator was set up")
        .contains("2026-11-23 09:02 UTC</bdi> · The second factor was turned off.");
  }

  /** What an authenticator shows for the secret on the page. */
  private String code(Visitor visitor) {
    Matcher secret =
        Pattern.compile("class=\"code secret\">([A-Z2-7]+)<").matcher(visitor.get("/me").body());
    assertThat(secret.find()).isTrue();
    return Totp.code(bytes(secret.group(1)), Totp.step(desk.desk().room().now()));
  }

  private static byte[] bytes(String base32) {
    java.math.BigInteger number = java.math.BigInteger.ONE;
    for (char digit : base32.toCharArray()) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(digit);
      number = number.shiftLeft(5).add(java.math.BigInteger.valueOf(value));
    }
    byte[] withOne = number.toByteArray();
    return java.util.Arrays.copyOfRange(withOne, 1, withOne.length);
  }

  // The rule on administrators

  private byte[] lastGiven = new byte[0];

  private void giveFactor(String name, byte[] secret) {
    lastGiven = secret;
    desk.desk()
        .credentials()
        .setSecondFactor(
            pseudonym(name),
            Optional.of(secret),
            0,
            CredentialChange.of(
                CredentialChange.What.FACTOR_TAKEN,
                desk.desk().room().now(),
                Optional.of(pseudonym(name))));
  }

  private Visitor withCode(String name, byte[] secret) {
    Visitor visitor = desk.visitor();
    visitor.postAsItIs(
        "/login",
        Map.of(
            "name",
            name,
            "password",
            DeskFixture.PASSWORD,
            "code",
            Totp.code(secret, Totp.step(desk.desk().room().now()))));
    return visitor;
  }

  @Test
  void withTheRuleAnAdministratorWithoutASecondFactorIsLedToSetItUp() {
    byte[] secret = desk.desk().credentials().freshSecret();
    Visitor administrator = desk.visitor("Administrator");
    Visitor publisher = desk.visitor("Publisher");
    assertThat(administrator.get("/people").body()).contains("Everybody chooses for themselves");
    assertThat(administrator.post("/people/rule", Map.of("rule", "on")).body())
        .contains("You have no second factor yourself");
    assertThat(publisher.get("/people").status()).isEqualTo(200);

    giveFactor("Administrator", secret);
    administrator.post("/people/rule", Map.of("rule", "on"));
    assertThat(administrator.get("/people").body())
        .contains("needs a second factor")
        .contains("Administrator, 2026-11-23 09:00 UTC");

    for (String page : new String[] {"/", "/people", "/search", "/no/such/page"}) {
      assertThat(publisher.get(page).header("Location"))
          .as(page)
          .isEqualTo(page.startsWith("/no") ? "" : "/me");
    }
    assertThat(publisher.json("/people").status()).isEqualTo(403);
    assertThat(publisher.json("/people").body()).contains("desk.factor-first");
    assertThat(publisher.post("/people/rule", Map.of("rule", "off")).header("Location"))
        .isEqualTo("/me");
    assertThat(publisher.get("/me").body()).contains("This desk asks administrators");
    assertThat(desk.visitor("Analyst").get("/").status()).isEqualTo(200);

    desk.restart();
    publisher = desk.visitor("Publisher");
    assertThat(publisher.get("/people").header("Location")).isEqualTo("/me");
    publisher.post("/me/factor/offer", Map.of());
    assertThat(publisher.post("/me/factor", Map.of("code", code(publisher))).status())
        .isEqualTo(303);
    assertThat(publisher.get("/people").status()).isEqualTo(200);
    assertThat(publisher.post("/me/factor/drop", Map.of("password", DeskFixture.PASSWORD)).body())
        .contains("cannot be turned off");

    desk.pass(Duration.ofMinutes(1));
    administrator = withCode("Administrator", secret);
    administrator.post("/people/rule", Map.of("rule", "off"));
    assertThat(desk.visitor("Founder").get("/people").status()).isEqualTo(200);
  }

  // Links and second factors

  private static final Map<String, String> CHOSEN = Map.of("password", OTHER, "again", OTHER);

  private String made(Visitor.Reply reply) {
    Matcher link = Pattern.compile("/welcome/[A-Za-z0-9_-]{20,}").matcher(reply.body());
    assertThat(link.find()).as(reply.body()).isTrue();
    return link.group();
  }

  @Test
  void aLinkStandsForThePasswordAloneAndTheSecondFactorIsAskedForAsAlways() {
    byte[] secret = desk.desk().credentials().freshSecret();
    giveFactor("Analyst", secret);
    Visitor administrator = desk.visitor("Administrator");
    String link = made(administrator.post("/people/" + pseudonym("Analyst") + "/invite", Map.of()));
    Visitor holder = desk.visitor();
    assertThat(holder.get(link).body()).contains("Your second factor stays");
    Visitor.Reply chosen = holder.postAsItIs(link, CHOSEN);
    assertThat(chosen.header("Location")).startsWith("/login?chosen=yes");
    assertThat(holder.get(chosen.header("Location")).body()).contains("Your new password is set");
    assertThat(holder.get("/").header("Location")).isEqualTo("/login");
    assertThat(holder.logIn("Analyst", OTHER).status()).as("without the code").isEqualTo(401);
    Map<String, String> whole =
        Map.of(
            "name",
            "Analyst",
            "password",
            OTHER,
            "code",
            Totp.code(secret, Totp.step(desk.desk().room().now())));
    assertThat(holder.postAsItIs("/login", whole).status()).isEqualTo(303);
    assertThat(holder.get("/").status()).isEqualTo(200);
  }

  @Test
  void whoLostTheSecondFactorGetsALinkFromSomebodyWhoKnowsThemAndIsTold() {
    byte[] secret = desk.desk().credentials().freshSecret();
    giveFactor("Analyst", secret);
    Visitor administrator = desk.visitor("Administrator");
    String invite = "/people/" + pseudonym("Analyst") + "/invite";
    assertThat(administrator.get("/people").body()).contains("Second factor lost");
    assertThat(administrator.post(invite, Map.of("lost", "yes")).body())
        .contains("You did not say that you know who asks")
        .doesNotContain("/welcome/");
    String link = made(administrator.post(invite, Map.of("lost", "yes", "sure", "yes")));
    assertThat(desk.desk().credentials().hasSecondFactor(pseudonym("Analyst")))
        .as("until the link is taken")
        .isTrue();
    Visitor holder = desk.visitor();
    assertThat(holder.get(link).body()).contains("Your second factor goes");
    assertThat(holder.postAsItIs(link, CHOSEN).header("Location")).isEqualTo("/");
    assertThat(holder.get("/me").body())
        .contains("and said to know that it was you who asked")
        .contains("The second factor went through a link that Administrator had made.")
        .contains("I have seen this");
    assertThat(administrator.get("/people").body()).doesNotContain("Second factor lost");
  }

  @Test
  void nobodyMakesALinkForThemselvesWhichWouldSpareThePresentPassword() {
    Visitor administrator = desk.visitor("Administrator");
    Visitor.Reply reply =
        administrator.post("/people/" + pseudonym("Administrator") + "/invite", Map.of());
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("A link is for others").doesNotContain("/welcome/");
    assertThat(administrator.get("/people").body())
        .doesNotContain(pseudonym("Administrator") + "/invite");
  }

  @Test
  void withTheRuleANewAdministratorSetsUpASecondFactorBeforeAnythingElse() {
    giveFactor("Founder", desk.desk().credentials().freshSecret());
    desk.desk()
        .factorRule()
        .say(
            new org.tocsin.desk.access.FactorRule.Said(
                true, pseudonym("Founder"), desk.desk().room().now()));
    giveFactor("Administrator", desk.desk().credentials().freshSecret());
    Visitor administrator = withCode("Administrator", lastGiven);
    String link =
        made(
            administrator.post("/people", Map.of("name", "Somebody new", "role", "administrator")));
    Visitor invited = desk.visitor();
    invited.postAsItIs(link, CHOSEN);
    for (String page : new String[] {"/", "/people", "/search", "/journal"}) {
      assertThat(invited.get(page).header("Location")).as(page).isEqualTo("/me");
    }
    assertThat(invited.get("/me").body()).contains("This desk asks administrators");
    assertThat(
            invited.post("/people", Map.of("name", "Another", "role", "reader")).header("Location"))
        .isEqualTo("/me");
    invited.post("/me/factor/offer", Map.of());
    invited.post("/me/factor", Map.of("code", code(invited)));
    assertThat(invited.get("/people").status()).isEqualTo(200);

    String again =
        made(
            administrator.post(
                "/people/" + pseudonym("Somebody new") + "/invite",
                Map.of("lost", "yes", "sure", "yes")));
    Visitor lost = desk.visitor();
    lost.postAsItIs(again, CHOSEN);
    assertThat(lost.get("/people").header("Location")).as("led again").isEqualTo("/me");
    assertThat(lost.get("/me").status()).isEqualTo(200);
  }

  @Test
  void aLinkHoldsForADayOnceAndNotForWhoLeft() {
    String first = link("Reader");
    String second = link("Reader");
    Visitor holder = desk.visitor();
    assertThat(holder.get(first).status()).as("another was made since").isEqualTo(404);
    desk.pass(Duration.ofHours(23));
    assertThat(holder.get(second).status()).isEqualTo(200);
    desk.pass(Duration.ofHours(1));
    assertThat(holder.get(second).status()).isEqualTo(404);
    assertThat(holder.postAsItIs(second, CHOSEN).status()).isEqualTo(404);
    String third = link("Reader");
    assertThat(holder.postAsItIs(third, CHOSEN).status()).isEqualTo(303);
    assertThat(holder.postAsItIs(third, CHOSEN).status()).isEqualTo(404);
    String fourth = link("Reader");
    desk.visitor("Administrator").post("/people/" + pseudonym("Reader") + "/leave", Map.of());
    assertThat(holder.get(fourth).status()).as("they left").isEqualTo(404);
  }
}
