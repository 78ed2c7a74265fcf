package org.tocsin.cli.verb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Place;
import org.tocsin.core.model.Situation;
import org.tocsin.core.series.SeriesKey;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code series confirm}, {@code reject} and {@code release}. */
public final class SeriesVerb {

  private SeriesVerb() {}

  /** On which incident's place in which series. */
  abstract static class OfSeries extends JudgingVerb {

    @Parameters(
        index = "1",
        paramLabel = "SERIES",
        description = "As tocsin assess names it, such as obstruction/lachin-road.")
    private String series = "";

    @Parameters(index = "2", paramLabel = "INCIDENT", description = "Its id.")
    private String incident = "";

    OfSeries(Session session) {
      super(session);
    }

    final String series() {
      return series;
    }

    final String incident() {
      return incident;
    }

    @Override
    void check(SituationView view) {
      SeriesKey key =
          SeriesKey.parse(series).orElseThrow(() -> Refusal.of("series.not-a-key", series));
      Situation of = view.situation();
      List<String> where =
          Stream.concat(
                  of.lifelines().stream().map(Lifeline::id), of.places().stream().map(Place::id))
              .toList();
      key.where().ifPresent(id -> known("series.nowhere", id, where));
      List<String> actors = of.actors().stream().map(Actor::id).toList();
      key.party().ifPresent(id -> known("series.nobody", id, actors));
      known(
          "series.no-incident", incident, view.incidents().stream().map(SeenIncident::id).toList());
    }

    final int decide(boolean belongs, String reason) {
      return judge(
          Optional.of(reason),
          why ->
              new JudgementFact.SeriesJudged(
                  situation(), series, incident, belongs, why.orElseThrow()),
          incident + (belongs ? " is of " : " is not of ") + series + ".");
    }
  }

  @Command(name = "confirm", description = "Judge that an incident is of a series.")
  public static final class Confirm extends OfSeries {

    @Mixin private final Reason reason = new Reason();

    public Confirm(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      return decide(true, reason.given());
    }
  }

  @Command(name = "reject", description = "Judge that an incident is not of a series.")
  public static final class Reject extends OfSeries {

    @Mixin private final Reason reason = new Reason();

    public Reject(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      return decide(false, reason.given());
    }
  }

  @Command(
      name = "release",
      description =
          "Take a decision on an incident's place in a series back: the rule decides again.")
  public static final class Release extends OfSeries {

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why. It is kept, sealed.")
    private Optional<String> reason = Optional.empty();

    public Release(Session session) {
      super(session);
    }

    @Override
    void check(SituationView view) {
      super.check(view);
      known(
          "series.not-judged",
          incident(),
          view.seriesJudgements().stream()
              .filter(judged -> judged.series().equals(series()))
              .map(judged -> judged.incident())
              .toList());
    }

    @Override
    public Integer call() {
      return judge(
          reason,
          why -> new JudgementFact.SeriesReleased(situation(), series(), incident(), why),
          "By the rule again: " + incident() + " in " + series() + ".");
    }
  }
}
