package org.tocsin.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rewrites a case folder into another world: every id, every name and every statement replaced,
 * every date moved by a number of years. What is left is the shape of what happened.
 */
final class CaseShift {

  private static final Pattern ID = Pattern.compile("\\bid: ([a-z][a-z0-9-]*)");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<![A-Za-z0-9-])(?<!kind: )(?<!what: )(?<!instrument:"
              + " )[a-z][a-z0-9-]*(?![A-Za-z0-9-]|:)");
  private static final Pattern QUOTED_WORDS =
      Pattern.compile(
          "\\b(en|fr|ar|az|hy|text|statement|reason|protected|whence|name):"
              + " (\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')");
  private static final Pattern PLAIN_WORDS =
      Pattern.compile(
          "\\b(en|fr|ar|az|hy|text|statement|reason|protected|whence|name): ([^\"'{\\[\\s][^,}\\n"
              + "]*)");
  private static final Pattern TIME =
      Pattern.compile("\\b(happened|available|signed|in-force|asked-by): (\"[^\"]*\"|[^,}\\n]+)");
  private static final Pattern YEAR = Pattern.compile("(^|/)([~?%]?)([0-9]{3}[0-9X])(?![0-9XE])");

  private final int years;
  private final Map<String, String> ids = new LinkedHashMap<>();
  private int words;

  CaseShift(int years) {
    this.years = years;
  }

  /** What an id became. */
  String id(String old) {
    return ids.get(old);
  }

  void rewrite(Path from, Path to) {
    try (Stream<Path> walk = Files.walk(from)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        if (isCase(file)) {
          collect(Files.readString(file));
        }
      }
      for (Path file : files) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (isCase(file)) {
          Files.writeString(target, rewritten(Files.readString(file)));
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCase(Path file) {
    return file.toString().endsWith(".yaml");
  }

  /** New ids sort the other way round, so that nothing can hang on their order. */
  private void collect(String text) {
    Matcher matcher = ID.matcher(text);
    while (matcher.find()) {
      ids.putIfAbsent(matcher.group(1), "n" + (9999 - ids.size()));
    }
  }

  private String rewritten(String text) {
    String noComments = text.replaceAll("(?m)^ *#.*$", "");
    String said = PLAIN_WORDS.matcher(noComments).replaceAll(this::other);
    said = QUOTED_WORDS.matcher(said).replaceAll(this::other);
    String moved = TIME.matcher(said).replaceAll(this::moved);
    return TOKEN.matcher(moved).replaceAll(match -> ids.getOrDefault(match.group(), match.group()));
  }

  private String other(MatchResult match) {
    words++;
    return Matcher.quoteReplacement(match.group(1) + ": \"W" + words + "\"");
  }

  private String moved(MatchResult match) {
    String value = match.group(2).strip().replace("\"", "");
    String later =
        YEAR.matcher(value)
            .replaceAll(year -> year.group(1) + year.group(2) + later(year.group(3)))
            .replace("-02-29", "-02-28");
    return Matcher.quoteReplacement(match.group(1) + ": \"" + later + "\"");
  }

  /** Whole decades move digits that stand before an unspecified one. */
  private String later(String year) {
    return year.endsWith("X")
        ? String.format("%03dX", Integer.parseInt(year.substring(0, 3)) + years / 10)
        : String.format("%04d", Integer.parseInt(year) + years);
  }
}
