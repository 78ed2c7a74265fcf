package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.view.Evidence;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;
import org.tocsin.notice.SectionKind;

/** A draft by section and sentence. */
public final class DraftPart {

  private DraftPart() {}

  public record Section(String kind, String heading, List<Line> lines) {}

  /**
   * A sentence.
   *
   * @param number from 1, through the whole draft
   * @param own worded by the desk, not by the catalogue
   * @param procedural it tells of the desk's own doing and may rest on nothing
   * @param leftOut it quotes what may not be quoted, and will not stand in the notice
   * @param restsOn how many accounts and documents
   */
  public record Line(
      int number,
      String text,
      boolean own,
      boolean procedural,
      boolean naked,
      boolean leftOut,
      Optional<DraftText.Quote> quote,
      int restsOn,
      String address,
      String part) {}

  /** What is asked of whom. */
  public record Request(String to, String measure, int withinDays, int restsOn) {}

  /** A record that a sentence of one's own may rest on. */
  public record Pick(String reference, String says, boolean chosen) {}

  static List<Section> sections(Sight sight, String revision, Draft draft, SituationView view) {
    Map<SectionKind, List<Line>> byKind = new EnumMap<>(SectionKind.class);
    int number = 0;
    for (Draft.Line line : draft.sentences()) {
      number++;
      byKind
          .computeIfAbsent(line.section(), fresh -> new ArrayList<>())
          .add(line(sight, revision, view, line, number));
    }
    List<Section> sections = new ArrayList<>();
    byKind.forEach(
        (kind, lines) -> sections.add(new Section(word(kind), heading(sight.words(), kind), lines)));
    return sections;
  }

  static String word(SectionKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  static String heading(Words words, SectionKind kind) {
    return words.catalogue().say("section." + word(kind));
  }

  private static Line line(
      Sight sight, String revision, SituationView view, Draft.Line line, int number) {
    Optional<DraftText.Quote> quote =
        DraftText.quote(sight.room(), sight.words(), view, line);
    return new Line(
        number,
        DraftText.says(line, sight.words()),
        line.says().isEmpty(),
        line.section().procedural(),
        line.evidence().isEmpty() && !line.section().procedural(),
        line.quotes().isPresent() && quote.isEmpty(),
        quote,
        line.evidence().size(),
        "/alerts/" + revision + "?sentence=" + number + "#evidence",
        "/alerts/" + revision + "/sentences/" + number);
  }

  static List<Request> requests(Words words, Draft draft) {
    return draft.requests().stream()
        .map(
            request ->
                new Request(
                    request.to().in(words.language()),
                    request.measure().in(words.language()),
                    request.withinDays(),
                    request.evidence().size()))
        .toList();
  }

  /** Of named sources alone: words written from a protected account could give it away. */
  static List<Pick> picks(Words words, SituationView view, Map<String, String> own) {
    Set<String> chosen =
        new TreeSet<>(Arrays.asList(own.getOrDefault("evidence", "").split(",", -1)));
    List<Pick> picks = new ArrayList<>();
    view.agreements().stream()
        .filter(agreement -> !Said.isProtected(view, agreement.source()))
        .forEach(
            agreement ->
                picks.add(
                    pick(
                        Evidence.agreement(agreement.id()),
                        agreement.name().in(words.language()),
                        chosen)));
    view.responses().stream()
        .filter(response -> !Said.isProtected(view, response.source()))
        .forEach(
            response ->
                picks.add(
                    pick(
                        Evidence.response(response.id()),
                        Said.when(words, response.happened())
                            + " · "
                            + response.by().in(words.language())
                            + " · "
                            + words.catalogue().say("instrument." + response.instrument().word()),
                        chosen)));
    List<Pick> accounts = new ArrayList<>();
    view.reports().stream()
        .filter(report -> !Said.isProtected(view, report.source()))
        .forEach(
            report ->
                accounts.add(
                    0,
                    pick(
                        Evidence.report(report.id()),
                        Said.when(words, report.happened())
                            + " · "
                            + Said.source(words, view, report.source())
                            + report
                                .what()
                                .map(
                                    what ->
                                        " · "
                                            + words.word(
                                                org.tocsin.core.alert.Wordings.event(what)))
                                .orElse(""),
                        chosen)));
    accounts.addAll(picks);
    return accounts;
  }

  private static Pick pick(String reference, String says, Set<String> chosen) {
    return new Pick(reference, says, chosen.contains(reference));
  }
}
