package org.tocsin.desk.action;

import java.util.Comparator;
import java.util.List;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.desk.Version;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.desk.page.AccountCard;
import org.tocsin.desk.page.Said;
import org.tocsin.desk.page.SourcePage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;
import org.tocsin.desk.words.Words;

/** One source: its accounts, its originals, and who graded it how. */
public final class ShowSource implements Action {

  @Override
  public Answer answer(Call call) {
    String id = call.part("source");
    Source source =
        call.room()
            .state()
            .record(Source.class, RecordKind.SOURCE, id)
            .filter(found -> call.sight().insider() || !found.isProtected())
            .orElseThrow(() -> new NotThere(id));
    Words words = call.words();
    List<SourcePage.Row> rows =
        call.room().state().records(Report.class, RecordKind.REPORT).stream()
            .filter(report -> report.source().equals(id))
            .sorted(Comparator.comparing((Report report) -> report.available().from()).reversed())
            .map(report -> row(call, report))
            .toList();
    return Answer.page(
        "source",
        ShowSources.name(words, source),
        new SourcePage(
            id,
            ShowSources.name(words, source),
            words.of("source-kind", source.kind()),
            source.isProtected(),
            source.reliability().name(),
            words.of("reliability", source.reliability()),
            rows,
            gradings(call, id)));
  }

  private static SourcePage.Row row(Call call, Report report) {
    Words words = call.words();
    return new SourcePage.Row(
        report.id(),
        call.link("/evidence/report/" + report.id()),
        report.situation(),
        Said.when(words, report.happened()),
        Said.when(words, report.available().written()),
        report.what().map(kind -> words.word(Wordings.event(kind))).orElse(""),
        report.credibility().number(),
        report.evidence().stream()
            .map(
                kept ->
                    new AccountCard.Kept(
                        kept.id(),
                        words.moment(kept.keptAt()),
                        "/reports/" + report.id() + "/evidence/" + kept.id()))
            .toList());
  }

  private static List<SourcePage.Grading> gradings(Call call, String id) {
    return call.room().state().versions(RecordKind.SOURCE, id).stream()
        .map(version -> grading(call, version))
        .toList();
  }

  private static SourcePage.Grading grading(Call call, Version<CaseRecord> version) {
    return new SourcePage.Grading(
        call.words().moment(version.recordedAt()),
        call.room().name(version.actor()),
        version.value().map(record -> ((Source) record).reliability().name()).orElse("–"));
  }
}
