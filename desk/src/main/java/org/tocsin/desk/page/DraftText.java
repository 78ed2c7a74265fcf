package org.tocsin.desk.page;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.alert.DraftCodec;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.words.Words;

/** What a draft says, sentence by sentence, as the notice would word it. */
public final class DraftText {

  private DraftText() {}

  /** Words of a named source, shown after a sentence. */
  public record Quote(String language, String text, String source) {}

  /** Empty where it was destroyed. */
  public static Optional<Draft> read(DeskRoom room, AlertFile file) {
    return read(room, file.draft());
  }

  public static Optional<Draft> read(DeskRoom room, Sealed sealed) {
    return room.reading(workspace -> workspace.bytes(sealed)).map(DraftCodec::read);
  }

  /**
   * What the draft was made from.
   *
   * @param insider of all accounts; otherwise of those of named sources alone
   */
  public static Optional<SituationView> view(DeskRoom room, Draft draft, boolean insider) {
    return room.view(draft.situation(), then(draft), insider);
  }

  /**
   * The same with those accounts alone whose words the draft quotes: whoever reads a draft from
   * long ago does not wait for everything that was known then.
   */
  public static Optional<SituationView> quoted(DeskRoom room, Draft draft, boolean insider) {
    Set<String> quoted =
        draft.sentences().stream()
            .flatMap(line -> line.quotes().stream())
            .collect(Collectors.toSet());
    return ViewBuilder.citing(room.state(), draft.situation(), then(draft), quoted)
        .map(view -> insider ? view : new Reasoning(view).inPublic().view());
  }

  private static AsOf then(Draft draft) {
    return AsOf.available(draft.availableTo()).at(draft.position());
  }

  public static String says(Draft.Line line, Words words) {
    return line.says()
        .map(words::say)
        .orElseGet(
            () ->
                Objects.requireNonNull(
                    line.written()
                        .getOrDefault(
                            words.language(), line.written().get(line.written().firstKey()))));
  }

  /** Whether the notice shows another language's words in its place. */
  public static boolean untranslated(Draft.Line line, Words words) {
    return line.says().isEmpty() && !line.written().containsKey(words.language());
  }

  /** The words quoted after it; a protected source is never quoted. */
  public static Optional<Quote> quote(
      DeskRoom room, Words words, SituationView view, Draft.Line line) {
    return line.quotes()
        .flatMap(view::report)
        .filter(report -> !Said.isProtected(view, report.source()))
        .flatMap(report -> quote(room, words, view, report));
  }

  private static Optional<Quote> quote(
      DeskRoom room, Words words, SituationView view, Report report) {
    return room.texts()
        .text(report.statement().text())
        .filter(text -> !text.isBlank())
        .map(
            text ->
                new Quote(
                    report.statement().language(),
                    text,
                    Said.source(words, view, report.source())));
  }
}
