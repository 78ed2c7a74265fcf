package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Typed;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Measure;
import org.tocsin.core.problem.Wording;
import org.tocsin.core.time.Edtf;
import org.tocsin.desk.words.Words;

/** How what is being typed is understood. */
public record ReadingPart(String field, List<Line> lines) {

  /**
   * @param understood otherwise it says what is wrong
   * @param exact EDTF of a time; empty for figures and problems
   */
  public record Line(boolean understood, String exact, String says) {}

  public ReadingPart {
    lines = List.copyOf(lines);
  }

  public static ReadingPart time(Words words, String field, String text) {
    try {
      Edtf time = field.equals("available") ? Typed.available(text).written() : Typed.when(text);
      return new ReadingPart(
          field, List.of(new Line(true, time.toString(), Said.when(words, time))));
    } catch (Refusal refusal) {
      return new ReadingPart(field, problems(words, refusal));
    }
  }

  public static ReadingPart figures(Words words, String field, List<String> lines) {
    List<Line> read = new ArrayList<>();
    for (String line : lines) {
      try {
        Map.Entry<Measure, Figure> one = Typed.measured(line);
        read.add(
            new Line(
                true,
                "",
                words.pair(
                    words.catalogue().say("measure." + one.getKey().word()),
                    words.catalogue().figure(one.getValue()))));
      } catch (Refusal refusal) {
        read.addAll(problems(words, refusal));
      }
    }
    return new ReadingPart(field, read);
  }

  private static List<Line> problems(Words words, Refusal refusal) {
    return refusal.problems().all().stream()
        .map(problem -> new Line(false, "", Wording.whole(problem, words.language())))
        .toList();
  }
}
