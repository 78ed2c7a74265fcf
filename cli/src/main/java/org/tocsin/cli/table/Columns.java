package org.tocsin.cli.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/** Where in a row the named columns stand, counted from 0, and how many there are in all. */
record Columns(List<Integer> keys, int time, int count, OptionalInt reported, int width) {

  /**
   * @throws Refusal naming every column that is not there, or there twice
   */
  static Columns find(CsvRecord header, Path file, TableColumns wanted) {
    List<String> names = header.getFields().stream().map(String::strip).toList();
    Problems problems = new Problems();
    List<Integer> keys =
        wanted.keys().stream().map(key -> find(key, names, file, problems)).toList();
    int time = find(wanted.time(), names, file, problems);
    int count = find(wanted.count(), names, file, problems);
    OptionalInt reported =
        wanted.reported().isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(find(wanted.reported().get(), names, file, problems));
    if (problems.blocking()) {
      throw new Refusal(problems);
    }
    return new Columns(keys, time, count, reported, names.size());
  }

  private static int find(String name, List<String> names, Path file, Problems problems) {
    int at = names.indexOf(name);
    if (at < 0) {
      problems.add(
          Problem.error(
              Where.line(file.toString(), 1), "table.no-column", name, String.join(", ", names)));
    } else if (names.lastIndexOf(name) != at) {
      problems.add(Problem.error(Where.line(file.toString(), 1), "table.two-columns", name));
    }
    return at;
  }
}
