package org.tocsin.cli.verb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.tocsin.cli.Session;

/**
 * Verbs of a module that the main job does without, found by {@link ServiceLoader} when one of them
 * is called. The launchers name them too: a checkout builds such a module then, and not before.
 */
public interface MoreVerbs {

  /** Their names, with a line each for the list of commands. */
  Map<String, String> SUMMARIES =
      Map.ofEntries(
          Map.entry("import", "Take files of event data into the lake."),
          Map.entry("sql", "Ask the lake in SQL, reading only."),
          Map.entry("export", "Write what the lake holds as CSV or Parquet."),
          Map.entry("fetch", "Fetch event data from their providers."),
          Map.entry("coverage", "Count how much was written of a situation, from event data."),
          Map.entry("event", "show"),
          Map.entry(
              "watch", "Watch a folder: take in what is put there, tell what detectors notice."),
          Map.entry("signals", "list | show | map | propose | record | release"),
          Map.entry("forecast", "onset | monthly | test"),
          Map.entry("score", "Hold forecasts against what happened."),
          Map.entry(
              "scoreboard",
              "Hold the desk's alerts and recorded forecasts against what happened."));

  /**
   * The verb of that name, where this module has it.
   *
   * @param name with the word of its group before it, as in {@code signals list}
   */
  Optional<Verb> verb(String name, Session session);

  /** The verb of whichever module has it; one that says what is missing where none has. */
  static Verb find(String name, Session session) {
    List<MoreVerbs> modules =
        ServiceLoader.load(MoreVerbs.class, MoreVerbs.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return modules.stream()
        .flatMap(module -> module.verb(name, session).stream())
        .findFirst()
        .orElseGet(() -> new AbsentVerb(name, session));
  }
}
