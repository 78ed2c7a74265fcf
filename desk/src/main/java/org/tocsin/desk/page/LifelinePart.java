package org.tocsin.desk.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.lifeline.Between;
import org.tocsin.core.lifeline.CutOff;
import org.tocsin.core.lifeline.Dependence;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.text.Arg;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/**
 * Who depends on what, and who is cut off.
 *
 * @param before the last of the past cut-offs
 * @param earlier how many past ones there were in all
 */
public record LifelinePart(
    List<Line> lines, List<Cut> now, List<Cut> before, int earlier, List<Next> next) {

  /** Past cut-offs told one by one. */
  private static final int MOST = 60;

  public record Line(String id, String name, String kind, String joins, boolean lastOfKind) {}

  /**
   * @param still yes, no, or unknown
   * @param hours with their doubt
   * @param evidence the first of it
   * @param all how much there is
   */
  public record Cut(
      String settlement,
      String people,
      String kind,
      boolean closed,
      String since,
      Optional<String> until,
      String still,
      String hours,
      String personHours,
      boolean lastOfKind,
      boolean disputed,
      List<Resting> evidence,
      int all) {}

  /** What closing one more would add. */
  public record Next(String lifeline, String people) {}

  static LifelinePart of(Words words, Assessment assessment) {
    SituationView view = assessment.view();
    List<String> last =
        assessment.reasoning().lifelines().lastOfKind().stream()
            .filter(each -> each.what() == Dependence.What.LIFELINE)
            .map(Dependence::id)
            .toList();
    List<CutOff> cuts = assessment.reasoning().lifelines().cutOffs();
    List<CutOff> past = cuts.stream().filter(cut -> cut.still() == Truth.NO).toList();
    return new LifelinePart(
        view.situation().lifelines().stream()
            .map(
                lifeline ->
                    new Line(
                        lifeline.id(),
                        lifeline.name().in(words.language()),
                        words.of("lifeline", lifeline.kind()),
                        String.join(
                            " – ",
                            lifeline.joins().stream()
                                .map(place -> Said.place(words, view, Optional.of(place)))
                                .toList()),
                        last.contains(lifeline.id())))
            .toList(),
        cuts.stream()
            .filter(cut -> cut.still() != Truth.NO)
            .map(cut -> cut(words, view, cut))
            .toList(),
        past.subList(Math.max(0, past.size() - MOST), past.size()).stream()
            .map(cut -> cut(words, view, cut))
            .toList(),
        past.size(),
        assessment.reasoning().lifelines().nextClosures().stream()
            .map(
                next ->
                    new Next(
                        view.situation()
                            .lifeline(next.lifeline())
                            .map(lifeline -> lifeline.name().in(words.language()))
                            .orElse(next.lifeline()),
                        amount(words, next.people(), 0)))
            .toList());
  }

  private static Cut cut(Words words, SituationView view, CutOff cut) {
    return new Cut(
        cut.settlement().name().in(words.language()),
        amount(words, cut.settlement().people(), 0),
        words.of("lifeline", cut.kind()),
        cut.effect() == LifelineEffect.CLOSES,
        moment(words, cut.since()),
        cut.until().map(until -> moment(words, until)),
        cut.still().name().toLowerCase(java.util.Locale.ROOT),
        amount(words, cut.hours().figure(), 1),
        amount(words, cut.personHours(), 0),
        cut.lastOfKind(),
        !cut.disputedBy().isEmpty(),
        Resting.first(words, view, cut.evidence()),
        cut.evidence().size());
  }

  /** As days where that is all that is known: what came on the 12th came before the 13th began. */
  static String moment(Words words, Between between) {
    Instant from = between.earliest();
    Instant to = between.latest();
    if (from.equals(to) || !midnight(from) || !midnight(to)) {
      String earliest = from.equals(Instant.MIN) ? "?" : words.moment(from);
      String latest = words.moment(to);
      return earliest.equals(latest) ? earliest : earliest + " … " + latest;
    }
    String first = words.day(day(from));
    String last = words.day(day(to).minusDays(1));
    return first.equals(last) ? first : first + " … " + last;
  }

  private static boolean midnight(Instant instant) {
    return !instant.equals(Instant.MIN) && instant.truncatedTo(ChronoUnit.DAYS).equals(instant);
  }

  private static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  static String amount(Words words, Figure figure, int decimals) {
    Figure rounded =
        new Figure(
            figure.low().map(value -> rounded(value, decimals, RoundingMode.FLOOR)),
            figure.best().map(value -> rounded(value, decimals, RoundingMode.HALF_EVEN)),
            figure.high().map(value -> rounded(value, decimals, RoundingMode.CEILING)));
    return words.word(new Arg.Amount(rounded));
  }

  private static BigDecimal rounded(BigDecimal value, int decimals, RoundingMode mode) {
    return value.scale() <= decimals ? value : value.setScale(decimals, mode);
  }
}
