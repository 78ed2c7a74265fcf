package org.tocsin.cli.verb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "replay",
    description = {
      "Replay a situation: the level on each day on which something became known or the level changed, with no knowledge"
          + " from later.",
      "",
      "--strict also leaves out what the desk judged later; without it those judgements are applied, and counted."
    })
public final class ReplayVerb extends Verb {

  /** One day's answer. */
  private record Day(LocalDate day, Assessment assessment) {}

  @Mixin private WorkspaceOptions workspace;

  @Parameters(paramLabel = "SITUATION", description = "Its id.")
  private String situation = "";

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First day. Default: the first account.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DATE", description = "Last day. Default: the last account.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = "--every-day",
      description = "Each day, not only those on which the level changed.")
  private boolean everyDay;

  @Option(
      names = "--strict",
      description = "Leave out judgements that the desk made after each day.")
  private boolean strict;

  @Option(
      names = "--at",
      paramLabel = "POSITION",
      description = "By what the desk had recorded before this entry.")
  private OptionalLong at = OptionalLong.empty();

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  public ReplayVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    try (Workspace open = workspace.read(session())) {
      SituationView whole =
          AsOfOptions.view(open.state(), situation, new AsOf(session().now(), at, strict));
      List<Day> days = days(open, whole);
      return json ? json(asJson(days)) : print(days);
    }
  }

  private List<Day> days(Workspace open, SituationView whole) {
    SortedSet<LocalDate> known = new TreeSet<>();
    whole.reports().forEach(report -> known.add(lastDay(report.available().from())));
    whole.responses().forEach(response -> known.add(lastDay(response.available().from())));
    whole.agreements().forEach(agreement -> known.add(lastDay(agreement.available().from())));
    if (known.isEmpty()) {
      throw Refusal.of("replay.nothing-known", situation);
    }
    LocalDate first = from.orElse(known.first());
    LocalDate last = to.orElse(known.last());
    List<Day> days = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      SituationView view =
          AsOfOptions.view(open.state(), situation, new AsOf(AsOf.day(day).cutoff(), at, strict));
      Day answer = new Day(day, AlertDesk.assess(view));
      boolean changed =
          days.isEmpty()
              || days.get(days.size() - 1).assessment().level() != answer.assessment().level();
      if (everyDay || changed) {
        days.add(answer);
      }
    }
    return days;
  }

  /** What is available from midnight on was known at the end of the day before. */
  private static LocalDate lastDay(Instant available) {
    return available.minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private int print(List<Day> days) {
    session().out().title("Replay of " + situation);
    session()
        .out()
        .paragraph(
            (everyDay ? "Each day" : "Each change of level")
                + ", by what anyone could have known at the end of that day, UTC."
                + (strict ? " Strict: no judgement made later." : ""));
    for (Day day : days) {
      session()
          .out()
          .item(
              day.day().toString(),
              day.assessment().level().name().replace('_', ' ')
                  + day.assessment()
                      .decidedBy()
                      .map(
                          line ->
                              "  ("
                                  + String.join(
                                      "; ",
                                      line.conditions().stream().map(Object::toString).toList())
                                  + ")")
                      .orElse(""));
    }
    return done();
  }

  private JsonObject asJson(List<Day> days) {
    List<JsonObject> out =
        days.stream()
            .map(
                day ->
                    JsonObject.builder()
                        .put("day", day.day().toString())
                        .put("level", day.assessment().level().name())
                        .put("position", day.assessment().view().position())
                        .put("laterJudgements", day.assessment().view().laterJudgements().size())
                        .put(
                            "decidedBy",
                            day.assessment().decidedBy().map(Object::toString).orElse("none"))
                        .build())
            .toList();
    return JsonObject.builder()
        .put("situation", situation)
        .put("strict", strict)
        .put("days", new JsonArray(List.copyOf(out)))
        .build();
  }
}
