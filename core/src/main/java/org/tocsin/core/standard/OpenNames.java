package org.tocsin.core.standard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.model.Actor;
import org.tocsin.core.text.Arg;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * Names as phrases may carry them into public: only what an account of a named source tells has
 * one. Incidents are read anew by named sources once per view, since that costs more than all else
 * here.
 */
final class OpenNames {

  private final SituationView view;
  private final Map<String, SeenIncident> open = new HashMap<>();

  OpenNames(SituationView view) {
    this.view = view;
    for (SeenIncident incident : view.incidents()) {
      view.inPublic(incident).ifPresent(told -> open.put(incident.id(), told));
    }
  }

  private Optional<SeenIncident> told(Instance instance) {
    return Optional.ofNullable(open.get(instance.incident().id()));
  }

  /** Their names; those that protected sources alone tell of are named once, as such. */
  Arg incidents(Collection<Instance> instances) {
    return new Arg.Several(
        instances.stream()
            .map(
                instance ->
                    told(instance)
                        .<Arg>map(incident -> new Arg.Name(incident.incident().name()))
                        .orElse(new Arg.Term("incident.protected")))
            .distinct()
            .toList());
  }

  /** Names of those whom an account of a named source names there; the others have none. */
  Arg actors(Collection<Instance> instances, Collection<String> ids) {
    SortedSet<String> named = new TreeSet<>();
    for (Instance instance : instances) {
      told(instance)
          .ifPresent(
              incident -> {
                named.addAll(incident.attributions().keySet());
                named.addAll(incident.positions().keySet());
              });
    }
    return named(ids, named);
  }

  /** Names of parties to an agreement, whom its text names. */
  Arg parties(Collection<String> ids) {
    return named(ids, ids);
  }

  private Arg named(Collection<String> ids, Collection<String> tellable) {
    return new Arg.Several(
        ids.stream()
            .map(
                id ->
                    view.situation()
                        .actor(id)
                        .filter(actor -> tellable.contains(id))
                        .map(Actor::name)
                        .<Arg>map(Arg.Name::new)
                        .orElse(new Arg.Term("actor.unknown")))
            .distinct()
            .toList());
  }
}
