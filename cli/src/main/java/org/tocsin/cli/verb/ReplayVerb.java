package org.tocsin.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.json.ReplayJson;
import org.tocsin.core.replay.Replay;
import org.tocsin.core.replay.TimelineSvg;
import org.tocsin.core.view.AsOf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "replay",
    description = {
      "Replay a situation: the level at the end of each day, with no knowledge from later.",
      "",
      "Prints each change of level; --every-day prints all days. --svg also draws the level, the"
          + " incidents by rung, the responses and the alerts, fit for print.",
      "--strict also leaves out what the desk judged later; without it those judgements are"
          + " applied, and counted."
    })
public final class ReplayVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

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
  private Optional<Long> at = Optional.empty();

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw a timeline into this file.")
  private Optional<String> svg = Optional.empty();

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  public ReplayVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Optional<Path> timeline = svg.map(file -> Destination.file(session(), file));
    try (Workspace open = workspace.read(session())) {
      Replay replay = replay(open.state());
      timeline.ifPresent(file -> draw(replay, open.state(), file));
      return json ? json(ReplayJson.of(replay, strict, everyDay)) : print(replay);
    }
  }

  private Replay replay(DeskState state) {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw Refusal.of("replay.backwards", from.get().toString(), to.get().toString());
    }
    OptionalLong position = at.stream().mapToLong(Long::longValue).findFirst();
    // Says what is wrong where the situation or the position is unknown.
    AsOfOptions.view(state, situation, new AsOf(session().now(), position, strict));
    return Replay.of(
            state,
            situation,
            new Replay.Seat(position, strict),
            session().now(),
            from,
            to,
            AlertDesk::answer)
        .orElseThrow(() -> Refusal.of("replay.nothing-known", situation));
  }

  private void draw(Replay replay, DeskState state, Path file) {
    try {
      Files.writeString(file, TimelineSvg.of(replay, state.alerts(situation)));
    } catch (IOException e) {
      throw Refusal.of("replay.cannot-draw", file.toString(), e.toString());
    }
  }

  private int print(Replay replay) {
    session().out().title("Replay of " + situation);
    session()
        .out()
        .paragraph(
            (everyDay ? "Each day" : "Each change of level")
                + " from "
                + replay.from()
                + " to "
                + replay.to()
                + ", by what anyone could have known at the end of that day, UTC."
                + (strict ? " Strict: no judgement made later." : ""));
    for (Replay.Day day : everyDay ? replay.days() : replay.changes()) {
      session().out().item(day.day().toString(), line(day));
    }
    svg.ifPresent(file -> session().out().paragraph("Timeline drawn: " + file));
    return done();
  }

  private static String line(Replay.Day day) {
    return day.level().name().replace('_', ' ')
        + day.decidedBy().map(line -> "  (" + line.conditionsText() + ")").orElse("");
  }
}
