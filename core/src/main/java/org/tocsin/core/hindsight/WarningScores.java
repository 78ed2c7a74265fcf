package org.tocsin.core.hindsight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.tocsin.core.permutation.Draws;
import org.tocsin.notice.Level;

/**
 * Counts warnings that were right and wrong, and harm that was warned of and not, at each level. A
 * warning counts at its level and at each lower one. Harm on the day of a warning is not harm after
 * it.
 */
public final class WarningScores {

  /** So many situations and more can be drawn again; with fewer that would tell nothing. */
  static final int SITUATIONS = 10;

  private static final int REDRAWS = 2000;
  private static final long SEED = 20261122;
  private static final double DAYS_A_YEAR = 365.25;

  private final Rule rule;
  private final List<Watched> watched;

  private WarningScores(Rule rule, List<Watched> watched) {
    this.rule = rule;
    this.watched = List.copyOf(watched);
  }

  /** From the lowest level that warns to the highest. */
  public static List<LevelScore> of(List<Watched> watched, Rule rule) {
    WarningScores scores = new WarningScores(rule, watched);
    return Arrays.stream(Level.values())
        .filter(level -> level != Level.NONE)
        .map(scores::at)
        .toList();
  }

  /** What one situation adds. */
  private record Tally(
      int warnings,
      int right,
      int wrong,
      int open,
      int episodes,
      int warnedOf,
      List<Integer> leads,
      double years) {

    static Tally sum(List<Tally> tallies) {
      List<Integer> leads = new ArrayList<>();
      tallies.forEach(tally -> leads.addAll(tally.leads));
      leads.sort(Comparator.naturalOrder());
      return new Tally(
          tallies.stream().mapToInt(Tally::warnings).sum(),
          tallies.stream().mapToInt(Tally::right).sum(),
          tallies.stream().mapToInt(Tally::wrong).sum(),
          tallies.stream().mapToInt(Tally::open).sum(),
          tallies.stream().mapToInt(Tally::episodes).sum(),
          tallies.stream().mapToInt(Tally::warnedOf).sum(),
          leads,
          tallies.stream().mapToDouble(Tally::years).sum());
    }

    OptionalDouble precision() {
      return right + wrong == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) right / (right + wrong));
    }

    OptionalDouble recall() {
      return episodes == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) warnedOf / episodes);
    }

    OptionalDouble falseAlarms() {
      return years > 0 ? OptionalDouble.of(wrong / years) : OptionalDouble.empty();
    }
  }

  private LevelScore at(Level level) {
    List<Tally> tallies = watched.stream().map(each -> tally(each, level)).toList();
    Tally all = Tally.sum(tallies);
    int decided = all.right() + all.wrong();
    return new LevelScore(
        level,
        all.warnings(),
        all.right(),
        all.wrong(),
        all.open(),
        all.episodes(),
        all.warnedOf(),
        all.leads(),
        all.years(),
        rate(tallies, Tally::precision, decided, () -> Interval.wilson(all.right(), decided)),
        rate(
            tallies,
            Tally::recall,
            all.episodes(),
            () -> Interval.wilson(all.warnedOf(), all.episodes())),
        rate(tallies, Tally::falseAlarms, decided, () -> Interval.byar(all.wrong(), all.years())));
  }

  private interface Alone {
    Interval interval();
  }

  /** Cases of one situation hang together: where there are situations enough, those are drawn. */
  private static Optional<LevelScore.Rate> rate(
      List<Tally> tallies, Function<Tally, OptionalDouble> of, int cases, Alone alone) {
    OptionalDouble value = of.apply(Tally.sum(tallies));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Interval interval = tallies.size() < SITUATIONS ? alone.interval() : redrawn(tallies, of);
    return Optional.of(new LevelScore.Rate(value.getAsDouble(), interval, cases));
  }

  private static Interval redrawn(List<Tally> tallies, Function<Tally, OptionalDouble> of) {
    Draws chance = new Draws(SEED);
    List<Double> values = new ArrayList<>();
    for (int redraw = 0; redraw < REDRAWS; redraw++) {
      List<Tally> drawn = new ArrayList<>();
      for (int i = 0; i < tallies.size(); i++) {
        drawn.add(tallies.get(chance.below(tallies.size())));
      }
      of.apply(Tally.sum(drawn)).ifPresent(values::add);
    }
    values.sort(Comparator.naturalOrder());
    return new Interval(
        values.get((int) (0.025 * (values.size() - 1))),
        values.get((int) Math.ceil(0.975 * (values.size() - 1))),
        Interval.Method.BOOTSTRAP);
  }

  private Tally tally(Watched of, Level level) {
    List<LocalDate> warnings = firsts(of, level);
    int right = 0;
    int wrong = 0;
    int open = 0;
    for (LocalDate warning : warnings) {
      LocalDate end = warning.plusDays(rule.horizonDays());
      if (of.harms().stream()
          .anyMatch(harm -> harm.day().isAfter(warning) && !harm.day().isAfter(end))) {
        right++;
      } else if (end.isBefore(of.to())) {
        wrong++;
      } else {
        open++;
      }
    }
    List<LocalDate> episodes = episodes(of);
    List<Integer> leads = new ArrayList<>();
    for (LocalDate episode : episodes) {
      warnings.stream()
          .filter(warning -> warning.isBefore(episode))
          .filter(warning -> !warning.plusDays(rule.horizonDays()).isBefore(episode))
          .min(Comparator.naturalOrder())
          .ifPresent(first -> leads.add((int) ChronoUnit.DAYS.between(first, episode)));
    }
    return new Tally(
        warnings.size(),
        right,
        wrong,
        open,
        episodes.size(),
        leads.size(),
        leads,
        Math.max(0, ChronoUnit.DAYS.between(of.from(), of.to())) / DAYS_A_YEAR);
  }

  /** When each warning first reached the level: an update of an alert is no second one. */
  private static List<LocalDate> firsts(Watched of, Level level) {
    Map<String, LocalDate> firsts = new LinkedHashMap<>();
    for (Watched.Warned warned : of.warnings()) {
      if (warned.level() == level) {
        firsts.merge(
            warned.warning(), warned.day(), (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    return List.copyOf(firsts.values());
  }

  /** Harm after quiet, while the situation was watched: nobody could have warned before that. */
  private List<LocalDate> episodes(Watched of) {
    List<LocalDate> episodes = new ArrayList<>();
    Optional<LocalDate> last = Optional.empty();
    for (Watched.Harmed harm : of.harms()) {
      boolean quiet =
          last.filter(before -> !before.plusDays(rule.quietDays()).isBefore(harm.day())).isEmpty();
      if (quiet && harm.day().isAfter(of.from()) && !harm.day().isAfter(of.to())) {
        episodes.add(harm.day());
      }
      last = Optional.of(harm.day());
    }
    return episodes;
  }
}
