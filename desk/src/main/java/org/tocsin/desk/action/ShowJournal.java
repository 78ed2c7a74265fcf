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
import org.tocsin.desk.words.Words;
import org.tocsin.journal.Entry;
import org.tocsin.journal.Journal;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonString;
import org.tocsin.journal.json.JsonValue;

/** The journal, newest entries first. */
public final class ShowJournal implements Action {

  private static final int ON_A_PAGE = 100;

  /** What an entry is about stands under one of these names. */
  private static final List<String> ABOUT =
      List.of(
          "id",
          "revision",
          "alert",
          "notice",
          "incident",
          "report",
          "finding",
          "series",
          "signal",
          "situation",
          "person",
          "item",
          "provider",
          "name",
          "what");

  /**
   * @param name under which the entry says what it is about
   */
  private record About(String name, String value) {}

  /** Of the names that one entry is about. */
  private static final int SHOWN = 5;

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
      Optional<About> about = about(entry.bodyObject());
      rows.add(
          new JournalPage.Row(
              entry.position(),
              call.words().moment(entry.recordedAt()),
              entry.actor().equals(Recorded.DESK)
                  ? call.words().say("journal.desk")
                  : call.room().name(entry.actor()),
              entry.kind(),
              what(call.words(), entry.kind()),
              about.map(it -> named(call, entry.kind(), it)).orElse(""),
              about.flatMap(it -> address(call, entry.kind(), it))));
    }
    Collections.reverse(rows);
    return rows;
  }

  /** A kind of entry in words; as it is where a later version of the desk wrote it. */
  static String what(Words words, String kind) {
    String name = kind.replaceFirst("/[0-9]+$", "");
    if (words.has("fact." + name)) {
      return words.say("fact." + name);
    }
    String record = record(kind);
    String done = "fact." + name.substring(name.indexOf('.') + 1);
    return words.has(done) && words.has("kind." + record)
        ? words.say(done, "what", words.say("kind." + record))
        : kind;
  }

  /** What the name of a kind begins with: {@code report} of {@code report.filed/1}. */
  private static String record(String kind) {
    return kind.substring(0, Math.max(0, kind.indexOf('.')));
  }

  private static String named(Call call, String kind, About about) {
    if (about.name().equals("person")) {
      return call.room().name(about.value());
    }
    String of = "kind." + (about.name().equals("id") ? record(kind) : about.name());
    return call.words().has(of) ? call.words().say(of) + " " + about.value() : about.value();
  }

  /** Where it is shown, as far as it still is. */
  private static Optional<String> address(Call call, String kind, About about) {
    String value = about.value();
    return switch (about.name()) {
      case "revision", "notice" ->
          call.room().state().alert(value).map(alert -> "/alerts/" + alert.revision());
      case "incident", "report", "situation" ->
          FollowEvidence.way(call.room().state(), about.name(), value);
      case "id" -> FollowEvidence.way(call.room().state(), record(kind), value);
      default -> Optional.empty();
    };
  }

  private static Optional<About> about(JsonObject body) {
    for (String name : ABOUT) {
      JsonValue value = body.find(name).orElse(null);
      if (value instanceof JsonString text) {
        return Optional.of(new About(name, text.value()));
      } else if (value instanceof JsonArray all) {
        return Optional.of(new About(name, several(all)));
      }
    }
    return Optional.empty();
  }

  private static String several(JsonArray all) {
    List<String> names =
        all.elements().stream()
            .filter(JsonString.class::isInstance)
            .map(each -> ((JsonString) each).value())
            .toList();
    return String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
        + (names.size() > SHOWN ? " +" + (names.size() - SHOWN) : "");
  }
}
