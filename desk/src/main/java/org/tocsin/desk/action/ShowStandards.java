package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.page.Glances;
import org.tocsin.desk.page.Provisions;
import org.tocsin.desk.page.StandardsPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.words.Words;

/** Every provision of law and of the agreements on file, with the situations that engage it. */
public final class ShowStandards implements Action {

  @Override
  public Answer answer(Call call) {
    Glances<Provisions> provisions = Provisions.of(call.sight());
    return Answer.page(
        "standards",
        call.words().say("nav.standards"),
        call.wide(
            StandardsPage.class, provisions.missing().size(), sight -> page(call, provisions)));
  }

  private static StandardsPage page(Call call, Glances<Provisions> provisions) {
    Words words = call.words();
    Map<String, Map<String, StandardsPage.Row>> groups = new LinkedHashMap<>();
    provisions
        .known()
        .forEach(
            each ->
                each.part()
                    .held()
                    .forEach(
                        held ->
                            groups
                                .computeIfAbsent(
                                    held.clause().source().in(words.language()),
                                    name -> new LinkedHashMap<>())
                                .merge(
                                    held.clause().key(),
                                    row(call, each.situation(), held),
                                    ShowStandards::merged)));
    return new StandardsPage(
        provisions.progress(),
        groups.entrySet().stream()
            .map(
                group ->
                    new StandardsPage.Group(
                        group.getKey(),
                        group.getValue().values().stream().map(ShowStandards::shortened).toList()))
            .toList());
  }

  private static StandardsPage.Row row(Call call, Situation situation, Provisions.Held held) {
    Words words = call.words();
    List<StandardsPage.Engaged> engaged =
        held.told()
            ? List.of(
                new StandardsPage.Engaged(
                    situation.name().in(words.language()),
                    call.link("/situations/" + situation.id())
                        + "#finding-"
                        + held.clause().key().replace('/', '-'),
                    held.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    words.word(held.verdictWord()),
                    held.ruling().map(ruling -> words.of("ruling", ruling))))
            : List.of();
    return new StandardsPage.Row(
        held.clause().key(),
        held.clause().provides().in(words.language()),
        held.clause().citation(),
        engaged,
        0);
  }

  private static StandardsPage.Row merged(StandardsPage.Row one, StandardsPage.Row other) {
    List<StandardsPage.Engaged> both = new ArrayList<>(one.engaged());
    both.addAll(other.engaged());
    return new StandardsPage.Row(one.key(), one.provides(), one.citation(), both, 0);
  }

  /** Where very many engage it, the first of them, and how many more there are. */
  private static StandardsPage.Row shortened(StandardsPage.Row row) {
    int more = Math.max(0, row.engaged().size() - StandardsPage.MOST);
    return new StandardsPage.Row(
        row.key(),
        row.provides(),
        row.citation(),
        row.engaged().subList(0, row.engaged().size() - more),
        more);
  }
}
