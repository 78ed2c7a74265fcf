package org.tocsin.forecast.verb;

import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import picocli.CommandLine.Command;

@Command(
    name = "onset",
    description = "Foretell the onset of mass killing, country by country, one and two years ahead.")
final class ForecastOnset extends Verb {

  ForecastOnset(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    return done();
  }
}
