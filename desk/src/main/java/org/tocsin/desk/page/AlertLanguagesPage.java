package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/**
 * A draft sentence by sentence in every language, side by side.
 *
 * @param approved translations that somebody stands by for this draft
 */
public record AlertLanguagesPage(
    String revision, String address, List<Column> columns, List<Row> rows, List<String> approved) {

  /**
   * @param direction {@code ltr} or {@code rtl}
   */
  public record Column(String language, String name, String direction) {}

  /**
   * @param section its heading in each language, where a section begins
   */
  public record Row(int number, boolean own, List<String> section, List<Cell> cells) {}

  /**
   * @param untranslated another language's words stand here
   */
  public record Cell(
      String language,
      String direction,
      String text,
      boolean untranslated,
      Optional<DraftText.Quote> quote) {}

  public static AlertLanguagesPage of(
      Sight sight, AlertFile file, Draft draft, SituationView view) {
    List<Words> languages = Words.LANGUAGES.stream().map(Words::in).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < draft.sentences().size(); i++) {
      Draft.Line line = draft.sentences().get(i);
      boolean begins = i == 0 || draft.sentences().get(i - 1).section() != line.section();
      rows.add(
          new Row(
              i + 1,
              line.says().isEmpty(),
              begins
                  ? languages.stream().map(in -> DraftPart.heading(in, line.section())).toList()
                  : List.of(),
              languages.stream().map(in -> cell(sight, view, line, in)).toList()));
    }
    return new AlertLanguagesPage(
        file.revision(),
        "/alerts/" + file.revision(),
        languages.stream()
            .map(in -> new Column(in.language(), in.say("language." + in.language()), in.direction()))
            .toList(),
        rows,
        file.approvals().stream()
            .flatMap(approval -> approval.languages().stream())
            .distinct()
            .toList());
  }

  private static Cell cell(Sight sight, SituationView view, Draft.Line line, Words in) {
    boolean untranslated = DraftText.untranslated(line, in);
    Words shown = untranslated ? Words.in(line.written().firstKey()) : in;
    return new Cell(
        shown.language(),
        shown.direction(),
        DraftText.says(line, in),
        untranslated,
        DraftText.quote(sight.room(), in, view, line));
  }
}
