package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;

/** One's own password. */
class OwnCredentialsTest {

  private static final String OTHER = "kestrel dusty onward pillow";

  private DeskFixture desk;

  @BeforeEach
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static Visitor.Reply change(Visitor visitor, String present, String password) {
    return visitor.post(
        "/me/password", Map.of("present", present, "password", password, "again", password));
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
}
