package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.workspace.People;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.access.CredentialChange;
import org.tocsin.desk.access.GateBook;
import org.tocsin.desk.access.GateBook.What;
import org.tocsin.desk.access.Totp;

/** Who was let in and who was turned away. */
class GateBookTest {

  @TempDir Path folder;
  private DeskFixture desk;

  @BeforeEach
  void serve() {
    desk = DeskFixture.serve(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String pseudonym(String name) {
    return People.find(desk.workspace(), name).orElseThrow().pseudonym();
  }

  private List<GateBook.Entry> newest() {
    return desk.desk().gate().newest(desk.desk().room().now());
  }

  @Test
  void everyDecisionAtLogInIsWrittenDownAndNothingThatWasTyped() throws IOException {
    desk.visitor().logIn("Analyst", "a wrong one, typed by mistake");
    desk.visitor().logIn("my password in the wrong field", "x");
    Visitor analyst = desk.visitor("Analyst");
    analyst.post("/unlock", Map.of("password", "a wrong one, typed by mistake"));
    analyst.post("/unlock", Map.of("password", DeskFixture.PASSWORD));
    Optional<String> who = Optional.of(pseudonym("Analyst"));
    assertThat(newest())
        .extracting(GateBook.Entry::what, GateBook.Entry::person)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(What.PASSWORD_AGAIN, who),
            org.assertj.core.groups.Tuple.tuple(What.WRONG_WITHIN, who),
            org.assertj.core.groups.Tuple.tuple(What.LET_IN, who),
            org.assertj.core.groups.Tuple.tuple(What.NO_SUCH_NAME, Optional.empty()),
            org.assertj.core.groups.Tuple.tuple(What.WRONG, who));
    String page = desk.visitor("Administrator").get("/people").body();
    assertThat(page)
        .contains("wrong password or code at log-in")
        .contains("a name that nobody has")
        .doesNotContain("my password in the wrong field");
    assertThat(desk.visitor("Reviewer").get("/people").body()).doesNotContain("turned away");
    assertThat(desk.visitor("Reviewer").json("/people").body()).contains("\"gate\":[]");
    desk.restart();
    assertThat(newest()).extracting(GateBook.Entry::what).contains(What.NO_SUCH_NAME);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContain("NO_SUCH_NAME");
      }
    }
  }

  @Test
  void everyRefusalOfAVisitIsWrittenDownWithItsWay() {
    Visitor reader = desk.visitor("Reader");
    reader.get("/journal");
    reader.postAsItIs("/people", Map.of("name", "A", "role", "reader"));
    desk.visitor().postAsItIs("/login", Map.of("name", "A"), "Sec-Fetch-Site", "cross-site");
    Optional<String> who = Optional.of(pseudonym("Reader"));
    Instant at = desk.desk().room().now();
    assertThat(newest())
        .contains(
            new GateBook.Entry(What.NOT_THEIRS, who, Optional.of("show-journal"), at, at, 1),
            new GateBook.Entry(What.FOREIGN_FORM, who, Optional.of("enrol"), at, at, 1),
            new GateBook.Entry(
                What.FOREIGN_FORM, Optional.empty(), Optional.of("log-in"), at, at, 1));
  }

  @Test
  void whatRepeatsItselfIsCountedAndWhatIsOldIsForgotten() {
    GateBook gate = desk.desk().gate();
    Instant at = Instant.parse("2026-11-23T10:00:00Z");
    for (int i = 0; i < 50; i++) {
      gate.write(What.NO_SUCH_NAME, Optional.empty(), at.plusSeconds(i));
    }
    gate.write(What.NO_SUCH_NAME, Optional.empty(), at.plus(Duration.ofHours(1)));
    assertThat(gate.newest(at.plus(Duration.ofHours(2))))
        .extracting(GateBook.Entry::count)
        .startsWith(1, 50);
    for (int i = 0; i < 2 * GateBook.MOST; i++) {
      gate.write(What.NOT_THEIRS, Optional.of("p-" + i), at.plus(Duration.ofHours(3)));
    }
    assertThat(gate.newest(at.plus(Duration.ofHours(4)))).hasSize(GateBook.MOST);
    assertThat(gate.newest(at.plus(Duration.ofDays(31)))).isEmpty();
  }

  @Test
  void whoLogsInIsToldOfAttemptsInTheirNameThatFailed() {
    desk.visitor("Reader");
    desk.visitor().logIn("Reader", "not the password at all");
    desk.visitor().logIn("reader", "nor is this the password");
    assertThat(desk.visitor("Reader").get("/").body())
        .contains("2 attempts to log in under your name failed");
    assertThat(desk.visitor("Reader").get("/").body()).doesNotContain("under your name failed");
    desk.visitor().logIn("Reader", "not the password at all");
    assertThat(desk.visitor("Reader").get("/").body())
        .contains("1 attempt to log in under your name failed");
  }

  @Test
  void aCodeGivenTwiceIsRefusedNotedAndTold() {
    byte[] secret = desk.desk().credentials().freshSecret();
    desk.desk()
        .credentials()
        .setSecondFactor(
            pseudonym("Reader"),
            Optional.of(secret),
            0,
            CredentialChange.of(
                CredentialChange.What.FACTOR_TAKEN,
                desk.desk().room().now(),
                Optional.of(pseudonym("Reader"))));
    Map<String, String> form =
        Map.of(
            "name",
            "Reader",
            "password",
            DeskFixture.PASSWORD,
            "code",
            Totp.code(secret, Totp.step(desk.desk().room().now())));
    Visitor reader = desk.visitor();
    assertThat(reader.postAsItIs("/login", form).status()).isEqualTo(303);
    reader.post("/me/changes/seen", Map.of());
    assertThat(reader.get("/").body()).doesNotContain("second factor");
    desk.pass(Duration.ofSeconds(20));
    for (int i = 0; i < 3; i++) {
      assertThat(desk.visitor().postAsItIs("/login", form).status()).isEqualTo(401);
    }
    assertThat(newest()).extracting(GateBook.Entry::what).contains(What.CODE_AGAIN);
    assertThat(reader.get("/").body()).contains("done to your password or second factor");
    assertThat(reader.get("/me").body())
        .containsOnlyOnce("A code of your second factor was given a second time");
  }
}
