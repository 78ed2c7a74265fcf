package org.tocsin.forecast.verb;

import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.MoreVerbs;
import org.tocsin.cli.verb.Verb;

/** The verbs of this module. */
public final class ForecastVerbs implements MoreVerbs {

  @Override
  public Optional<Verb> verb(String name, Session session) {
    return switch (name) {
      default -> Optional.empty();
    };
  }
}
