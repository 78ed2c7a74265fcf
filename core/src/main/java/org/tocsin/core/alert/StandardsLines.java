package org.tocsin.core.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Engagement;
import org.tocsin.core.assess.Evidence;
import org.tocsin.core.assess.Shown;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.SectionKind;

/**
 * What an alert says of agreements: which clause may be engaged and why, and what speaks against
 * it.
 */
final class StandardsLines {

  private final SituationView view;
  private final List<Engagement> engagements;

  StandardsLines(Assessment assessment) {
    this.view = assessment.view();
    this.engagements = assessment.engagements();
  }

  void addTo(List<Draft.Line> lines) {
    for (Engagement engagement : engagements) {
      List<SeenIncident> told = engagement.toldInPublic(view);
      if (!told.isEmpty()) {
        lines.add(engaged(engagement, told));
        contested(engagement, told).ifPresent(lines::add);
      }
    }
  }

  private Draft.Line engaged(Engagement engagement, List<SeenIncident> told) {
    List<String> evidence = new ArrayList<>();
    evidence.add(Evidence.agreement(engagement.agreement().id()));
    told.forEach(incident -> evidence.addAll(Evidence.accounts(incident)));
    List<String> bound =
        engagement.attributedTo().stream()
            .filter(
                party ->
                    told.stream().anyMatch(incident -> incident.attributions().containsKey(party)))
            .toList();
    return line(
        "draft.standards.engaged",
        Map.of(
            "agreement", new Arg.Name(engagement.agreement().name()),
            "clause", new Arg.Verbatim(engagement.clause().number()),
            "provides", new Arg.Name(engagement.clause().provides()),
            "bound", actors(bound),
            "boundCount", new Arg.Count(bound.size()),
            "count", new Arg.Count(told.size()),
            "incidents", Shown.incidents(view, told)),
        evidence.stream().distinct().toList());
  }

  private Optional<Draft.Line> contested(Engagement engagement, List<SeenIncident> told) {
    List<String> parties = new ArrayList<>();
    List<String> positions = new ArrayList<>();
    for (String party : engagement.contestedBy()) {
      List<String> stated =
          told.stream()
              .flatMap(incident -> incident.positions().getOrDefault(party, List.of()).stream())
              .map(Evidence::report)
              .toList();
      if (!stated.isEmpty()) {
        parties.add(party);
        positions.addAll(stated);
      }
    }
    return parties.isEmpty()
        ? Optional.empty()
        : Optional.of(
            line(
                "draft.standards.contested",
                Map.of(
                    "clause", new Arg.Verbatim(engagement.clause().number()),
                    "parties", actors(parties),
                    "count", new Arg.Count(parties.size())),
                positions.stream().distinct().toList()));
  }

  private Arg actors(Iterable<String> ids) {
    List<Arg> names = new ArrayList<>();
    ids.forEach(id -> names.add(Wordings.actor(view, id)));
    return new Arg.Several(names);
  }

  private static Draft.Line line(String key, Map<String, Arg> args, List<String> evidence) {
    return Draft.Line.says(SectionKind.STANDARDS, Phrase.of(key, Wordings.sorted(args)), evidence);
  }
}
