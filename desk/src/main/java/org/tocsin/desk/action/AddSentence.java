package org.tocsin.desk.action;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Typed;
import org.tocsin.core.alert.Draft;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.words.Words;
import org.tocsin.notice.SectionKind;

/** Adds a sentence of the desk's own, with what it rests on. What rests on nothing is not added. */
public final class AddSentence implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    String form = "own-" + alert.file().revision();
    // Nothing typed is lost, whatever becomes of it: the page shows it again, naked or not.
    call.keepDraft(form, call.typed());
    alert.unlessChanged();
    SectionKind section = Typed.word(SectionKind.class, call.need("section"));
    if (section.procedural()) {
      throw Refusal.of("sentence.not-there", Typed.word(section));
    }
    SortedMap<String, String> text = new TreeMap<>();
    for (String language : Words.LANGUAGES) {
      call.field("text_" + language).ifPresent(words -> text.put(language, oneLine(words)));
    }
    if (text.isEmpty()) {
      throw Refusal.of("typed.bad-text");
    }
    List<String> evidence = OneAlert.ticked(call, "evidence");
    if (evidence.isEmpty()) {
      throw Refusal.of("desk.naked-sentence");
    }
    Answer done =
        alert.step(
            "did.sentence-added",
            (workspace, alerts) ->
                alerts.add(
                    alert.file().revision(),
                    Draft.Line.written(section, text, evidence),
                    call.person(),
                    call.now()));
    call.dropDraft(form);
    return done;
  }

  private static String oneLine(String text) {
    return Typed.text(text).replaceAll("\\s*[\\n\\t]\\s*", " ");
  }
}
