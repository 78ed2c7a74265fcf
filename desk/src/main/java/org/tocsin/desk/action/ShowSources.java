package org.tocsin.desk.action;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.desk.page.SourcesPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.words.Words;

/** Every source on file; protected ones without a name, and to readers not at all. */
public final class ShowSources implements Action {

  @Override
  public Answer answer(Call call) {
    return Answer.page(
        "sources",
        call.words().say("nav.sources"),
        call.wide(SourcesPage.class, sight -> page(call)));
  }

  private static SourcesPage page(Call call) {
    boolean insider = call.sight().insider();
    List<Report> reports = call.room().state().records(Report.class, RecordKind.REPORT);
    Map<String, Long> counts =
        reports.stream().collect(Collectors.groupingBy(Report::source, Collectors.counting()));
    Map<String, Source> sources =
        call.room().state().records(Source.class, RecordKind.SOURCE).stream()
            .filter(source -> insider || !source.isProtected())
            .collect(Collectors.toMap(Source::id, Function.identity()));
    return new SourcesPage(
        sources.values().stream()
            .map(source -> row(call, source, counts.getOrDefault(source.id(), 0L)))
            .sorted(
                Comparator.comparing(SourcesPage.Row::accounts)
                    .reversed()
                    .thenComparing(SourcesPage.Row::id))
            .toList(),
        reports.stream()
            .filter(report -> sources.containsKey(report.source()))
            .mapToInt(report -> report.evidence().size())
            .sum());
  }

  private static SourcesPage.Row row(Call call, Source source, long accounts) {
    Words words = call.words();
    return new SourcesPage.Row(
        source.id(),
        name(words, source),
        call.link("/sources/" + source.id()),
        words.of("source-kind", source.kind()),
        source.isProtected(),
        source.reliability().name(),
        words.of("reliability", source.reliability()),
        accounts);
  }

  static String name(Words words, Source source) {
    return source.identity() instanceof Source.Identity.Public open
        ? open.name().in(words.language())
        : words.catalogue().say("source.protected");
  }
}
