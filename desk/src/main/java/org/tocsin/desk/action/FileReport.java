package org.tocsin.desk.action;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.workspace.Account;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.cli.workspace.Originals;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.Evidence;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.problem.Wording;
import org.tocsin.desk.intake.Sniffing;
import org.tocsin.desk.intake.Tray;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.intake.casefile.Seals;

/**
 * Files what a source said: the account, with the new source, place, situation or incident that
 * came with it, and its originals. All of it or nothing; what is wrong is told all at once.
 */
public final class FileReport implements Action {

  /** Stands where nothing is sealed yet: a form is first read without leaving anything behind. */
  private static final Sealed NOTHING = new Sealed("", "");

  @Override
  public Answer answer(Call call) {
    Map<String, String> values = new LinkedHashMap<>(call.typed());
    List<String> problemsOfFiles = keepUploads(call, values);
    ReportForm form = new ReportForm(call.room().state(), values, call.words().language());
    check(form);
    if (!form.problems().isEmpty() || !problemsOfFiles.isEmpty()) {
      call.keepDraft(ReportForm.DRAFT, values);
      return ReportFormView.page(call, values, form.problems(), problemsOfFiles);
    }
    String report;
    try {
      report =
          call.room()
              .writing(form.situation().map(Situation::id), open -> file(call, open, values));
    } catch (Refusal refusal) {
      call.keepDraft(ReportForm.DRAFT, values);
      return ReportFormView.page(call, values, Map.of(), told(call, refusal));
    }
    Typed.several(Optional.ofNullable(values.get("files")))
        .forEach(id -> call.desk().tray().drop(call.person(), id));
    call.dropDraft(ReportForm.DRAFT);
    return Answer.moved(
        "/intake/filed/" + report, call.words().say("report-form.filed", "report", report));
  }

  /** Uploads wait in the tray, so that a problem elsewhere in the form does not lose them. */
  private static List<String> keepUploads(Call call, Map<String, String> values) {
    List<String> problems = new ArrayList<>();
    List<String> ids = new ArrayList<>(call.fields("files"));
    for (Call.Upload file : call.uploads("evidence")) {
      String name = TakeIn.plain(file.name());
      try {
        ids.add(
            call.desk()
                .tray()
                .keep(
                    call.person(),
                    name,
                    file.bytes(),
                    Sniffing.of(name, file.bytes()),
                    call.field("whence"),
                    call.now())
                .id());
      } catch (Refusal refusal) {
        problems.addAll(told(call, refusal));
      }
    }
    if (!ids.isEmpty()) {
      values.put("files", ids.stream().distinct().collect(Collectors.joining(",")));
    }
    return problems;
  }

  private static List<String> told(Call call, Refusal refusal) {
    return refusal.problems().all().stream()
        .map(problem -> Wording.line(problem, call.words().language()))
        .toList();
  }

  /** Reads all of it once, so that every problem is known before anything is sealed. */
  private static void check(ReportForm form) {
    Optional<Situation> situation = form.situationToFile();
    String source =
        form.newSource(identity -> NOTHING).or(form::source).map(Source::id).orElse("unknown");
    // Of a situation that cannot be read the rest is still looked at.
    form.account(situation.orElseGet(FileReport::blank), source);
  }

  private static Situation blank() {
    return new Situation(
        "unknown",
        Label.of("en", "?"),
        Label.of("en", "?"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  private static String file(Call call, Workspace open, Map<String, String> values) {
    ReportForm form = new ReportForm(open.state(), values, call.words().language());
    List<Fact> facts = new ArrayList<>();
    Optional<Source> made =
        form.newSource(
            identity ->
                open.sealing().seal(identity.getBytes(StandardCharsets.UTF_8), Seals.IDENTITY));
    made.ifPresent(source -> facts.add(new RecordFact.Filed(source)));
    Source source = made.or(form::source).orElseThrow(() -> changed(open));
    Optional<Situation> before = form.situation();
    Situation situation = form.situationToFile().orElseThrow(() -> changed(open));
    if (before.isEmpty()) {
      facts.add(new RecordFact.Filed(situation));
    } else if (!situation.equals(before.get())) {
      facts.add(new RecordFact.Corrected(situation, Optional.empty()));
    }
    Account account = form.account(situation, source.id()).orElseThrow(() -> changed(open));
    String id = account.freeId(open.state(), List.of(), call.now());
    facts.add(
        new RecordFact.Filed(
            account.report(
                id,
                open.sealing().text(account.language(), account.statement()),
                originals(call, open, form.several("files")))));
    link(open, form, situation, id, facts);
    open.ask(new EnterCase(facts), call.person(), call.now());
    return id;
  }

  private static void link(
      Workspace open, ReportForm form, Situation situation, String report, List<Fact> facts) {
    Optional<String> name = form.value("newIncident");
    if (name.isPresent()) {
      String incident =
          Typed.idFor(
              name.get(),
              "event",
              taken -> !open.state().versions(RecordKind.INCIDENT, taken).isEmpty());
      facts.add(
          new RecordFact.Filed(
              new Incident(incident, situation.id(), form.label(Typed.text(name.get())))));
      facts.add(new JudgementFact.ReportLinked(incident, report, Optional.empty()));
    } else if (form.value("incident").isPresent()) {
      String incident = OnFile.incident(open.state(), form.value("incident").get()).id();
      facts.add(new JudgementFact.ReportLinked(incident, report, Optional.empty()));
    }
  }

  private static List<Evidence> originals(Call call, Workspace open, List<String> ids) {
    List<Evidence> kept = new ArrayList<>();
    for (String id : ids) {
      Tray tray = call.desk().tray();
      tray.find(call.person(), id)
          .ifPresent(
              item ->
                  kept.add(
                      new Originals(open)
                          .keep(
                              "e-" + (kept.size() + 1),
                              item.name(),
                              item.mediaType(),
                              tray.bytes(call.person(), item),
                              item.whence(),
                              item.keptAt())));
    }
    return kept;
  }

  /** What was sound a moment ago is not any more: somebody changed it meanwhile. */
  private static Refusal changed(Workspace open) {
    open.sealing().discard();
    return Refusal.of("report-form.changed");
  }
}
