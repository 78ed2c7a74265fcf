package org.tocsin.forecast.verb;

import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Each kind of forecast has its own options, so its test is a command of its own below this one.
 */
@Command(
    name = "test",
    synopsisSubcommandLabel = "KIND",
    description = {
      "Make the forecasts of the past again, each from what was known then, and score them beside"
          + " their peers."
    })
final class TestVerb extends Verb {

  TestVerb(Session session) {
    super(session);
  }

  /** One line for each kind that can be tested. */
  @Spec
  void kinds(CommandSpec spec) {
    spec.addSubcommand("onset", new CommandLine(new TestOnset(session())));
    spec.addSubcommand("monthly", new CommandLine(new TestMonthly(session())));
  }

  @Override
  public Integer call() {
    throw Refusal.of("forecast.test-what");
  }
}
