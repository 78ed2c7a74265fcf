package org.tocsin.core.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.assess.Shown;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Report;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.Evidence;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.SectionKind;

/**
 * What an alert tells of one incident: what is adopted, what is contested, and every account in its
 * source's name.
 */
final class IncidentLines {

  private final SituationView view;
  private final SeenIncident incident;

  /** What named sources tell: figures and lifelines come from them alone. */
  private final Optional<SeenIncident> open;

  IncidentLines(SituationView view, SeenIncident incident) {
    this.view = view;
    this.incident = incident;
    this.open = view.inPublic(incident);
  }

  void addTo(List<Draft.Line> lines) {
    lines.add(
        line(
            "draft.incident.head",
            Map.of(
                "incident", Shown.incident(view, incident),
                "what", Wordings.what(incident),
                "when", Wordings.when(view, incident),
                "place", Wordings.place(view, incident)),
            Evidence.accounts(incident)));
    open.ifPresent(
        told -> {
          told.lifelines().forEach(reading -> lines.add(lifeline(reading)));
          told.figures().forEach((measure, figure) -> lines.add(figure(measure, figure)));
        });
    incident.attributions().forEach((actor, reports) -> lines.add(attribution(actor, reports)));
    incident.accounts().stream()
        .filter(account -> account.positionOf().isEmpty())
        .forEach(account -> lines.add(account(account)));
  }

  private Draft.Line lifeline(SeenIncident.LifelineReading reading) {
    Arg name =
        view.situation()
            .lifeline(reading.lifeline())
            .map(lifeline -> (Arg) new Arg.Name(lifeline.name()))
            .orElse(new Arg.Term("lifeline.unknown"));
    return line(
        "draft.incident.lifeline",
        Map.of(
            "lifeline", name,
            "effect", Wordings.effect(reading.effect()),
            "sources", sources(reading.restsOn())),
        Evidence.reports(reading.restsOn()));
  }

  /** A contested figure is told as the range, with who says what. */
  private Draft.Line figure(Measure measure, Adopted<Figure> adopted) {
    Arg name = new Arg.Term("measure." + measure.word());
    if (!adopted.contested()) {
      return line(
          "draft.incident.figure",
          Map.of(
              "measure",
              name,
              "figure",
              new Arg.Amount(adopted.value()),
              "sources",
              sources(adopted.restsOn())),
          Evidence.reports(adopted.restsOn()));
    }
    return line(
        "draft.incident.figure-contested",
        Map.of(
            "measure",
            name,
            "figure",
            new Arg.Amount(adopted.value()),
            "count",
            new Arg.Count(adopted.restsOn().size()),
            "claims",
            claims(measure, adopted.restsOn()),
            "sources",
            sources(adopted.restsOn())),
        Evidence.reports(adopted.restsOn()));
  }

  private Arg claims(Measure measure, List<String> reports) {
    List<Arg> claims = new ArrayList<>();
    for (String report : reports) {
      view.report(report)
          .map(account -> account.figures().get(measure))
          .ifPresent(
              figure ->
                  claims.add(
                      new Arg.Said(
                          Phrase.of(
                              "draft.incident.claim",
                              Map.of(
                                  "source", sourceOf(report), "figure", new Arg.Amount(figure))))));
    }
    return new Arg.Several(claims);
  }

  private Draft.Line attribution(String actor, List<String> reports) {
    return line(
        "draft.incident.attribution",
        Map.of("actor", Wordings.actor(view, actor), "sources", sources(reports)),
        Evidence.reports(reports));
  }

  private Draft.Line account(Report account) {
    return Draft.Line.quoting(
        SectionKind.WHAT_HAPPENED,
        Phrase.of(
            "draft.incident.account",
            Wordings.sorted(Map.of("source", Wordings.source(view, account.source())))),
        List.of(Evidence.report(account.id())),
        account.id());
  }

  private Arg sources(List<String> reports) {
    return new Arg.Several(reports.stream().map(this::sourceOf).distinct().toList());
  }

  private Arg sourceOf(String report) {
    return view.report(report)
        .map(account -> Wordings.source(view, account.source()))
        .orElse(new Arg.Term("source.unknown"));
  }

  private static Draft.Line line(String key, Map<String, Arg> args, List<String> evidence) {
    return Draft.Line.says(
        SectionKind.WHAT_HAPPENED, Phrase.of(key, Wordings.sorted(args)), evidence);
  }
}
