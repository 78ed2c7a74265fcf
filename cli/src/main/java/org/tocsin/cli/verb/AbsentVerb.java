package org.tocsin.cli.verb;

import java.util.List;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Stands for a verb whose module is not on the class path. */
@Command(
    description = {
      "Works by a module that is not here: ./tocsin in a checkout builds it when this command is"
          + " called, and the release zip has it."
    })
final class AbsentVerb extends Verb {

  private final String name;

  @Unmatched private List<String> rest = List.of();

  AbsentVerb(String name, Session session) {
    super(session);
    this.name = name;
  }

  @Override
  public Integer call() {
    throw Refusal.of("verb.not-here", name, Integer.toString(rest.size()));
  }
}
