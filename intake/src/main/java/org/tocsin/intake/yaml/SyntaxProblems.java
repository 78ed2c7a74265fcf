package org.tocsin.intake.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * The parser's complaints in the desk's words, where they have a common cause that can be named.
 */
final class SyntaxProblems {
  private SyntaxProblems() {}

  /** What the parser says, and which mistake of the typist's is nearly always behind it. */
  private record Cause(String said, String code) {}

  private static final List<Cause> CAUSES =
      List.of(
          new Cause("mapping values are not allowed here", "yaml.colon"),
          new Cause("could not find expected ':'", "yaml.no-colon"),
          new Cause("found unexpected end of stream", "yaml.open-quote"),
          new Cause("expected <block end>, but found", "yaml.indentation"),
          new Cause("expected ',' or ']'", "yaml.open-bracket"),
          new Cause("expected ',' or '}'", "yaml.open-bracket"),
          new Cause("found character '@'", "yaml.first-character"),
          new Cause("found character '`'", "yaml.first-character"),
          new Cause("found character '%'", "yaml.first-character"),
          new Cause("found undefined alias", "yaml.alias"));

  static void add(MarkedYamlEngineException e, String text, String file, Problems problems) {
    Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
    String said = String.valueOf(e.getProblem());
    if (mark == null) {
      problems.error(Where.file(file), "yaml.syntax", said, "1");
      return;
    }
    String column = Integer.toString(mark.getColumn() + 1);
    Where where = Where.line(file, mark.getLine() + 1);
    if (hasTabIndent(text, mark.getLine())) {
      problems.error(where, "yaml.tab");
      return;
    }
    for (Cause cause : CAUSES) {
      if (said.contains(cause.said())) {
        problems.error(where, cause.code(), said, column);
        return;
      }
    }
    problems.error(where, "yaml.syntax", said, column);
  }

  private static boolean hasTabIndent(String text, int line) {
    List<String> lines = text.lines().skip(line).limit(1).toList();
    if (lines.isEmpty()) {
      return false;
    }
    String indent = lines.get(0);
    int end = 0;
    while (end < indent.length() && (indent.charAt(end) == ' ' || indent.charAt(end) == '\t')) {
      end++;
    }
    return indent.substring(0, end).indexOf('\t') >= 0;
  }
}
