package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.alert.Wordings;
import org.tocsin.core.model.Evidence;
import org.tocsin.core.model.Report;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/**
 * One account, as cards show it.
 *
 * @param statement empty where a protected source made it, until somebody asks for it by name, and
 *     where it was destroyed
 * @param grade of source and information, such as {@code B2}
 * @param positionOf the party whose stated position it is
 */
public record AccountCard(
    String id,
    String source,
    String sourceAddress,
    boolean fromProtected,
    String grade,
    String gradeWords,
    String happened,
    String available,
    Optional<String> what,
    Optional<String> place,
    List<String> heldResponsible,
    Optional<String> positionOf,
    List<Counted> figures,
    List<String> lifelines,
    String language,
    Optional<String> statement,
    boolean destroyed,
    List<Kept> evidence) {

  public record Counted(String measure, String figure) {}

  /** A kept original. */
  public record Kept(String id, String keptAt, String address) {}

  public static AccountCard of(Sight sight, SituationView view, Report report) {
    Words words = sight.words();
    boolean fromProtected = Said.isProtected(view, report.source());
    Optional<String> text = sight.room().texts().text(report.statement().text());
    return new AccountCard(
        report.id(),
        Said.source(words, view, report.source()),
        sight.link("/sources/" + report.source()),
        fromProtected,
        grade(view, report),
        gradeWords(words, view, report),
        Said.when(words, report.happened()),
        Said.when(words, report.available().written()),
        report.what().map(kind -> words.word(Wordings.event(kind))),
        report.place().map(place -> Said.place(words, view, Optional.of(place))),
        report.attributedTo().stream().map(actor -> Said.actor(words, view, actor)).toList(),
        report.positionOf().map(actor -> Said.actor(words, view, actor)),
        report.figures().entrySet().stream()
            .map(
                entry ->
                    new Counted(
                        words.catalogue().say("measure." + entry.getKey().word()),
                        words.catalogue().figure(entry.getValue())))
            .toList(),
        report.lifelines().stream().map(change -> lifeline(words, view, change)).toList(),
        report.statement().language(),
        fromProtected ? Optional.empty() : text,
        text.isEmpty(),
        report.evidence().stream().map(each -> kept(sight, report, each)).toList());
  }

  static String grade(SituationView view, Report report) {
    return view.source(report.source()).map(source -> source.reliability().name()).orElse("F")
        + report.credibility().number();
  }

  private static String gradeWords(Words words, SituationView view, Report report) {
    String reliability =
        view.source(report.source())
            .map(source -> words.of("reliability", source.reliability()))
            .orElseGet(() -> words.say("reliability.f"));
    return reliability
        + words.say("mark.also")
        + words.say("credibility." + report.credibility().number());
  }

  private static String lifeline(Words words, SituationView view, Report.LifelineChange change) {
    String name =
        view.situation()
            .lifeline(change.lifeline())
            .map(lifeline -> lifeline.name().in(words.language()))
            .orElse(change.lifeline());
    return words.pair(name, words.word(Wordings.effect(change.effect())));
  }

  private static Kept kept(Sight sight, Report report, Evidence evidence) {
    return new Kept(
        evidence.id(),
        sight.words().moment(evidence.keptAt()),
        "/reports/" + report.id() + "/evidence/" + evidence.id());
  }
}
