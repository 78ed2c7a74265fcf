package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.desk.Recorded;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.desk.page.JournalPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.journal.Entry;
import org.tocsin.journal.Journal;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonString;

/** The journal, newest entries first. */
public final class ShowJournal implements Action {

  private static final int ON_A_PAGE = 100;

  /** What an entry is about stands under one of these names. */
  private static final List<String> ABOUT =
      List.of(
          "revision",
          "alert",
          "notice",
          "incident",
          "report",
          "finding",
          "series",
          "signal",
          "id",
          "situation",
          "person",
          "item",
          "provider",
          "name");

  @Override
  public Answer answer(Call call) {
    return page(call, Optional.empty());
  }

  static Answer page(Call call, Optional<JournalPage.Checked> checked) {
    long size = call.room().state().position();
    long end =
        Math.min(size, Math.max(0, call.query("before").flatMap(ShowJournal::number).orElse(size)));
    long begin = Math.max(0, end - ON_A_PAGE);
    JournalPage page =
        call.room()
            .reading(
                workspace -> {
                  Journal journal = workspace.journal();
                  return new JournalPage(
                      size,
                      journal.root(size).toString(),
                      journal
                          .checkpoint(
                              call.room().state().desk().map(DeskFact.Founded::origin).orElse("-"))
                          .toString(),
                      rows(call, journal.entries(begin, end)),
                      begin > 0 ? Optional.of(begin) : Optional.empty(),
                      end < size ? Optional.of(Math.min(size, end + ON_A_PAGE)) : Optional.empty(),
                      checked);
                });
    return Answer.page("journal", call.words().say("nav.journal"), page);
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static List<JournalPage.Row> rows(Call call, List<Entry> entries) {
    List<JournalPage.Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      rows.add(
          new JournalPage.Row(
              entry.position(),
              call.words().moment(entry.recordedAt()),
              entry.actor().equals(Recorded.DESK)
                  ? call.words().say("journal.desk")
                  : call.room().name(entry.actor()),
              entry.kind(),
              about(entry.bodyObject())));
    }
    Collections.reverse(rows);
    return rows;
  }

  private static String about(JsonObject body) {
    for (String name : ABOUT) {
      if (body.find(name).orElse(null) instanceof JsonString text) {
        return name + " " + text.value();
      }
    }
    return "";
  }
}
