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
    String modules = String.join(" ", all.subList(0, all.size() - 1));
    String more = all.get(all.size() - 1);
    assertThat(all("(?m)^modules=\"(.*)\"$", Checkout.text("tocsin"))).containsExactly(modules);
    assertThat(all("(?m)^    last=(.*)$", Checkout.text("tocsin"))).containsExactly(more);
    assertThat(all("\"TOCSIN_MODULES=(.*)\"", Checkout.text("tocsin.cmd")))
        .containsExactly(modules, "%TOCSIN_MODULES% " + more);
  }

  @Test
  void know_the_verbs_that_are_built_when_they_are_called() throws IOException {
    List<String> verbs = List.copyOf(new TreeSet<>(MoreVerbs.SUMMARIES.keySet()));
    assertThat(all("(?m)^  (import .*)\\)$", Checkout.text("tocsin")))
        .singleElement()
        .satisfies(
            line -> assertThat(line.split(" \\| ")).containsExactlyInAnyOrderElementsOf(verbs));
    assertThat(all("for %%v in \\((import .*?)\\)", Checkout.text("tocsin.cmd")))
        .singleElement()
        .satisfies(line -> assertThat(line.split(" ")).containsExactlyInAnyOrderElementsOf(verbs));
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(LauncherTest::first).toList();
  }

  private static String first(MatchResult result) {
    return result.group(1);
  }
}
