package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.words.Words;

/**
 * What might tell of the same event, proposed with the reason; whether it does, people judge. Days
 * count as the same where neither is surely before the other.
 */
public final class Likeness {

  /** Proposals for one account; more would be a list, not a hint. */
  private static final int MOST = 8;

  /** Share of words in common from which two texts are told to be alike. */
  private static final double SAME_WORDS = 0.6;

  private static final int FEWEST_WORDS = 5;

  /** What two have in common. */
  public enum In {
    TEXT,
    DAYS,
    PLACE,
    KIND
  }

  public record Found<T>(T what, Set<In> in) {}

  private Likeness() {}

  /** What is known of an account that is being typed. */
  public record Typed(
      Optional<Edtf> happened,
      Optional<String> place,
      Optional<EventKind> what,
      Optional<String> statement) {}

  /** Accounts on file that may tell of the same as the one being typed, the likeliest first. */
  public static List<Found<Report>> accounts(Sight sight, SituationView view, Typed typed) {
    Set<String> words = typed.statement().map(Likeness::words).orElse(Set.of());
    List<Found<Report>> found = new ArrayList<>();
    for (Report report : view.reports()) {
      Set<In> in = EnumSet.noneOf(In.class);
      if (!Said.isProtected(view, report.source())
          && words.size() >= FEWEST_WORDS
          && sameText(sight, report, words)) {
        in.add(In.TEXT);
      }
      compare(in, typed.happened(), Optional.of(report.happened()), In.DAYS);
      same(in, typed.place(), report.place(), In.PLACE);
      same(in, typed.what(), report.what(), In.KIND);
      boolean otherPlace =
          typed.place().isPresent() && report.place().isPresent() && !in.contains(In.PLACE);
      if (in.contains(In.TEXT)
          || (in.contains(In.DAYS)
              && !otherPlace
              && (in.contains(In.PLACE) || in.contains(In.KIND)))) {
        found.add(new Found<>(report, in));
      }
    }
    return likeliest(found);
  }

  /** Other incidents of the situation that may be the same event. */
  public static List<Found<SeenIncident>> incidents(SituationView view, SeenIncident seen) {
    List<Found<SeenIncident>> found = new ArrayList<>();
    for (SeenIncident other : view.incidents()) {
      Set<In> in = EnumSet.noneOf(In.class);
      compare(
          in, seen.happened().map(Adopted::value), other.happened().map(Adopted::value), In.DAYS);
      same(in, seen.place().map(Adopted::value), other.place().map(Adopted::value), In.PLACE);
      same(in, seen.what().map(Adopted::value), other.what().map(Adopted::value), In.KIND);
      if (!other.id().equals(seen.id()) && in.size() == 3) {
        found.add(new Found<>(other, in));
      }
    }
    return likeliest(found);
  }

  /** What they have in common, in words. */
  public static String words(Words words, Set<In> in) {
    return in.stream().map(each -> words.of("like", each)).collect(Collectors.joining(", "));
  }

  private static <T> List<Found<T>> likeliest(List<Found<T>> found) {
    return found.stream()
        .sorted(
            Comparator.comparing((Found<T> each) -> each.in().contains(In.TEXT) ? 0 : 1)
                .thenComparing(each -> -each.in().size()))
        .limit(MOST)
        .toList();
  }

  private static void compare(Set<In> in, Optional<Edtf> one, Optional<Edtf> other, In what) {
    if (one.isPresent()
        && other.isPresent()
        && one.get().before(other.get()) != Truth.YES
        && other.get().before(one.get()) != Truth.YES) {
      in.add(what);
    }
  }

  private static <V> void same(Set<In> in, Optional<V> one, Optional<V> other, In what) {
    if (one.isPresent() && one.equals(other)) {
      in.add(what);
    }
  }

  private static boolean sameText(Sight sight, Report report, Set<String> words) {
    Set<String> others =
        sight.room().texts().text(report.statement().text()).map(Likeness::words).orElse(Set.of());
    Set<String> both = new HashSet<>(words);
    both.retainAll(others);
    Set<String> either = new HashSet<>(words);
    either.addAll(others);
    return both.size() >= SAME_WORDS * either.size();
  }

  private static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.remove("");
    return words;
  }
}
