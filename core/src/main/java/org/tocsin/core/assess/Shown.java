package org.tocsin.core.assess;

import java.util.Collection;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.text.Arg;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * How the things of a view are named in phrases. A phrase may end up in public, so it names only
 * what an account of a named source tells: an incident that protected sources alone tell of has no
 * name, nor has a lifeline that they alone tell of.
 */
public final class Shown {

  private Shown() {}

  public static Arg incident(SituationView view, SeenIncident incident) {
    return view.inPublic(incident)
        .<Arg>map(open -> new Arg.Name(open.incident().name()))
        .orElse(new Arg.Term("incident.protected"));
  }

  /** Their names; those that have none are named once. */
  public static Arg incidents(SituationView view, Collection<SeenIncident> incidents) {
    return new Arg.Several(
        incidents.stream().map(incident -> incident(view, incident)).distinct().toList());
  }

  static Arg lifeline(SituationView view, SeenIncident incident, String lifeline) {
    return toldInPublic(view, incident, lifeline)
        ? view.situation()
            .lifeline(lifeline)
            .map(Lifeline::name)
            .<Arg>map(Arg.Name::new)
            .orElse(new Arg.Term("lifeline.unknown"))
        : new Arg.Term("lifeline.protected");
  }

  /** Whether a named source tells of the lifeline there. */
  static boolean toldInPublic(SituationView view, SeenIncident incident, String lifeline) {
    return view.inPublic(incident).stream()
        .flatMap(open -> open.lifelines().stream())
        .anyMatch(reading -> reading.lifeline().equals(lifeline));
  }
}
