package org.tocsin.desk.action;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.desk.intake.Bringing;
import org.tocsin.desk.intake.Job;
import org.tocsin.desk.intake.Sniffing;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.lake.provider.Recognising;

/** Takes in what was dropped or pasted: what it is decides where it goes. */
public final class TakeIn implements Action {

  static final String DRAFT = "intake";

  private static final int LONGEST_NAME = 200;

  @Override
  public Answer answer(Call call) {
    List<String> says = new ArrayList<>();
    Optional<String> mapping =
        call.upload("mapping").map(file -> new String(file.bytes(), StandardCharsets.UTF_8));
    for (Call.Upload file : call.uploads("files")) {
      says.add(take(call, file, mapping));
    }
    call.field("text")
        .ifPresent(
            text ->
                says.add(
                    keep(
                        call,
                        call.words().say("intake.pasted-name") + ".txt",
                        text.getBytes(StandardCharsets.UTF_8))));
    if (says.isEmpty()) {
      throw Refusal.of("intake.nothing");
    }
    call.dropDraft(DRAFT);
    return Answer.moved("/intake", String.join(" ", says));
  }

  private static String take(Call call, Call.Upload file, Optional<String> mapping) {
    String name = plain(file.name());
    Sniffing sniffed = Sniffing.of(name, file.bytes());
    boolean mapped =
        mapping
            .filter(text -> Sniffing.events(name, file.bytes(), Recognising.by(text, "mapping")))
            .isPresent();
    Bringing bringing = new Bringing(call.room());
    if (mapped || sniffed.what() == Sniffing.What.EVENTS) {
      call.desk()
          .jobs()
          .begin(
              call.person(),
              Job.Kind.EVENTS,
              name,
              bringing.events(
                  call.person(), name, file.bytes(), mapped ? mapping : Optional.empty()));
      return call.words().say("intake.took-events", "name", name);
    } else if (sniffed.what() == Sniffing.What.CASE) {
      call.desk()
          .jobs()
          .begin(
              call.person(),
              Job.Kind.CASE,
              name,
              bringing.caseFolder(call.person(), name, file.bytes()));
      return call.words().say("intake.took-case", "name", name);
    }
    return keep(call, name, file.bytes());
  }

  private static String keep(Call call, String name, byte[] bytes) {
    Sniffing sniffed = Sniffing.of(name, bytes);
    call.desk().tray().keep(call.person(), name, bytes, sniffed, call.field("whence"), call.now());
    return call.words().say("intake.took-document", "name", name, "type", sniffed.mediaType());
  }

  /** The last part of a name, without what no line of text may hold. */
  static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    String given = clean.isEmpty() ? "?" : clean;
    return given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) : given;
  }
}
