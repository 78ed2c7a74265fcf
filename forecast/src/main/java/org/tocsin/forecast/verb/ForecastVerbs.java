package org.tocsin.forecast.verb;

import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.MoreVerbs;
import org.tocsin.cli.verb.Verb;
import org.tocsin.forecast.scoreboard.ScoreboardVerb;

/** The verbs of this module. */
public final class ForecastVerbs implements MoreVerbs {

  @Override
  public Optional<Verb> verb(String name, Session session) {
    return switch (name) {
      case "forecast onset" -> Optional.of(new ForecastOnset(session));
      case "forecast monthly" -> Optional.of(new ForecastMonthly(session));
      case "forecast test" -> Optional.of(new TestVerb(session));
      case "scoreboard" -> Optional.of(new ScoreboardVerb(session));
      case "score" -> Optional.of(new ScoreVerb(session));
      default -> Optional.empty();
    };
  }
}
