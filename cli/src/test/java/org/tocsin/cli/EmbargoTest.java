package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An alert under embargo is issued, and nowhere in what is published until its time has come. */
class EmbargoTest {

  private static final String END = "2026-12-01T09:00+04:00";
  private static final Instant BEFORE = Instant.parse("2026-12-01T04:59:59Z");
  private static final Instant AFTER = Instant.parse("2026-12-01T05:00:00Z");

  @TempDir private Path folder;

  private Shell issued(String alert) {
    Shell desk = Shell.deskWith(folder, Shell.EXAMPLES.resolve("corridor")).withBen();
    desk.ok("alert", "draft", "corridor", "--as-of", "2022-12-03");
    desk.ok("alert", "ask", alert, "azerbaijan", "--within", "48h");
    desk.as("Ben").ok("alert", "review", alert, "--approve");
    desk.as("Ben").ok("alert", "issue", alert);
    return desk;
  }

  private Shell withSecondWaiting() {
    Shell desk = issued("corridor-001");
    Shell ben = desk.as("Ben");
    ben.ok("publish");
    desk.ok("alert", "draft", "corridor", "--as-of", "2022-12-20");
    desk.ok("alert", "embargo", "corridor-002", "--until", END, "--reason", "told first");
    desk.ok("alert", "ask", "corridor-002", "azerbaijan", "--within", "48h");
    ben.ok("alert", "review", "corridor-002", "--approve");
    assertThat(ben.ok("alert", "issue", "corridor-002").out())
        .contains("It waits until 2026-12-01T05:00:00Z");
    return desk;
  }

  /** Whether any file of the site has the text in its name or its bytes. */
  private boolean told(String text) throws IOException {
    Path site = folder.resolve("desk/site");
    for (Path file : Shell.files(site)) {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      if (site.relativize(file).toString().contains(text) || bytes.contains(text)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aWaitingNoticeIsNowhereInTheSiteUntilItsTimeHasCome() throws IOException {
    Shell desk = withSecondWaiting();
    Shell ben = desk.as("Ben");
    Shell.Ran early = ben.at(BEFORE, "publish");
    assertThat(early.code()).as(early.toString()).isZero();
    assertThat(early.out()).contains("corridor-002 waits until 2026-12-01T05:00:00Z");
    assertThat(told("corridor-002")).isFalse();
    assertThat(told("corridor-001")).isTrue();
    assertThat(desk.ok("verify", "desk/site").out()).startsWith("VERIFIED");
    assertThat(desk.ok("alert", "show").out())
        .containsPattern("corridor-002 .*, issued, .*, waits until 2026-12-01T05:00:00Z");

    Shell.Ran late = ben.at(AFTER, "publish");
    assertThat(late.code()).as(late.toString()).isZero();
    assertThat(late.out()).doesNotContain("waits until");
    assertThat(told("alerts/corridor-002")).isTrue();
    assertThat(Files.readString(folder.resolve("desk/site/feed.atom"))).contains("corridor-002");
    assertThat(Files.readString(folder.resolve("desk/site/alerts/corridor-002/cap.xml")))
        .as("it is about when it goes out, not about what it says")
        .doesNotContainIgnoringCase("embargo")
        .doesNotContain("2026-12-01");
    assertThat(desk.ok("verify", "desk/site").out()).startsWith("VERIFIED");
    assertThat(ben.at(AFTER, "publish").out()).contains(": 0 files written");
  }

  @Test
  void aSignerLiftsItAndEachStepIsAnEntry() throws IOException {
    Shell desk = withSecondWaiting();
    Shell ben = desk.as("Ben");
    long before = desk.entries();
    ben.ok("alert", "embargo", "corridor-002", "--until", "2026-12-02 09:00 UTC", "--reason", "y");
    assertThat(ben.ok("alert", "embargo", "corridor-002", "--lift", "--reason", "known").out())
        .doesNotContain("It waits");
    assertThat(desk.entries()).isEqualTo(before + 2);
    ben.ok("publish");
    assertThat(told("alerts/corridor-002")).isTrue();
    Shell.Ran late = ben.run("alert", "embargo", "corridor-002", "--until", END, "--reason", "z");
    assertThat(late.err()).contains("was published already");
  }

  @Test
  void whoDoesNotSignMovesAndLiftsNothing() {
    Shell desk = withSecondWaiting();
    desk.ok("person", "add", "Cem", "--role", "analyst");
    Shell cem = desk.as("Cem");
    for (String[] way : new String[][] {{"--lift"}, {"--until", "2026-12-03T00:00Z"}}) {
      String[] call = new String[5 + way.length];
      System.arraycopy(
          new String[] {"alert", "embargo", "corridor-002", "--reason", "x"}, 0, call, 0, 5);
      System.arraycopy(way, 0, call, 5, way.length);
      Shell.Ran refused = cem.run(call);
      assertThat(refused.code()).as(refused.toString()).isEqualTo(ExitCode.PROBLEM);
      assertThat(refused.err()).contains("signer");
    }
  }

  @Test
  void whereAllWaitsNothingIsPublishedAndItSaysUntilWhen() {
    Shell desk = issued("corridor-001");
    desk.as("Ben").ok("alert", "embargo", "corridor-001", "--until", END, "--reason", "told first");
    Shell.Ran refused = desk.as("Ben").run("publish");
    assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(refused.err()).contains("corridor-001 until 2026-12-01T05:00:00Z");
    assertThat(folder.resolve("desk/site")).doesNotExist();
  }

  @Test
  void anInstantWithoutItsZoneOrInThePastIsRefused() {
    Shell desk = issued("corridor-001");
    Shell ben = desk.as("Ben");
    for (String bad :
        new String[] {
          "2026-12-01T09:00", "tomorrow", "2026-02-30 09:00 UTC", "2026-12-01 09:00 X/Y"
        }) {
      Shell.Ran refused =
          ben.run("alert", "embargo", "corridor-001", "--until", bad, "--reason", "x");
      assertThat(refused.code()).as(bad).isEqualTo(ExitCode.PROBLEM);
      assertThat(refused.err()).as(bad).contains("with its zone");
    }
    assertThat(
            ben.run(
                    "alert",
                    "embargo",
                    "corridor-001",
                    "--until",
                    "2020-01-01T00:00Z",
                    "--reason",
                    "x")
                .err())
        .contains("not in the future");
  }
}
