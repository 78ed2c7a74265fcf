package org.tocsin.desk.action;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.page.AlertPage;
import org.tocsin.desk.page.DraftText;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** The alert that a request is about. */
final class OneAlert {

  private final Call call;
  private final AlertFile file;

  private OneAlert(Call call, AlertFile file) {
    this.call = call;
    this.file = file;
  }

  static OneAlert of(Call call) {
    String revision = call.part("revision");
    return new OneAlert(
        call, call.room().state().alert(revision).orElseThrow(() -> new NotThere(revision)));
  }

  AlertFile file() {
    return file;
  }

  Draft draft() {
    return DraftText.read(call.room(), file)
        .orElseThrow(() -> Refusal.of("alert.draft-destroyed", file.revision()));
  }

  /** What the draft was made from, as far as this person may see it. */
  SituationView view(Draft draft) {
    return DraftText.view(call.room(), draft, call.may(Needs.INSIDER))
        .orElseThrow(() -> new NotThere(file.situation()));
  }

  /**
   * As much of it as the draft's own page needs: all where evidence is shown, or offered to who may
   * write.
   */
  SituationView view(Draft draft, boolean evidence) {
    return evidence || AlertPage.writes(file, person())
        ? view(draft)
        : DraftText.quoted(call.room(), draft, call.may(Needs.INSIDER))
            .orElseThrow(() -> new NotThere(file.situation()));
  }

  /** The draft that the form was made for must be the one that stands. */
  void requireSameDraft(AlertDesk alerts) {
    AlertFile now = alerts.file(file.revision());
    if (!now.draft().commitment().equals(call.need("draft"))) {
      throw Refusal.of("alert.draft-changed", file.revision());
    }
  }

  void unlessChanged() {
    call.unlessChanged(changes -> changes.ofAlert(file.revision()));
  }

  /** Takes a step, and goes back to the alert saying so. */
  Answer step(String said, BiConsumer<Workspace, AlertDesk> step) {
    call.room()
        .writing(
            Optional.of(file.situation()),
            workspace -> {
              step.accept(workspace, new AlertDesk(workspace));
              return file.revision();
            });
    return Answer.moved("/alerts/" + file.revision(), call.words().say(said));
  }

  /** Now, or the end of the day that was typed. */
  static AsOf asOf(Call call) {
    return call.field("day")
        .map(
            text ->
                AsOf.readCutoff(text)
                    .map(cutoff -> AsOf.available(come(call, text, cutoff)))
                    .orElseThrow(() -> Refusal.of("as-of.not-a-date", text)))
        .orElseGet(() -> AsOf.available(call.now()));
  }

  /** An alert never says what will be known: today's end is the latest there is. */
  private static Instant come(Call call, String text, Instant cutoff) {
    if (cutoff.isAfter(AsOf.day(call.room().today()).cutoff())) {
      throw Refusal.of("desk.day-to-come", text);
    }
    return cutoff;
  }

  /** Everything ticked; a form that was sent a second time has it joined by commas. */
  static List<String> ticked(Call call, String field) {
    return call.fields(field).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  /** Typed as a time from now, such as 48h, or as a day or moment. */
  static Instant deadline(String text, Instant now) {
    if (text.matches("[1-9][0-9]{0,3}[hd]")) {
      Duration within = Typed.duration(text);
      return now.plus(within);
    }
    return Typed.when(text)
        .availableBy()
        .orElseThrow(() -> Refusal.of("typed.open-availability", text));
  }

  AlertPage.Person person() {
    return new AlertPage.Person() {
      @Override
      public String pseudonym() {
        return call.person();
      }

      @Override
      public boolean may(Needs needs) {
        return call.may(needs);
      }

      @Override
      public Map<String, String> draft(String form) {
        return call.draft(form);
      }
    };
  }
}
