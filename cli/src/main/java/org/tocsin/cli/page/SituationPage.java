package org.tocsin.cli.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.lifeline.Dependence;
import org.tocsin.core.lifeline.LifelineAnalysis;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Texts;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * A situation and its incidents for a person at a terminal, in English: who says what, and how well
 * it is graded.
 */
public final class SituationPage {

  private static final Catalogue WORDS = Catalogue.in("en");

  private final Terminal out;
  private final SituationView view;
  private final Texts texts;

  public SituationPage(Terminal out, SituationView view, Texts texts) {
    this.out = out;
    this.view = view;
    this.texts = texts;
  }

  /** From where it is seen: every page says so. */
  public void asOf() {
    out.paragraph(
        "As of "
            + view.asOf().cutoffText()
            + " (what anyone could have known by then), journal position "
            + view.position()
            + (view.asOf().strict() ? ", strict." : "."));
    if (!view.laterJudgements().isEmpty()) {
      String counts =
          view.laterJudgementCounts().entrySet().stream()
              .map(count -> count.getValue() + " of kind " + count.getKey())
              .collect(Collectors.joining(", "));
      out.paragraph(
          "Judgements the desk made after that date are applied: "
              + counts
              + ". --strict leaves them out.");
    }
  }

  public void situation() {
    out.title(view.situation().name().in("en"));
    if (view.situation().fictional()) {
      out.paragraph("A teaching case: wholly fictional.");
    }
    asOf();
    out.blank();
    out.paragraph("At risk: " + view.situation().population().in("en"));
    view.situation()
        .people()
        .forEach(
            claim ->
                out.item(
                    "-",
                    WORDS.figure(claim.people()) + ", according to " + source(claim.source())));
    if (!view.situation().lifelines().isEmpty()) {
      Set<String> last = lastOfKind();
      out.heading("Lifelines");
      view.situation()
          .lifelines()
          .forEach(
              lifeline ->
                  out.item(
                      "-",
                      Wordings.word(lifeline.kind())
                          + ": "
                          + lifeline.name().in("en")
                          + (last.contains(lifeline.id())
                              ? " (the last of its kind for those who depend on it)"
                              : "")));
    }
    if (!view.agreements().isEmpty()) {
      out.heading("Agreements");
      view.agreements().forEach(agreement -> out.item("-", agreement.name().in("en")));
    }
    responses();
  }

  private Set<String> lastOfKind() {
    return LifelineAnalysis.of(view).lastOfKind().stream()
        .filter(each -> each.what() == Dependence.What.LIFELINE)
        .map(Dependence::id)
        .collect(Collectors.toSet());
  }

  private void responses() {
    if (view.responses().isEmpty()) {
      return;
    }
    out.heading("Responses");
    for (Response response : view.responses()) {
      out.item(
          "-",
          WORDS.word(new Arg.When(response.happened()))
              + ": "
              + response.by().in("en")
              + ", "
              + WORDS.say("instrument." + response.instrument().word()));
    }
  }

  /** One line each. */
  public void list() {
    out.heading("Incidents (" + view.incidents().size() + ")");
    for (SeenIncident incident : view.incidents()) {
      out.item(
          incident.rung().map(rung -> "[" + rung + "]").orElse("[-]"),
          incident.incident().name().in("en")
              + ": "
              + WORDS.word(Wordings.what(incident))
              + ", "
              + when(incident)
              + "; "
              + plural(incident.accounts().size(), "account")
              + (contested(incident) ? ", contested" : "")
              + " ("
              + incident.id()
              + ")");
    }
    if (!view.loose().isEmpty()) {
      out.item("[ ]", plural(view.loose().size(), "account") + " of no incident");
    }
  }

  public void incidents(List<SeenIncident> incidents) {
    incidents.forEach(this::incident);
  }

  /** One incident in full: the adopted reading, then every account in its source's name. */
  public void incident(SeenIncident incident) {
    out.heading(incident.incident().name().in("en") + "  (" + incident.id() + ")");
    out.item(
        "",
        WORDS.word(Wordings.what(incident))
            + incident.rung().map(rung -> ", rung " + rung + " of 7").orElse("")
            + "; "
            + when(incident)
            + "; "
            + WORDS.word(Wordings.place(view, incident)));
    incident
        .figures()
        .forEach(
            (measure, figure) ->
                out.item(
                    "",
                    name(measure)
                        + ": "
                        + WORDS.figure(figure.value())
                        + (figure.contested() ? "  (accounts differ)" : "")));
    incident.accounts().forEach(this::account);
  }

  private void account(Report report) {
    String position =
        report
            .positionOf()
            .map(party -> " [position of " + WORDS.word(Wordings.actor(view, party)) + "]")
            .orElse("");
    String text = texts.text(report.statement().text()).orElse("(destroyed)");
    out.item(
        4,
        "-",
        source(report.source())
            + " ("
            + grade(report)
            + ", available "
            + report.available().written()
            + ")"
            + position
            + ": "
            + text);
  }

  private String grade(Report report) {
    return view.source(report.source()).map(source -> source.reliability().name()).orElse("F")
        + report.credibility().number();
  }

  private static boolean contested(SeenIncident incident) {
    return !incident.positions().isEmpty()
        || incident.figures().values().stream().anyMatch(figure -> figure.contested())
        || incident.what().filter(what -> what.contested()).isPresent();
  }

  private String when(SeenIncident incident) {
    return WORDS.word(
        incident
            .happened()
            .<Arg>map(happened -> new Arg.When(happened.value()))
            .orElse(new Arg.Term("time.unknown")));
  }

  private String source(String id) {
    return WORDS.word(Wordings.source(view, id));
  }

  private static String name(Measure measure) {
    return WORDS.say(Phrase.of("measure." + measure.word()));
  }

  static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** The last incidents before the cutoff. */
  public List<SeenIncident> newest(int most) {
    int from = Math.max(0, view.incidents().size() - most);
    return view.incidents().subList(from, view.incidents().size());
  }
}
