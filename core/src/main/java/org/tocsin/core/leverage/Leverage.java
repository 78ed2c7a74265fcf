package org.tocsin.core.leverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.Recommendation;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * Aims recommendations at those with leverage and says why: for each actor that a recommendation
 * addresses, and each other actor with a way to a party that graded accounts hold responsible, the
 * shortest ways along ties that hold at the cutoff.
 */
public final class Leverage {

  private final SituationView view;
  private final boolean publicly;
  private final TieGraph graph;

  private Leverage(SituationView view, boolean publicly) {
    this.view = view;
    this.publicly = publicly;
    this.graph = TieGraph.of(view, citable(view, publicly));
  }

  /**
   * Recommendations first, in their order; then actors that could be addressed, those nearest first
   * and among them those with the strongest ties.
   */
  public static List<Reach> of(SituationView view) {
    return new Leverage(view, false).all();
  }

  /**
   * The same by what named sources show: ties and blame that protected sources alone tell of are
   * left out.
   */
  public static List<Reach> toldInPublic(SituationView view) {
    return new Leverage(view, true).all();
  }

  /**
   * Every tie that holds at the cutoff and that something on record shows, whether or not it leads
   * to anyone held responsible, in the order of the situation.
   */
  public static List<Path.Step> ties(SituationView view) {
    return List.copyOf(TieGraph.standing(view, citable(view, false)));
  }

  private List<Reach> all() {
    List<String> parties = responsible();
    List<Reach> reaches = new ArrayList<>();
    Set<String> addressed = new TreeSet<>();
    for (Recommendation recommendation : view.situation().recommendations()) {
      recommendation
          .actor()
          .ifPresent(
              actor -> {
                addressed.add(actor);
                parties.forEach(
                    party -> reaches.add(reach(Optional.of(recommendation.id()), actor, party)));
              });
    }
    List<Reach> others = new ArrayList<>();
    for (Actor actor : view.situation().actors()) {
      if (!addressed.contains(actor.id())) {
        for (String party : parties) {
          Reach reach = reach(Optional.empty(), actor.id(), party);
          if (!reach.paths().isEmpty()) {
            others.add(reach);
          }
        }
      }
    }
    others.sort(Comparator.comparing(reach -> reach.paths().get(0), Path.SHORTEST_THEN_STRONGEST));
    reaches.addAll(others);
    return List.copyOf(reaches);
  }

  /** Parties that a graded account holds responsible, in the order of the situation's actors. */
  private List<String> responsible() {
    Set<String> held = new TreeSet<>();
    for (SeenIncident seen : view.incidents()) {
      Optional<SeenIncident> incident = publicly ? view.inPublic(seen) : Optional.of(seen);
      incident.stream()
          .flatMap(told -> told.accounts().stream())
          .filter(Leverage::certain)
          .forEach(report -> held.addAll(report.attributedTo()));
    }
    return view.situation().actors().stream()
        .filter(actor -> actor.kind() != Actor.Kind.UNIDENTIFIED)
        .map(Actor::id)
        .filter(held::contains)
        .toList();
  }

  private static boolean certain(Report report) {
    return report.positionOf().isEmpty()
        && report.credibility().number() <= Credibility.POSSIBLY_TRUE.number();
  }

  private Reach reach(Optional<String> recommendation, String actor, String party) {
    List<Path> paths = actor.equals(party) ? List.of() : graph.shortest(actor, party);
    return new Reach(recommendation, actor, party, paths, says(actor, party, paths));
  }

  private Phrase says(String actor, String party, List<Path> paths) {
    Map<String, Arg> args = new TreeMap<>();
    args.put("actor", name(actor));
    if (actor.equals(party)) {
      return Phrase.of("leverage.itself", args);
    }
    args.put("party", name(party));
    if (paths.isEmpty()) {
      return Phrase.of("leverage.none", args);
    }
    args.put(
        "ties",
        new Arg.Several(
            paths.get(0).steps().stream().map(step -> (Arg) new Arg.Said(tie(step))).toList()));
    return Phrase.of("leverage.by-ties", args);
  }

  private Phrase tie(Path.Step step) {
    Map<String, Arg> args = Map.of("from", name(step.tie().from()), "to", name(step.tie().to()));
    return switch (step.tie().kind()) {
      case ALLY -> Phrase.of("tie.ally", args);
      case SPONSOR -> Phrase.of("tie.sponsor", args);
      case SUPPLIER -> Phrase.of("tie.supplier", args);
      case GUARANTOR -> Phrase.of("tie.guarantor", args);
      case MEDIATOR -> Phrase.of("tie.mediator", args);
      case MEMBER_OF -> Phrase.of("tie.member-of", args);
    };
  }

  private Arg name(String actor) {
    return view.situation()
        .actor(actor)
        .<Arg>map(known -> new Arg.Name(known.name()))
        .orElse(new Arg.Term("actor.unknown"));
  }

  /** What a tie may rest on, by plain id, and how it is cited. */
  private static Map<String, String> citable(SituationView view, boolean publicly) {
    Map<String, String> cited = new TreeMap<>();
    view.reports().stream()
        .filter(report -> !publicly || named(view, report.source()))
        .forEach(report -> cited.put(report.id(), cite(RecordKind.REPORT, report.id())));
    view.agreements().stream()
        .filter(agreement -> !publicly || named(view, agreement.source()))
        .forEach(
            agreement -> cited.put(agreement.id(), cite(RecordKind.AGREEMENT, agreement.id())));
    view.responses().stream()
        .filter(response -> !publicly || named(view, response.source()))
        .forEach(response -> cited.put(response.id(), cite(RecordKind.RESPONSE, response.id())));
    return cited;
  }

  private static String cite(RecordKind kind, String id) {
    return kind.word() + "/" + id;
  }

  private static boolean named(SituationView view, String source) {
    return view.source(source).filter(known -> !known.isProtected()).isPresent();
  }
}
