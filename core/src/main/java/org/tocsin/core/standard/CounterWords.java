package org.tocsin.core.standard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SituationView;

/**
 * What speaks against a verdict: the position of the accused, what remains to be shown, how else it
 * could have come about, how weak the accounts are. There always is something.
 */
final class CounterWords {

  private static final Set<EventKind> LIFELINES =
      EnumSet.of(EventKind.LIFELINE_CLOSED, EventKind.LIFELINE_NARROWED, EventKind.CHECKPOINT);
  private static final Set<EventKind> WANT =
      EnumSet.of(EventKind.DEPRIVATION, EventKind.RESTRICTION);
  private static final Set<EventKind> VIOLENCE =
      EnumSet.of(
          EventKind.ARMED_CLASH,
          EventKind.SHELLING,
          EventKind.KILLING,
          EventKind.ATTACK,
          EventKind.MAJOR_KILLING,
          EventKind.MASS_KILLING,
          EventKind.ASSAULT,
          EventKind.DESTRUCTION);
  private static final Set<EventKind> HOLDING =
      EnumSet.of(EventKind.DETENTION, EventKind.HOSTAGE_TAKING);
  private static final Set<EventKind> MOVEMENT =
      EnumSet.of(EventKind.DISPLACEMENT, EventKind.EXPULSION);
  private static final Set<EventKind> SPEECH =
      EnumSet.of(EventKind.HOSTILE_SPEECH, EventKind.THREAT);
  private static final Set<EventKind> FORCE =
      EnumSet.of(EventKind.MOBILISATION, EventKind.INCURSION, EventKind.SEIZURE);

  private final SituationView view;

  CounterWords(SituationView view) {
    this.view = view;
  }

  List<Phrase> of(
      Cited cited,
      Verdict proposed,
      List<Instance> instances,
      List<String> unheard,
      Confidence confidence) {
    if (instances.isEmpty()) {
      return List.of(Phrase.of("counter.silence"));
    }
    List<Phrase> said = new ArrayList<>();
    positions(instances, unheard, said);
    if (proposed == Verdict.NOT_ENGAGED) {
      said.add(Phrase.of("counter.not-engaged"));
      return said;
    }
    explanations(instances, said);
    accounts(confidence, said);
    said.add(
        cited.agreement()
            ? Phrase.of("counter.text")
            : Phrase.of(
                "counter.remains",
                Map.of(
                    "elements",
                    new Arg.Several(
                        cited.remains().stream()
                            .map(element -> (Arg) new Arg.Name(element.means()))
                            .toList()))));
    return said;
  }

  private void positions(List<Instance> instances, List<String> unheard, List<Phrase> said) {
    SortedSet<String> deniers = new TreeSet<>();
    instances.forEach(instance -> deniers.addAll(instance.deniers()));
    if (!deniers.isEmpty()) {
      said.add(
          Phrase.of(
              "counter.position",
              Map.of("actors", FindingWords.actors(view, instances, deniers))));
    }
    long others =
        instances.stream()
            .flatMap(
                instance -> Accounts.of(instance.incident(), instance.denied()).stream())
            .filter(report -> report.positionOf().isEmpty())
            .distinct()
            .count();
    if (others > 0) {
      said.add(Phrase.of("counter.accounts", Map.of("count", new Arg.Count(others))));
    }
    if (!unheard.isEmpty()) {
      said.add(
          Phrase.of(
              "counter.unheard",
              Map.of("actors", FindingWords.actors(view, instances, unheard))));
    }
  }

  private static void accounts(Confidence confidence, List<Phrase> said) {
    if (confidence.independent() < 2) {
      said.add(
          Phrase.of(
              "counter.few-sources", Map.of("count", new Arg.Count(confidence.independent()))));
    }
    if (confidence.doubtful() > 0) {
      said.add(
          Phrase.of("counter.doubtful", Map.of("count", new Arg.Count(confidence.doubtful()))));
    }
  }

  /** Other ways in which events of these kinds come about. */
  private static void explanations(List<Instance> instances, List<Phrase> said) {
    Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    boolean obstructed = false;
    for (Instance instance : instances) {
      instance.incident().what().ifPresent(what -> kinds.add(what.value()));
      obstructed |=
          instance.incident().lifelines().stream()
              .anyMatch(reading -> reading.effect() != LifelineEffect.REOPENS);
    }
    if (obstructed || meets(kinds, LIFELINES)) {
      said.add(Phrase.of("counter.may-be-lifeline"));
    }
    if (meets(kinds, WANT)) {
      said.add(Phrase.of("counter.may-be-want"));
    }
    if (meets(kinds, VIOLENCE)) {
      said.add(Phrase.of("counter.may-be-violence"));
    }
    if (meets(kinds, HOLDING)) {
      said.add(Phrase.of("counter.may-be-holding"));
    }
    if (meets(kinds, MOVEMENT)) {
      said.add(Phrase.of("counter.may-be-movement"));
    }
    if (meets(kinds, SPEECH)) {
      said.add(Phrase.of("counter.may-be-speech"));
    }
    if (meets(kinds, FORCE)) {
      said.add(Phrase.of("counter.may-be-force"));
    }
  }

  private static boolean meets(Set<EventKind> kinds, Set<EventKind> group) {
    return kinds.stream().anyMatch(group::contains);
  }
}
