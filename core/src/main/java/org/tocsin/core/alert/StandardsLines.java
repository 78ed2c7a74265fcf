package org.tocsin.core.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Engagement;
import org.tocsin.core.assess.Evidence;
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
      List<String> evidence = new ArrayList<>();
      evidence.add(Evidence.agreement(engagement.agreement().id()));
      engagement.incidents().forEach(incident -> evidence.addAll(Evidence.accounts(incident)));
      Map<String, Arg> args =
          Map.of(
              "agreement", new Arg.Name(engagement.agreement().name()),
              "clause", new Arg.Verbatim(engagement.clause().number()),
              "provides", new Arg.Name(engagement.clause().provides()),
              "bound", actors(engagement.attributedTo()),
              "boundCount", new Arg.Count(engagement.attributedTo().size()),
              "count", new Arg.Count(engagement.incidents().size()),
              "incidents", names(engagement.incidents()));
      lines.add(line("draft.standards.engaged", args, evidence.stream().distinct().toList()));
      if (engagement.contestedBy().isEmpty()) {
        continue;
      }
      List<String> positions = new ArrayList<>();
      for (SeenIncident incident : engagement.incidents()) {
        engagement.contestedBy().stream()
            .flatMap(party -> incident.positions().getOrDefault(party, List.of()).stream())
            .map(Evidence::report)
            .forEach(positions::add);
      }
      lines.add(
          line(
              "draft.standards.contested",
              Map.of(
                  "clause", new Arg.Verbatim(engagement.clause().number()),
                  "parties", actors(engagement.contestedBy()),
                  "count", new Arg.Count(engagement.contestedBy().size())),
              positions));
    }
  }

  private Arg actors(Iterable<String> ids) {
    List<Arg> names = new ArrayList<>();
    ids.forEach(id -> names.add(Wordings.actor(view, id)));
    return new Arg.Several(names);
  }

  private static Arg names(List<SeenIncident> incidents) {
    return new Arg.Several(
        incidents.stream()
            .map(incident -> (Arg) new Arg.Name(incident.incident().name()))
            .toList());
  }

  private static Draft.Line line(String key, Map<String, Arg> args, List<String> evidence) {
    return Draft.Line.says(SectionKind.STANDARDS, Phrase.of(key, Wordings.sorted(args)), evidence);
  }
}
