package org.tocsin.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tocsin.cli.verb.MoreVerbs;

/** The scripts of a checkout know the modules the build knows. */
class LauncherTest {
  @Test
  void watch_exactly_the_modules_of_the_main_job() throws IOException {
    String pom = Checkout.text("pom.xml");
    String main = pom.substring(pom.indexOf("<modules>"), pom.indexOf("</modules>"));
    List<String> all = all("<module>(.*?)</module>", main);
    int own = all.indexOf("cli") + 1;
    String modules = String.join(" ", all.subList(0, own));
    List<String> more = all.subList(own, all.size());
    assertThat(more).containsExactly("lake", "forecast", "desk");
    assertThat(all("(?m)^modules=\"(.*)\"$", Checkout.text("tocsin"))).containsExactly(modules);
    assertThat(new TreeSet<>(all("\\blast=([a-z]+)", Checkout.text("tocsin"))))
        .containsExactlyInAnyOrder("cli", "lake", "forecast", "desk");
    assertThat(all("(?m)modules=\"(\\$modules .*)\"$", Checkout.text("tocsin")))
        .containsExactly("$modules lake", "$modules lake forecast", "$modules lake desk");
    assertThat(all("\"TOCSIN_MODULES=(.*)\"", Checkout.text("tocsin.cmd")))
        .containsExactly(
            modules,
            "%TOCSIN_MODULES% lake desk",
            "%TOCSIN_MODULES% lake forecast",
            "%TOCSIN_MODULES% lake");
  }

  @Test
  void know_the_verbs_that_are_built_when_they_are_called() throws IOException {
    List<String> verbs = List.copyOf(new TreeSet<>(MoreVerbs.SUMMARIES.keySet()));
    List<String> ofForecasts = List.of("forecast", "score", "scoreboard");
    List<String> ofTheDesk = List.of("serve");
    List<String> ofTheLake =
        verbs.stream()
            .filter(verb -> !ofForecasts.contains(verb) && !ofTheDesk.contains(verb))
            .toList();
    assertThat(verbs).containsAll(ofForecasts).containsAll(ofTheDesk);
    assertThat(lists("(?m)^  ((?:[a-z]+ \\| .*)|serve)\\)$", Checkout.text("tocsin"), " \\| "))
        .containsExactly(ofTheLake, ofForecasts, ofTheDesk);
    assertThat(lists("for %%v in \\(([a-z].*?)\\)", Checkout.text("tocsin.cmd"), " "))
        .containsExactly(ofTheLake, ofForecasts, ofTheDesk);
  }

  @Test
  void publish_with_what_makes_pdfs_where_it_was_built() throws IOException {
    assertThat(Checkout.text("tocsin"))
        .contains("[ ! -f \"$top/desk/target/launch/built\" ] || last=desk");
    assertThat(Checkout.text("tocsin.cmd"))
        .contains(
            "if /i \"%~1\"==\"publish\" if exist"
                + " \"%TOCSIN_TOP%\\desk\\target\\launch\\built\" set \"TOCSIN_LAST=desk\"");
  }

  /** Each line's words, by the alphabet. */
  private static List<List<String>> lists(String pattern, String text, String between) {
    return all(pattern, text).stream()
        .map(line -> List.copyOf(new TreeSet<>(List.of(line.split(between)))))
        .toList();
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(LauncherTest::first).toList();
  }

  private static String first(MatchResult result) {
    return result.group(1);
  }
}
