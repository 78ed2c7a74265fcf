package org.tocsin.lake.verb;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.ask.Typed;
import org.tocsin.cli.verb.Verb;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.EnterCase;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.RecordFact;
import org.tocsin.core.model.Coverage;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Situation;
import org.tocsin.core.model.Source;
import org.tocsin.core.signal.Area;
import org.tocsin.core.signal.SituationArea;
import org.tocsin.core.signal.Step;
import org.tocsin.core.signal.Surveillance;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.signal.Asked;
import org.tocsin.lake.signal.Delays;
import org.tocsin.lake.signal.PressCounts;
import org.tocsin.lake.signal.PressCounts.PressCount;
import org.tocsin.lake.store.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How much was written about a situation, counted from event data; recorded where asked. */
@Command(
    name = "coverage",
    description = {
      "Count the articles that event data tell of in a situation's area, period by period.",
      "With --record the counts become part of the case: the assessment holds them against how grave"
          + " the incidents were. An article that tells of several events counts once for each."
    })
final class CoverageVerb extends Verb {

  private static final int LONGEST = 80;

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Parameters(paramLabel = "SITUATION", description = "Its id.")
  private String situation = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "By what was known at the end of this day. Default: today.")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "Count by week or month. Default: ${DEFAULT-VALUE}.")
  private String period = "month";

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Option(names = "--record", description = "Record the counts; those that changed are corrected.")
  private boolean record;

  @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
  private Optional<String> person = Optional.empty();

  CoverageVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    try (Workspace open = record ? workspace.write(session()) : workspace.read(session())) {
      Situation of = OnFile.situation(open.state(), situation);
      if (!SituationArea.known(of)) {
        throw Refusal.of("coverage.nowhere", situation);
      }
      Asked asked = asked();
      List<PressCount> counts;
      try (Lake lake = new DeskLake(session(), open).read()) {
        counts = PressCounts.of(lake.connection(), asked, of);
      }
      if (record) {
        return recorded(open, asked.settings().step(), counts);
      }
      return json ? printJson(asked, counts) : print(asked, counts);
    }
  }

  private Asked asked() {
    return new Asked(
        SurveyOptions.day(session(), asOf),
        0,
        Area.Kind.CELL,
        Optional.empty(),
        Delays.NONE,
        new Surveillance.Settings(Typed.word(Step.class, period), 1, 1e-2));
  }

  private int print(Asked asked, List<PressCount> counts) {
    session().out().title("Articles of events in " + situation + ", as known on " + asked.asOf());
    for (PressCount count : counts) {
      session()
          .out()
          .line(
              String.format(
                  Locale.ROOT,
                  "%s to %s  %,8d articles  %,6d places and days  %s",
                  count.first(),
                  count.last(),
                  count.articles(),
                  count.places(),
                  count.provider()));
    }
    if (counts.isEmpty()) {
      session().out().line("No " + period + " is wholly covered by data that count articles.");
    }
    return done();
  }

  private int printJson(Asked asked, List<PressCount> counts) {
    return json(
        JsonObject.builder()
            .put("situation", situation)
            .put("asOf", asked.asOf().toString())
            .put(
                "counts",
                counts.stream()
                    .map(
                        count ->
                            JsonObject.builder()
                                .put("provider", count.provider())
                                .put("from", count.first().toString())
                                .put("to", count.last().toString())
                                .put("articles", count.articles())
                                .build())
                    .toList())
            .build());
  }

  private int recorded(Workspace open, Step step, List<PressCount> counts) {
    String who = People.acting(session(), open, person);
    Set<Fact> changes = new LinkedHashSet<>();
    int same = 0;
    for (PressCount count : counts) {
      Coverage made = coverage(step, count);
      Optional<Coverage> standing =
          open.state().record(Coverage.class, RecordKind.COVERAGE, made.id());
      if (standing.filter(made::equals).isPresent()) {
        same++;
        continue;
      }
      source(open.state(), count.provider()).ifPresent(changes::add);
      changes.add(
          standing.isPresent()
              ? new RecordFact.Corrected(made, Optional.empty())
              : new RecordFact.Filed(made));
    }
    if (!changes.isEmpty()) {
      warn(open.ask(new EnterCase(new ArrayList<>(changes)), who, session().now()));
    }
    session()
        .out()
        .line("Recorded: " + (counts.size() - same) + " counts; " + same + " stood already.");
    return done();
  }

  /** The same period of the same provider is the same record, whoever counts. */
  private Coverage coverage(Step step, PressCount count) {
    String days =
        step == Step.MONTH ? YearMonth.from(count.first()).toString() : "week-of-" + count.first();
    String written =
        step == Step.MONTH ? days : count.first().toString() + "/" + count.last().toString();
    return new Coverage(
        id(count.provider() + "-" + situation, days),
        situation,
        Typed.when(written),
        Typed.available(count.last().toString()),
        count.provider(),
        count.articles(),
        Optional.empty(),
        List.of());
  }

  /** Ids have room for {@value #LONGEST} characters; what is longer goes by its digest. */
  private static String id(String counted, String days) {
    String plain = counted + "-" + days;
    return plain.length() <= LONGEST
        ? plain
        : "c-" + UUID.nameUUIDFromBytes(counted.getBytes(StandardCharsets.UTF_8)) + "-" + days;
  }

  private static Optional<Fact> source(DeskState state, String provider) {
    return state.record(Source.class, RecordKind.SOURCE, provider).isPresent()
        ? Optional.empty()
        : Optional.of(
            new RecordFact.Filed(
                new Source(
                    provider,
                    new Source.Identity.Public(Label.of("en", "Event data: " + provider)),
                    Source.Kind.DOCUMENT,
                    Reliability.F,
                    Optional.empty())));
  }
}
