package org.tocsin.desk.action;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Source;
import org.tocsin.desk.page.Glance;
import org.tocsin.desk.page.Glances;
import org.tocsin.desk.page.Pager;
import org.tocsin.desk.page.SourcesPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.words.Words;

/** Every source on file; protected ones without a name, and to readers not at all. */
public final class ShowSources implements Action {

  @Override
  public Answer answer(Call call) {
    Glances<Glance> glances = Glances.of(call.sight());
    return Answer.page(
        "sources",
        call.words().say("nav.sources"),
        call.wide(SourcesPage.class, glances.missing().size(), sight -> page(call, glances)));
  }

  private static SourcesPage page(Call call, Glances<Glance> glances) {
    boolean insider = call.sight().insider();
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> originals = new HashMap<>();
    for (Glances.Seen<Glance> each : glances.known()) {
      each.part().bySource().forEach((source, count) -> counts.merge(source, count, Integer::sum));
      each.part()
          .originals()
          .forEach((source, count) -> originals.merge(source, count, Integer::sum));
    }
    List<Source> sources =
        call.room().state().records(Source.class, RecordKind.SOURCE).stream()
            .filter(source -> insider || !source.isProtected())
            .sorted(
                Comparator.comparing((Source source) -> counts.getOrDefault(source.id(), 0))
                    .reversed()
                    .thenComparing(Source::id))
            .toList();
    return new SourcesPage(
        glances.progress(),
        Pager.rows(sources, call.from()).stream()
            .map(source -> row(call, source, counts.getOrDefault(source.id(), 0)))
            .toList(),
        Pager.of(sources.size(), call.from(), call.link("/sources")),
        sources.stream().mapToInt(source -> originals.getOrDefault(source.id(), 0)).sum());
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
