package org.tocsin.core.leverage;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.text.Phrase;

/**
 * What an actor can do to be heard by a party that accounts hold responsible.
 *
 * @param recommendation id of the recommendation addressed to the actor; empty where there is none
 *     and the actor is one that could be addressed
 * @param actor id
 * @param over id of the party
 * @param paths the shortest ones, strongest first; empty where the actor is that party, or where no
 *     tie on record leads there
 * @param says why, in words
 */
public record Reach(
    Optional<String> recommendation, String actor, String over, List<Path> paths, Phrase says) {
  public Reach {
    paths = List.copyOf(paths);
  }

  /** What the paths rest on, each once. */
  public List<String> evidence() {
    return paths.stream().flatMap(path -> path.evidence().stream()).distinct().toList();
  }
}
