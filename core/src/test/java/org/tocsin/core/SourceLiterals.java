package org.tocsin.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** String literals in the code of every module, for tests that hold words against their use. */
public final class SourceLiterals {

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//[^\n]*$", Pattern.DOTALL);

  /** A literal, and the code that follows it up to the end of the call it stands in. */
  public record Call(Path file, String literal, int argumentsAfter) {}

  private SourceLiterals() {}

  /** Main code of all modules, without comments, by file. */
  private static Stream<Path> sources() {
    Path top = Path.of(System.getProperty("tocsin.root", ".."));
    try (Stream<Path> modules = Files.list(top)) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .toList()
          .stream()
          .flatMap(SourceLiterals::javaFiles);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every literal of the files whose code matches. */
  public static List<String> in(Pattern file) {
    return sources()
        .map(SourceLiterals::code)
        .filter(code -> file.matcher(code).find())
        .flatMap(code -> LITERAL.matcher(code).results().map(found -> found.group(1)))
        .distinct()
        .sorted()
        .toList();
  }

  /** Every literal matching {@code literal} that is an argument of a call matching {@code call}. */
  public static List<Call> calls(String module, Pattern call, Pattern literal) {
    List<Call> calls = new ArrayList<>();
    sources()
        .filter(file -> file.toString().contains("/" + module + "/src/main/java/"))
        .forEach(file -> collect(file, call, literal, calls));
    return calls;
  }

  private static void collect(Path file, Pattern call, Pattern literal, List<Call> calls) {
    String code = code(file);
    for (MatchResult found : call.matcher(code).results().toList()) {
      List<String> arguments = arguments(code, found.end());
      for (int i = 0; i < arguments.size(); i++) {
        Matcher argument = literal.matcher(arguments.get(i));
        if (argument.matches()) {
          calls.add(new Call(file, argument.group(1), arguments.size() - i - 1));
          break;
        }
      }
    }
  }

  /** The arguments of a call whose opening bracket ends just before {@code from}. */
  private static List<String> arguments(String code, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = from;
    boolean quoted = false;
    for (int at = from; at < code.length(); at++) {
      char c = code.charAt(at);
      if (c == '"' && code.charAt(at - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ')' || c == '}') && depth-- == 0) {
        arguments.add(code.substring(start, at).strip());
        return arguments;
      } else if (!quoted && c == ',' && depth == 0) {
        arguments.add(code.substring(start, at).strip());
        start = at + 1;
      }
    }
    throw new IllegalStateException("a call that does not end");
  }

  private static String code(Path file) {
    try {
      return COMMENT.matcher(Files.readString(file)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
