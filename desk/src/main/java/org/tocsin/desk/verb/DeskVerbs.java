package org.tocsin.desk.verb;

import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.MoreVerbs;
import org.tocsin.cli.verb.Verb;

/** The verbs of the desk in the browser. */
public final class DeskVerbs implements MoreVerbs {

  @Override
  public Optional<Verb> verb(String name, Session session) {
    return switch (name) {
      case "serve" -> Optional.of(new ServeVerb(session));
      default -> Optional.empty();
    };
  }
}
