package org.tocsin.desk.action;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.core.desk.Version;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.page.EvidencePage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.journal.Entry;
import org.tocsin.journal.json.JsonNumber;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;
import org.tocsin.vault.Verification;

/** What is kept of an original, and its custody: verified at this moment. */
public final class ShowEvidence implements Action {

  private static final String READ = "protected.read/1";

  @Override
  public Answer answer(Call call) {
    KeptOriginal original = KeptOriginal.of(call, call.may(Needs.INSIDER));
    EvidencePage page =
        call.room()
            .reading(
                open -> {
                  JsonObject described = original.description(open);
                  Verification check = original.check(open);
                  boolean hidden = original.fromProtected();
                  return new EvidencePage(
                      original.report().id(),
                      original.evidence().id(),
                      hidden,
                      described.findText("name").filter(name -> !hidden),
                      described.findText("whence").filter(whence -> !hidden),
                      described.findText("mediaType").orElse("?"),
                      described
                          .find("size")
                          .map(size -> call.words().say("intake.bytes", "count", size(size)))
                          .orElse("?"),
                      described.findText("sha256").orElse("?"),
                      check == Verification.MATCHES ? "sound" : "wrong",
                      call.words().of("custody", check),
                      history(call, original),
                      "/reports/" + original.report().id());
                });
    return Answer.page(
        "evidence", original.report().id() + " " + original.evidence().id(), page);
  }

  private static long size(JsonValue size) {
    return size instanceof JsonNumber number ? (long) number.value() : 0;
  }

  private static List<EvidencePage.Hand> history(Call call, KeptOriginal original) {
    Map<Long, EvidencePage.Hand> hands = new TreeMap<>();
    long first = Long.MAX_VALUE;
    for (Version<CaseRecord> version :
        call.room().state().versions(RecordKind.REPORT, original.report().id())) {
      boolean has =
          version
              .value()
              .filter(
                  record ->
                      record instanceof Report report
                          && report.evidence().stream()
                              .anyMatch(each -> each.id().equals(original.evidence().id())))
              .isPresent();
      first = Math.min(first, version.position());
      hands.put(
          version.position(),
          hand(
              call,
              version.recordedAt(),
              version.actor(),
              version.value().isEmpty() ? "withdrawn" : has ? "filed" : "changed"));
    }
    if (original.fromProtected() && first != Long.MAX_VALUE) {
      readings(call, original, first, hands);
    }
    return new ArrayList<>(hands.values());
  }

  /** Readings are looked for in the journal itself: they are told rarely and kept nowhere else. */
  private static void readings(
      Call call, KeptOriginal original, long from, Map<Long, EvidencePage.Hand> hands) {
    String report = "\"report/" + original.report().id() + "\"";
    String evidence =
        "\"evidence/" + original.report().id() + "/" + original.evidence().id() + "\"";
    call.room()
        .reading(
            open -> {
              open.journal()
                  .read(
                      from,
                      call.room().state().position(),
                      entry -> reading(call, entry, report, evidence, hands));
              return Optional.empty();
            });
  }

  private static void reading(
      Call call,
      Entry entry,
      String report,
      String evidence,
      Map<Long, EvidencePage.Hand> hands) {
    if (entry.kind().equals(READ)) {
      String body = new String(entry.body(), StandardCharsets.UTF_8);
      if (body.contains(evidence)) {
        hands.put(entry.position(), hand(call, entry.recordedAt(), entry.actor(), "opened"));
      } else if (body.contains(report)) {
        hands.put(entry.position(), hand(call, entry.recordedAt(), entry.actor(), "read"));
      }
    }
  }

  private static EvidencePage.Hand hand(
      Call call, java.time.Instant at, String who, String what) {
    return new EvidencePage.Hand(
        call.words().moment(at), call.room().name(who), call.words().say("custody." + what));
  }
}
