package org.tocsin.forecast.verb;

import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import picocli.CommandLine.Command;

@Command(name = "onset", description = "The forward test of forecasts of onset.")
final class TestOnset extends Verb {

  TestOnset(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    return done();
  }
}
