package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.desk.Link;
import org.tocsin.core.desk.ReadingField;
import org.tocsin.core.desk.Version;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/**
 * One incident: its accounts side by side, and field by field what the desk goes by and why.
 *
 * @param loose accounts of the situation that are of no incident, those that could be of this one
 *     first
 * @param alike other incidents of the same days, place and kind: they could be this one
 * @param seenAt the journal's position; a form made here says so, that later changes are noticed
 */
public record IncidentPage(
    String id,
    String name,
    String situation,
    String situationName,
    String situationAddress,
    Optional<Integer> rung,
    boolean contested,
    List<Field> fields,
    List<AccountCard> accounts,
    List<Party> heldResponsible,
    List<Party> positions,
    List<Candidate> loose,
    List<Alike> alike,
    List<Linked> history,
    long seenAt) {

  /**
   * @param field a word of {@link ReadingField}; the name stands under {@code field.<word>} or is
   *     the measure's
   * @param why by which rule, or by whom
   */
  public record Field(
      String field,
      String name,
      String value,
      List<String> restsOn,
      List<Other> others,
      boolean byRule,
      String why,
      Optional<String> reason) {}

  /** What another account says instead. */
  public record Other(String report, String value) {}

  public record Party(String name, List<String> reports) {}

  /** An account that might be of this incident. */
  public record Candidate(String id, String source, String when, String what, boolean near) {}

  /** Another incident that might be the same event, and what they have in common. */
  public record Alike(String id, String name, String address, String why) {}

  /** Who judged which account to be of it, or not to be. */
  public record Linked(
      String report, boolean linked, String who, String at, Optional<String> why) {}

  public static IncidentPage of(Sight sight, SituationView view, SeenIncident seen) {
    Words words = sight.words();
    return new IncidentPage(
        seen.id(),
        seen.incident().name().in(words.language()),
        view.situation().id(),
        view.situation().name().in(words.language()),
        sight.link("/situations/" + view.situation().id()),
        seen.rung(),
        Said.contested(seen),
        fields(sight, view, seen),
        seen.accounts().stream().map(report -> AccountCard.of(sight, view, report)).toList(),
        parties(sight, view, seen.attributions()),
        parties(sight, view, seen.positions()),
        view.loose().stream()
            .map(report -> candidate(sight, view, seen, report))
            .sorted(Comparator.comparing(Candidate::near).reversed())
            .toList(),
        alike(sight, view, seen),
        history(sight, seen.id()),
        sight.room().state().position());
  }

  private static List<Field> fields(Sight sight, SituationView view, SeenIncident seen) {
    Words words = sight.words();
    List<Field> fields = new ArrayList<>();
    add(
        sight,
        view,
        fields,
        ReadingField.HAPPENED,
        seen.happened(),
        time -> Said.when(words, time));
    add(
        sight,
        view,
        fields,
        ReadingField.WHAT,
        seen.what(),
        kind -> words.word(Wordings.event(kind)));
    add(
        sight,
        view,
        fields,
        ReadingField.PLACE,
        seen.place(),
        place -> Said.place(words, view, Optional.of(place)));
    seen.figures()
        .forEach(
            (measure, figure) ->
                add(
                    sight,
                    view,
                    fields,
                    measure.word(),
                    Optional.of(figure),
                    words.catalogue()::figure));
    return fields;
  }

  private static <T> void add(
      Sight sight,
      SituationView view,
      List<Field> fields,
      String field,
      Optional<Adopted<T>> adopted,
      Function<T, String> said) {
    Words words = sight.words();
    adopted.ifPresent(
        reading ->
            fields.add(
                new Field(
                    field,
                    words.has("field." + field)
                        ? words.say("field." + field)
                        : words.catalogue().say("measure." + field),
                    said.apply(reading.value()),
                    reading.restsOn(),
                    reading.dissent().stream()
                        .map(other -> new Other(other.report(), said.apply(other.value())))
                        .toList(),
                    reading.choice().byRule(),
                    reading.choice().byRule()
                        ? words.say("incident.by-rule", "why", why(words, view, reading))
                        : words.say(
                            "incident.by-person",
                            "name",
                            sight.room().name(reading.choice().by().orElseThrow())),
                    reading
                        .choice()
                        .reason()
                        .flatMap(reason -> sight.room().texts().text(reason.text())))));
  }

  /**
   * What the rule went by: by what the chosen account goes before the best of those that differ.
   */
  private static String why(Words words, SituationView view, Adopted<?> reading) {
    if (reading.dissent().isEmpty()) {
      return words.say(
          reading.restsOn().size() == 1 ? "incident.rule-only" : "incident.rule-agree");
    }
    Report ours = view.report(reading.restsOn().get(0)).orElseThrow();
    Report next =
        reading.dissent().stream()
            .map(other -> view.report(other.report()).orElseThrow())
            .min(
                Comparator.comparing((Report report) -> report.positionOf().isPresent())
                    .thenComparing(report -> report.credibility().number())
                    .thenComparing(report -> reliability(view, report)))
            .orElseThrow();
    if (next.positionOf().isPresent() && ours.positionOf().isEmpty()) {
      return words.say("incident.rule-position");
    } else if (ours.credibility() != next.credibility()) {
      return words.say(
          "incident.rule-credibility",
          "ours",
          ours.credibility().number(),
          "theirs",
          next.credibility().number());
    } else if (reliability(view, ours) != reliability(view, next)) {
      return words.say(
          "incident.rule-reliability",
          "ours",
          reliability(view, ours).name(),
          "theirs",
          reliability(view, next).name());
    }
    return words.say(
        ours.available().from().equals(next.available().from())
            ? "incident.rule-id"
            : "incident.rule-first");
  }

  private static Reliability reliability(SituationView view, Report report) {
    return view.source(report.source()).map(Source::reliability).orElse(Reliability.F);
  }

  private static List<Party> parties(
      Sight sight, SituationView view, java.util.Map<String, List<String>> by) {
    return by.entrySet().stream()
        .map(entry -> new Party(Said.actor(sight.words(), view, entry.getKey()), entry.getValue()))
        .toList();
  }

  /** Near: of the same days and, where both have one, the same place. */
  private static Candidate candidate(
      Sight sight, SituationView view, SeenIncident seen, Report report) {
    boolean sameDays =
        seen.happened()
            .filter(happened -> happened.value().before(report.happened()) != Truth.YES)
            .filter(happened -> report.happened().before(happened.value()) != Truth.YES)
            .isPresent();
    boolean otherPlace =
        report.place().isPresent()
            && seen.place().isPresent()
            && !seen.place().get().value().equals(report.place().get());
    return new Candidate(
        report.id(),
        Said.source(sight.words(), view, report.source()),
        Said.when(sight.words(), report.happened()),
        report.what().map(kind -> sight.words().word(Wordings.event(kind))).orElse(""),
        sameDays && !otherPlace);
  }

  private static List<Alike> alike(Sight sight, SituationView view, SeenIncident seen) {
    return Likeness.incidents(view, seen).stream()
        .map(
            found ->
                new Alike(
                    found.what().id(),
                    found.what().incident().name().in(sight.words().language()),
                    sight.link("/incidents/" + found.what().id()),
                    Likeness.words(sight.words(), found.in())))
        .toList();
  }

  private static List<Linked> history(Sight sight, String incident) {
    List<Linked> history = new ArrayList<>();
    List<String> reports =
        sight.room().state().links(incident).stream()
            .flatMap(version -> version.value().stream())
            .map(Link::report)
            .distinct()
            .toList();
    for (String report : reports) {
      for (Version<Link> version : sight.room().state().linkHistory(incident, report)) {
        history.add(
            new Linked(
                report,
                version.value().filter(Link::linked).isPresent(),
                sight.room().name(version.actor()),
                sight.words().moment(version.recordedAt()),
                version
                    .value()
                    .flatMap(Link::reason)
                    .flatMap(reason -> sight.room().texts().text(reason.text()))));
      }
    }
    return history;
  }
}
