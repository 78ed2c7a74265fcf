package org.tocsin.desk.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.page.Terminal;
import org.tocsin.cli.workspace.People;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.access.CredentialChange;

/** The way back in for the only administrator of a desk, who has nobody to ask. */
class LinksTest {

  private static final String OTHER = "kestrel dusty onward pillow";

  @Test
  void whoeverStartsTheServerGivesAWayBackToWhoForgotTheirPasswordOrLostTheirFactor(
      @TempDir Path folder) {
    try (DeskFixture desk = DeskFixture.serve(folder)) {
      String founder = People.find(desk.workspace(), DeskFixture.FOUNDER).orElseThrow().pseudonym();
      desk.desk()
          .credentials()
          .setSecondFactor(
              founder,
              Optional.of(desk.desk().credentials().freshSecret()),
              0,
              CredentialChange.of(
                  CredentialChange.What.FACTOR_TAKEN, desk.desk().room().now(), Optional.empty()));

      assertThat(shown(desk, List.of(), List.of())).isEmpty();
      String forgot = shown(desk, List.of("founder"), List.of());
      assertThat(forgot).contains("Founder can choose a new password: http://desk/welcome/");
      assertThat(choose(desk, forgot).header("Location")).startsWith("/login?chosen=yes");

      String lost = shown(desk, List.of(), List.of("Founder"));
      Visitor holder = desk.visitor();
      assertThat(holder.postAsItIs(word(lost), chosen()).header("Location")).isEqualTo("/");
      assertThat(holder.get("/me").body())
          .contains("The second factor went through a link that whoever started the desk had made");
      assertThat(desk.desk().credentials().hasSecondFactor(founder)).isFalse();
    }
  }

  @Test
  void nobodyOfAnotherNameIsGivenOne(@TempDir Path folder) {
    try (DeskFixture desk = DeskFixture.serve(folder)) {
      assertThatThrownBy(() -> shown(desk, List.of("Nobody"), List.of()))
          .isInstanceOf(Refusal.class);
    }
  }

  private static Visitor.Reply choose(DeskFixture desk, String shown) {
    return desk.visitor().postAsItIs(word(shown), chosen());
  }

  private static Map<String, String> chosen() {
    return Map.of("password", OTHER, "again", OTHER);
  }

  private static String word(String shown) {
    Matcher link = Pattern.compile("/welcome/[A-Za-z0-9_-]{20,}").matcher(shown);
    assertThat(link.find()).as(shown).isTrue();
    return link.group();
  }

  private static String shown(DeskFixture desk, List<String> forgot, List<String> lost) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Terminal out = new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), 500, false);
    Links.of(desk.desk(), desk.workspace(), forgot, lost).show(out, "http://desk", "/");
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
