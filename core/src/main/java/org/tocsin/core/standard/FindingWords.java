package org.tocsin.core.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.desk.FindingJudgement;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SituationView;

/** Why a verdict, in phrases. */
final class FindingWords {

  private final SituationView view;
  private final CounterWords counter;

  FindingWords(SituationView view) {
    this.view = view;
    this.counter = new CounterWords(view);
  }

  List<Phrase> counterArgument(
      Cited cited,
      Verdict proposed,
      List<Instance> instances,
      List<String> unheard,
      Confidence confidence) {
    return counter.of(cited, proposed, instances, unheard, confidence);
  }

  List<Phrase> reasoning(
      Cited cited,
      Verdict proposed,
      Optional<FindingJudgement> judgement,
      List<Instance> instances) {
    List<Phrase> said = new ArrayList<>();
    judgement.ifPresent(decided -> said.add(decided(decided, proposed)));
    if (instances.isEmpty()) {
      said.add(Phrase.of("finding.no-facts"));
    } else {
      facts(instances, said);
      time(instances, said);
      conflict(instances, said);
      responsibility(cited, instances, said);
      if (proposed == Verdict.DISPUTED) {
        said.add(Phrase.of("finding.disputed"));
      }
    }
    limits(cited, proposed, instances, said);
    return said;
  }

  private static Phrase decided(FindingJudgement judgement, Verdict proposed) {
    Arg verdict =
        verdict(
            judgement
                .verdict()
                .orElse(
                    judgement.ruling() == Ruling.CONFIRMED ? proposed : Verdict.UNKNOWN));
    Map<String, Arg> args = Map.of("proposed", verdict(proposed), "verdict", verdict);
    return judgement.ruling() == Ruling.CONFIRMED
        ? Phrase.of("finding.confirmed", args)
        : Phrase.of("finding.rejected", args);
  }

  private void facts(List<Instance> instances, List<Phrase> said) {
    say("finding.facts", with(instances, Ground.Kind.FACTS, Truth.YES), said);
    say("finding.facts-unknown", with(instances, Ground.Kind.FACTS, Truth.UNKNOWN), said);
  }

  private void time(List<Instance> instances, List<Phrase> said) {
    say("finding.not-in-force", with(instances, Ground.Kind.IN_FORCE, Truth.NO), said);
    say("finding.force-unknown", with(instances, Ground.Kind.IN_FORCE, Truth.UNKNOWN), said);
    say("finding.outside-period", with(instances, Ground.Kind.PERIOD, Truth.NO), said);
    say("finding.period-unknown", with(instances, Ground.Kind.PERIOD, Truth.UNKNOWN), said);
    say("finding.outside-area", with(instances, Ground.Kind.AREA, Truth.NO), said);
    say("finding.area-unknown", with(instances, Ground.Kind.AREA, Truth.UNKNOWN), said);
  }

  private void conflict(List<Instance> instances, List<Phrase> said) {
    say("finding.other-conflict", with(instances, Ground.Kind.CONFLICT, Truth.NO), said);
    say("finding.conflict-unknown", with(instances, Ground.Kind.CONFLICT, Truth.UNKNOWN), said);
  }

  private void responsibility(Cited cited, List<Instance> instances, List<Phrase> said) {
    List<Instance> bound = held(instances, Truth.YES);
    if (!bound.isEmpty()) {
      said.add(Phrase.of("finding.bound", Map.of("actors", actors(bound, Truth.YES))));
    }
    List<Instance> others = held(instances, Truth.NO);
    if (!others.isEmpty()) {
      said.add(Phrase.of("finding.not-bound", Map.of("actors", actors(others, Truth.NO))));
    }
    if (!held(instances, Truth.UNKNOWN).isEmpty()) {
      said.add(Phrase.of("finding.bound-unknown"));
    }
    boolean owed =
        cited.agreement()
            && instances.stream()
                .anyMatch(instance -> instance.ground(Ground.Kind.BOUND).isEmpty());
    if (owed) {
      said.add(Phrase.of("finding.owed"));
    }
  }

  private void limits(
      Cited cited, Verdict proposed, List<Instance> instances, List<Phrase> said) {
    if (proposed == Verdict.ENGAGED || proposed == Verdict.DISPUTED) {
      said.add(Phrase.of("finding.meaning"));
    } else if (proposed == Verdict.UNKNOWN && !instances.isEmpty()) {
      switch (cited.reach()) {
        case COURT_DECIDES -> said.add(Phrase.of("finding.elements-possible"));
        case INTENT_DECIDES -> said.add(Phrase.of("finding.intent-needed"));
        case ANY_VERDICT -> {}
      }
    }
  }

  private static List<Instance> held(List<Instance> instances, Truth truth) {
    return with(instances, Ground.Kind.BOUND, truth);
  }

  private static List<Instance> with(List<Instance> instances, Ground.Kind kind, Truth truth) {
    return instances.stream()
        .filter(
            instance ->
                instance.ground(kind).filter(ground -> ground.truth() == truth).isPresent())
        .toList();
  }

  private void say(String key, List<Instance> instances, List<Phrase> said) {
    if (!instances.isEmpty()) {
      said.add(
          Phrase.of(
              key,
              Map.of(
                  "count", new Arg.Count(instances.size()),
                  "incidents", incidents(view, instances))));
    }
  }

  private Arg actors(List<Instance> instances, Truth truth) {
    SortedSet<String> ids = new TreeSet<>();
    for (Instance instance : instances) {
      instance
          .ground(Ground.Kind.BOUND)
          .filter(ground -> ground.truth() == truth)
          .ifPresent(ground -> ids.addAll(ground.actors()));
    }
    return actors(view, instances, ids);
  }

  /** Their names; an incident that protected sources alone tell of has none. */
  static Arg incidents(SituationView view, Collection<Instance> instances) {
    return new Arg.Several(
        instances.stream()
            .map(
                instance ->
                    view.inPublic(instance.incident())
                        .<Arg>map(open -> new Arg.Name(open.incident().name()))
                        .orElse(new Arg.Term("incident.protected")))
            .distinct()
            .toList());
  }

  /** Names of those whom an account of a named source names there; the others have none. */
  static Arg actors(SituationView view, Collection<Instance> instances, Collection<String> ids) {
    SortedSet<String> open = new TreeSet<>();
    for (Instance instance : instances) {
      view.inPublic(instance.incident())
          .ifPresent(
              incident -> {
                open.addAll(incident.attributions().keySet());
                open.addAll(incident.positions().keySet());
              });
    }
    return new Arg.Several(
        ids.stream()
            .map(
                id ->
                    view.situation()
                        .actor(id)
                        .filter(actor -> open.contains(id))
                        .<Arg>map(actor -> new Arg.Name(actor.name()))
                        .orElse(new Arg.Term("actor.unknown")))
            .distinct()
            .toList());
  }

  static Arg verdict(Verdict verdict) {
    return switch (verdict) {
      case ENGAGED -> new Arg.Term("verdict.engaged");
      case NOT_ENGAGED -> new Arg.Term("verdict.not-engaged");
      case DISPUTED -> new Arg.Term("verdict.disputed");
      case UNKNOWN -> new Arg.Term("verdict.unknown");
    };
  }
}
