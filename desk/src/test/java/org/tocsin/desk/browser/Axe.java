package org.tocsin.desk.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What axe-core finds wrong with a page by WCAG 2.2 A and AA. It is run by the driver, beside the
 * page's own scripts, so that the page's policy need not be loosened for it.
 */
final class Axe {

  private static final String SCRIPT = script();

  private static final String ALL =
      "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}";

  /** What can differ where a page is the same but for its colours. */
  private static final String COLOURS =
      "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

  /** What can differ where a page is the same but for its language. */
  private static final String WORDS =
      "{type: 'tag', values: ['cat.language', 'cat.name-role-value', 'cat.text-alternatives']}";

  private Axe() {}

  /** Everything, one line for each element that is wrong. */
  static List<String> violations(Browser browser) {
    return run(browser, ALL);
  }

  static List<String> violationsOfColour(Browser browser) {
    return run(browser, COLOURS);
  }

  static List<String> violationsOfWords(Browser browser) {
    return run(browser, WORDS);
  }

  private static List<String> run(Browser browser, String rules) {
    if (!Boolean.TRUE.equals(browser.script("return !!window.axe;"))) {
      browser.script(SCRIPT);
    }
    return browser.asyncScript(
        """
        const done = arguments[arguments.length - 1];
        axe.run(document, {runOnly: RULES, resultTypes: ['violations']}).then(
          (found) => done(found.violations.flatMap((v) => v.nodes.map(
            (n) => v.id + ' · ' + n.target.join(' ') + ' · ' + n.html.slice(0, 160) + ' · '
              + (n.any[0] || n.all[0] || n.none[0] || {message: ''}).message))),
          (fault) => done(['axe failed: ' + fault]));
        """
            .replace("RULES", rules));
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
