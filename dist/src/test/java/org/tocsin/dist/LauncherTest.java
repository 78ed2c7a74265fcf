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
    String lake = more.get(0);
    String both = String.join(" ", more);
    assertThat(more).containsExactly("lake", "forecast");
    assertThat(all("(?m)^modules=\"(.*)\"$", Checkout.text("tocsin"))).containsExactly(modules);
    assertThat(all("(?m)^    last=(.*)$", Checkout.text("tocsin"))).containsExactlyElementsOf(more);
    assertThat(all("(?m)^    modules=\"(.*)\"$", Checkout.text("tocsin")))
        .containsExactly("$modules " + lake, "$modules " + both);
    assertThat(all("\"TOCSIN_MODULES=(.*)\"", Checkout.text("tocsin.cmd")))
        .containsExactly(modules, "%TOCSIN_MODULES% " + both, "%TOCSIN_MODULES% " + lake);
  }

  @Test
  void know_the_verbs_that_are_built_when_they_are_called() throws IOException {
    List<String> verbs = List.copyOf(new TreeSet<>(MoreVerbs.SUMMARIES.keySet()));
    List<String> ofForecasts = List.of("forecast", "score", "scoreboard");
    List<String> ofTheLake = verbs.stream().filter(verb -> !ofForecasts.contains(verb)).toList();
    assertThat(verbs).containsAll(ofForecasts);
    assertThat(lists("(?m)^  ([a-z]+ \\| .*)\\)$", Checkout.text("tocsin"), " \\| "))
        .containsExactly(ofTheLake, ofForecasts);
    assertThat(lists("for %%v in \\((.*?)\\)", Checkout.text("tocsin.cmd"), " "))
        .containsExactly(ofTheLake, ofForecasts);
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
