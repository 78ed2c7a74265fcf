package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.standard.Finding;
import org.tocsin.desk.page.StandardsPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.words.Words;

/** Every provision of law and of the agreements on file, with the situations that engage it. */
public final class ShowStandards implements Action {

  @Override
  public Answer answer(Call call) {
    return Answer.page(
        "standards",
        call.words().say("nav.standards"),
        call.wide(StandardsPage.class, sight -> page(call)));
  }

  private static StandardsPage page(Call call) {
    Words words = call.words();
    Map<String, Map<String, StandardsPage.Row>> groups = new LinkedHashMap<>();
    for (Situation situation : call.room().situations()) {
      call.room()
          .assessment(situation.id(), call.asOf(), call.sight().insider())
          .ifPresent(
              assessment ->
                  assessment
                      .reasoning()
                      .findings()
                      .forEach(
                          finding ->
                              groups
                                  .computeIfAbsent(
                                      finding.clause().source().in(words.language()),
                                      name -> new LinkedHashMap<>())
                                  .merge(
                                      finding.key(),
                                      row(call, situation, finding),
                                      ShowStandards::merged)));
    }
    return new StandardsPage(
        groups.entrySet().stream()
            .map(
                group ->
                    new StandardsPage.Group(group.getKey(), List.copyOf(group.getValue().values())))
            .toList());
  }

  private static StandardsPage.Row row(Call call, Situation situation, Finding finding) {
    Words words = call.words();
    List<StandardsPage.Engaged> engaged =
        finding.verdict() == Verdict.UNKNOWN && finding.judgement().isEmpty()
            ? List.of()
            : List.of(
                new StandardsPage.Engaged(
                    situation.name().in(words.language()),
                    call.link("/situations/" + situation.id())
                        + "#finding-"
                        + finding.key().replace('/', '-'),
                    finding.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    words.word(finding.verdictWord()),
                    finding.judgement().map(judged -> words.of("ruling", judged.ruling()))));
    return new StandardsPage.Row(
        finding.key(),
        finding.clause().provides().in(words.language()),
        finding.clause().citation(),
        engaged);
  }

  private static StandardsPage.Row merged(StandardsPage.Row one, StandardsPage.Row other) {
    List<StandardsPage.Engaged> both = new ArrayList<>(one.engaged());
    both.addAll(other.engaged());
    return new StandardsPage.Row(one.key(), one.provides(), one.citation(), both);
  }
}
