package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.ask.Typed;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.desk.page.IntakePage;
import org.tocsin.desk.page.ReadingPart;
import org.tocsin.desk.page.ReportFormPage;
import org.tocsin.desk.page.ReportFormPage.Option;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.words.Words;

/** The form of an account as a page: what can be chosen, and what was typed so far. */
final class ReportFormView {

  private static final int CREDIBILITIES = 6;

  private ReportFormView() {}

  static Answer page(
      Call call,
      Map<String, String> values,
      Map<String, List<String>> problems,
      List<String> general) {
    Words words = call.words();
    DeskState state = call.room().state();
    List<Situation> situations = state.records(Situation.class, RecordKind.SITUATION);
    Optional<Situation> situation =
        situations.stream().filter(each -> each.id().equals(values.get("situation"))).findFirst();
    ReportFormPage page =
        new ReportFormPage(
            situation.map(each -> new Option(each.id(), each.name().in(words.language()))),
            situations.stream()
                .map(each -> new Option(each.id(), each.name().in(words.language())))
                .toList(),
            state.records(Source.class, RecordKind.SOURCE).stream()
                .map(source -> new Option(source.id(), name(words, source)))
                .toList(),
            options(words, "source-kind", Source.Kind.values()),
            options(words, "reliability", Reliability.values()),
            Arrays.stream(EventKind.values()).map(kind -> kind(words, kind)).toList(),
            situation.stream()
                .flatMap(each -> each.places().stream())
                .map(place -> new Option(place.id(), place.name().in(words.language())))
                .toList(),
            situation.stream()
                .flatMap(each -> each.lifelines().stream())
                .map(line -> new Option(line.id(), line.name().in(words.language())))
                .toList(),
            Arrays.stream(LifelineEffect.values())
                .map(effect -> new Option(Typed.word(effect), words.word(Wordings.effect(effect))))
                .toList(),
            situation.stream()
                .flatMap(each -> each.actors().stream())
                .map(actor -> new Option(actor.id(), actor.name().in(words.language())))
                .toList(),
            options(words, "actor-kind", Actor.Kind.values()),
            Arrays.stream(Measure.values())
                .map(
                    each ->
                        new Option(each.word(), words.catalogue().say("measure." + each.word())))
                .toList(),
            credibilities(words),
            situation.stream()
                .flatMap(each -> incidents(state, each.id()).stream())
                .map(incident -> new Option(incident.id(), incident.name().in(words.language())))
                .toList(),
            call.desk().tray().of(call.person()).stream()
                .map(item -> IntakePage.Kept.of(words, item))
                .toList(),
            values,
            problems,
            general,
            readings(words, values));
    return new Answer.Page(
        "report",
        words.say("report-form.title"),
        page,
        problems.isEmpty() && general.isEmpty() ? 200 : 422);
  }

  private static Option kind(Words words, EventKind kind) {
    String name = words.word(Wordings.event(kind));
    return new Option(
        kind.word(),
        kind.rung()
            .map(rung -> words.say("report-form.kind", "name", name, "rung", rung))
            .orElse(name));
  }

  private static List<Incident> incidents(DeskState state, String situation) {
    List<Incident> incidents = new ArrayList<>();
    for (String id : state.idsIn(situation, RecordKind.INCIDENT)) {
      state.record(Incident.class, RecordKind.INCIDENT, id).ifPresent(incidents::add);
    }
    return incidents;
  }

  private static String name(Words words, Source source) {
    return source.identity() instanceof Source.Identity.Public open
        ? open.name().in(words.language())
        : words.say("account.protected");
  }

  private static List<Option> options(Words words, String group, Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> new Option(Typed.word(value), words.of(group, value)))
        .toList();
  }

  private static List<Option> credibilities(Words words) {
    List<Option> all = new ArrayList<>();
    for (int grade = 1; grade <= CREDIBILITIES; grade++) {
      all.add(
          new Option(Integer.toString(grade), grade + " – " + words.say("credibility." + grade)));
    }
    return all;
  }

  private static Map<String, ReadingPart> readings(Words words, Map<String, String> values) {
    Map<String, ReadingPart> readings = new LinkedHashMap<>();
    for (String field : List.of("happened", "available")) {
      String text = values.get(field);
      if (text != null && !text.isBlank()) {
        readings.put(field, ReadingPart.time(words, field, text));
      }
    }
    String figures = values.get("figures");
    if (figures != null) {
      readings.put(
          "figures", ReadingPart.figures(words, "figures", ReportForm.figureLines(figures)));
    }
    return readings;
  }
}
