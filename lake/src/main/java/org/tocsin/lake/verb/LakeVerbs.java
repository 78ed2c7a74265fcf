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
      case "event show" -> Optional.of(new EventVerb(session));
      case "sql" -> Optional.of(new SqlVerb(session));
      case "fetch" -> Optional.of(new FetchVerb(session));
      case "export" -> Optional.of(new ExportVerb(session));
      case "watch" -> Optional.of(new WatchVerb(session));
      case "coverage" -> Optional.of(new CoverageVerb(session));
      case "signals list" -> Optional.of(new SignalVerbs.ListThem(session));
      case "signals show" -> Optional.of(new SignalVerbs.Show(session));
      case "signals map" -> Optional.of(new SignalVerbs.Draw(session));
      case "signals propose" -> Optional.of(new ProposeVerb(session));
      case "signals record" -> Optional.of(new SignalJudgements.RecordThem(session));
      case "signals release" -> Optional.of(new SignalJudgements.Release(session));
      default -> Optional.empty();
    };
  }
}
