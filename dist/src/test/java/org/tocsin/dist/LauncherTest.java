package org.tocsin.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scripts of a checkout know the modules the build knows. */
class LauncherTest {
  @Test
  void watch_exactly_the_modules_of_the_main_job() throws IOException {
    String pom = Checkout.text("pom.xml");
    String main = pom.substring(pom.indexOf("<modules>"), pom.indexOf("</modules>"));
    String modules = String.join(" ", all("<module>(.*?)</module>", main));
    assertThat(all("(?m)^modules=\"(.*)\"$", Checkout.text("tocsin"))).containsExactly(modules);
    assertThat(all("\"TOCSIN_MODULES=(.*)\"", Checkout.text("tocsin.cmd")))
        .containsExactly(modules);
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(LauncherTest::first).toList();
  }

  private static String first(MatchResult result) {
    return result.group(1);
  }
}
