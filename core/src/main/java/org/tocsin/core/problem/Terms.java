package org.tocsin.core.problem;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What problems carry in the desk's own words, such as what a reader expected, in other languages.
 * It is told in English and found by that in {@code terms.properties}.
 */
final class Terms {

  /** By group of words: codes, and which of their arguments are of it. */
  private static final Map<String, Set<String>> CARRIED =
      Map.ofEntries(
          Map.entry(
              "expected",
              Set.of(
                  "typed.bad-time 1",
                  "typed.bad-figure 1",
                  "case.bad-time 1",
                  "case.bad-time.near 1",
                  "case.bad-figure 1",
                  "case.bad-figure.near 1")),
          Map.entry(
              "instead",
              Set.of("typed.bad-time 2", "typed.bad-figure 2", "case.bad-figure.near 2")),
          Map.entry(
              "offer",
              Set.of(
                  "typed.no-such-word 1",
                  "typed.unknown-id 2",
                  "finding.unknown 2",
                  "finding.not-judged 2",
                  "series.nowhere 2",
                  "series.nobody 2",
                  "series.no-incident 2",
                  "series.not-judged 2",
                  "report-form.no-such-place 1")),
          Map.entry(
              "kind",
              Set.of(
                  "record.already-filed 0",
                  "record.not-filed 0",
                  "record.moved 0",
                  "record.unknown-reference 0",
                  "record.unknown-part 0",
                  "typed.unknown-id 0",
                  "case.id-twice 0",
                  "import.id-taken 0",
                  "import.filed-again 0",
                  "import.missing 0",
                  "import.never-in-files 0")),
          Map.entry("step", Set.of("alert.revision-open 1", "alert.step-closed 1")),
          Map.entry("act", Set.of("alert.step-closed 2")),
          Map.entry("role", Set.of("desk.not-entitled 1")),
          Map.entry("mapping", Set.of("events.mapping 0")),
          Map.entry("form", Set.of("events.not-this-form 0")),
          Map.entry("waiting", Set.of("publish.all-wait 0")),
          Map.entry("field", Set.of("desk.field-missing 0")));

  private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);

  /** As they are matched: those in which nothing changes before those in which something does. */
  private static final List<Entry<String, Pattern>> PATTERNS =
      ENGLISH.keySet().stream()
          .sorted(
              Comparator.comparing((String key) -> ENGLISH.getString(key).contains("{"))
                  .thenComparing(Comparator.naturalOrder()))
          .map(key -> Map.entry(key, matching(ENGLISH.getString(key))))
          .toList();

  private Terms() {}

  /** The problem's arguments in that language, as far as they are the desk's own words. */
  static Object[] arguments(Problem problem, Locale locale) {
    List<String> said = new ArrayList<>();
    for (String argument : problem.args()) {
      String place = problem.code() + " " + said.size();
      said.add(
          CARRIED.entrySet().stream()
              .filter(carried -> carried.getValue().contains(place))
              .findFirst()
              .map(carried -> said(carried.getKey(), argument, locale))
              .orElse(argument));
    }
    return said.toArray();
  }

  /** As it is where there are no words for it. */
  private static String said(String group, String english, Locale locale) {
    for (Entry<String, Pattern> term : PATTERNS) {
      if (term.getKey().startsWith(group + ".")) {
        Optional<String> said = said(term, english, locale);
        if (said.isPresent()) {
          return said.get();
        }
      }
    }
    return english;
  }

  private static Optional<String> said(Entry<String, Pattern> term, String english, Locale locale) {
    Matcher matcher = term.getValue().matcher(english);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String group = term.getKey().substring(0, term.getKey().indexOf('.'));
    Object[] changing = new Object[matcher.groupCount()];
    for (int i = 0; i < changing.length; i++) {
      changing[i] = said(group, matcher.group(i + 1), locale);
    }
    String pattern = bundle(locale).getString(term.getKey());
    return Optional.of(new MessageFormat(pattern, Locale.ROOT).format(changing));
  }

  private static Pattern matching(String english) {
    StringBuilder regex = new StringBuilder();
    for (String part : english.split("(?<=\\})|(?=\\{)", -1)) {
      regex.append(part.startsWith("{") ? "(.+?)" : Pattern.quote(part));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "org.tocsin.core.problem.terms",
        locale,
        Terms.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
  }
}
