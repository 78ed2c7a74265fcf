package org.tocsin.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.gap.Asked;
import org.tocsin.core.model.Response;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/**
 * Who was asked to do what by when, in one situation: by institutions, and by the desk's own
 * alerts; what became of it, and what is overdue.
 *
 * @param situation empty where none is on file
 * @param says what was answered and complied with, in words
 * @param form for a new response, as this person left it; empty for who may not file
 */
public record ResponsesPage(
    List<AlertsPage.Choice> situations,
    String situation,
    String situationName,
    String situationAddress,
    List<String> says,
    List<AskedRow> asked,
    List<Recommended> recommended,
    List<Given> responses,
    int overdue,
    Optional<Form> form,
    long seenAt) {

  /**
   * @param standing {@code complied}, {@code partly}, {@code not}, {@code disputed}, {@code
   *     claimed} or {@code unknown}
   */
  public record AskedRow(
      String response,
      String by,
      List<String> to,
      String asked,
      Optional<String> deadline,
      boolean due,
      boolean overdue,
      String standing,
      String standingWord,
      List<Word> said) {}

  /** One source's latest word on it. */
  public record Word(String source, String verdict, boolean weighs) {}

  /**
   * What an issued alert asks of an institution.
   *
   * @param answers responses of the same institution since
   */
  public record Recommended(
      String alert,
      String address,
      String to,
      String measure,
      String deadline,
      boolean overdue,
      List<String> answers) {}

  /**
   * @param to whom it addresses; empty where nobody in particular
   * @param incidents that it answers
   * @param statement what its source says of it; empty where a protected source does
   */
  public record Given(
      String id,
      String when,
      String by,
      String instrument,
      String source,
      List<String> to,
      List<Answers> incidents,
      String language,
      Optional<String> statement) {}

  /** An incident that a response answers. */
  public record Answers(String name, String address) {}

  public record Form(
      List<AlertsPage.Choice> instruments,
      List<AlertsPage.Choice> actors,
      List<AlertsPage.Choice> incidents,
      List<AlertsPage.Choice> sources,
      Map<String, String> typed) {

    /** Whether it is ticked in the form as this person left it. */
    public boolean chosen(String field, String id) {
      return List.of(typed.getOrDefault(field, "").split(",")).contains(id);
    }
  }

  /** Where no situation is on file. */
  public static ResponsesPage none(Sight sight) {
    return new ResponsesPage(
        List.of(),
        "",
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        Optional.empty(),
        sight.room().state().position());
  }

  public static ResponsesPage of(
      Sight sight, SituationView view, Answered answered, Optional<Form> form) {
    Words words = sight.words();
    LocalDate day =
        sight.asOf().cutoff().minusMillis(1).atOffset(java.time.ZoneOffset.UTC).toLocalDate();
    List<AskedRow> asked =
        answered.asked().stream()
            .map(each -> asked(words, view, each))
            .sorted(Comparator.comparing((AskedRow row) -> !row.overdue()))
            .toList();
    List<Recommended> recommended = recommended(sight, view, day);
    List<Given> responses = new ArrayList<>();
    view.responses().forEach(each -> responses.add(0, given(sight, view, each)));
    return new ResponsesPage(
        AlertsPage.situations(sight),
        view.situation().id(),
        view.situation().name().in(words.language()),
        sight.link("/situations/" + view.situation().id()),
        answered.says().stream().map(words::say).toList(),
        asked,
        recommended,
        responses,
        (int)
            (asked.stream().filter(AskedRow::overdue).count()
                + recommended.stream().filter(Recommended::overdue).count()),
        form,
        sight.room().state().position());
  }

  private static AskedRow asked(Words words, SituationView view, Asked asked) {
    Response response = asked.response();
    String standing = asked.standing().name().toLowerCase(Locale.ROOT);
    return new AskedRow(
        response.id(),
        response.by().in(words.language()),
        response.to().stream().map(actor -> Said.actor(words, view, actor)).toList(),
        response.asked().map(label -> label.in(words.language())).orElse(""),
        response.askedBy().map(words::day),
        asked.due(),
        asked.due() && asked.standing() != Asked.Standing.COMPLIED,
        standing,
        words.say("standing." + standing),
        asked.said().stream()
            .map(
                said ->
                    new Word(
                        Said.source(words, view, said.source()),
                        words.of("complied", said.verdict()),
                        said.weighs()))
            .toList());
  }

  private static List<Recommended> recommended(Sight sight, SituationView view, LocalDate day) {
    List<Recommended> recommended = new ArrayList<>();
    for (AlertFile file : sight.room().state().alerts(view.situation().id())) {
      Optional<LocalDate> issued =
          file.issue()
              .filter(issue -> file.step() == AlertStep.ISSUED)
              .map(issue -> issue.at().atOffset(java.time.ZoneOffset.UTC).toLocalDate());
      Optional<Draft> draft = issued.flatMap(at -> DraftText.read(sight.room(), file));
      draft.ifPresent(
          known ->
              known
                  .requests()
                  .forEach(
                      request ->
                          recommended.add(
                              recommended(sight, view, file, request, issued.get(), day))));
    }
    return recommended;
  }

  private static Recommended recommended(
      Sight sight,
      SituationView view,
      AlertFile file,
      Draft.Request request,
      LocalDate issued,
      LocalDate day) {
    Words words = sight.words();
    LocalDate deadline = issued.plusDays(request.withinDays());
    List<String> answers =
        view.responses().stream()
            .filter(response -> response.by().equals(request.to()))
            .filter(
                response ->
                    Said.firstDay(response.happened())
                        .filter(on -> !on.isBefore(issued))
                        .isPresent())
            .map(
                response ->
                    words.pair(
                        Said.when(words, response.happened()),
                        words.catalogue().say("instrument." + response.instrument().word())))
            .toList();
    return new Recommended(
        file.revision(),
        "/alerts/" + file.revision(),
        request.to().in(words.language()),
        request.measure().in(words.language()),
        words.day(deadline),
        day.isAfter(deadline) && answers.isEmpty(),
        answers);
  }

  private static Given given(Sight sight, SituationView view, Response response) {
    Words words = sight.words();
    return new Given(
        response.id(),
        Said.when(words, response.happened()),
        response.by().in(words.language()),
        words.catalogue().say("instrument." + response.instrument().word()),
        Said.source(words, view, response.source()),
        response.to().stream().map(actor -> Said.actor(words, view, actor)).toList(),
        view.incidents().stream()
            .filter(incident -> response.incidents().contains(incident.id()))
            .map(
                incident ->
                    new Answers(
                        incident.incident().name().in(words.language()),
                        sight.link("/incidents/" + incident.id())))
            .toList(),
        response.statement().language(),
        Said.isProtected(view, response.source())
            ? Optional.empty()
            : sight.room().texts().text(response.statement().text()));
  }

  /** What can be chosen when a response is filed. */
  public static Form form(Sight sight, SituationView view, Map<String, String> typed) {
    Words words = sight.words();
    List<AlertsPage.Choice> instruments = new ArrayList<>();
    for (Response.Instrument each : Response.Instrument.values()) {
      instruments.add(
          new AlertsPage.Choice(each.word(), words.catalogue().say("instrument." + each.word())));
    }
    List<AlertsPage.Choice> incidents = new ArrayList<>();
    view.incidents()
        .forEach(
            each ->
                incidents.add(
                    0,
                    new AlertsPage.Choice(each.id(), each.incident().name().in(words.language()))));
    return new Form(
        instruments,
        view.situation().actors().stream()
            .map(actor -> new AlertsPage.Choice(actor.id(), actor.name().in(words.language())))
            .toList(),
        incidents,
        HearingPart.sources(sight),
        typed);
  }
}
