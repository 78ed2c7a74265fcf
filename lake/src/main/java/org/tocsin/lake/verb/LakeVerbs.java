package org.tocsin.lake.verb;

import java.util.Optional;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.MoreVerbs;
import org.tocsin.cli.verb.Verb;

/** The verbs of this module. */
public final class LakeVerbs implements MoreVerbs {

  @Override
  public Optional<Verb> verb(String name, Session session) {
    return switch (name) {
      case "import" -> Optional.of(new ImportVerb(session));
      case "sql" -> Optional.of(new SqlVerb(session));
      case "fetch" -> Optional.of(new FetchVerb(session));
      case "export" -> Optional.of(new ExportVerb(session));
      default -> Optional.empty();
    };
  }
}
