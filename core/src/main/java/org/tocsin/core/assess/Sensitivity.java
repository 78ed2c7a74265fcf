package org.tocsin.core.assess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.Evidence;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.notice.Level;

/**
 * What the level depends on: the same assessment with each disputed account left out, and with each
 * source left out altogether. Worked out when it is first asked for: of a situation with hundreds
 * of disputed accounts it takes hundreds of times as long as the level itself.
 */
public final class Sensitivity {

  private final Supplier<List<Case>> cases;

  private Sensitivity(Supplier<List<Case>> cases) {
    this.cases = new Once<>(cases);
  }

  static Sensitivity none() {
    return new Sensitivity(List::of);
  }

  /** The accounts in the order of the view, then the sources by id. */
  public List<Case> cases() {
    return cases.get();
  }

  /**
   * @param without {@code report/r-7} or {@code source/press}
   * @param level what it would be then
   * @param changes whether that is another level
   */
  public record Case(String without, Level level, boolean changes) {

    public boolean ofSource() {
      return without.startsWith(RecordKind.SOURCE.word() + "/");
    }
  }

  static Sensitivity of(SituationView view, Level level, Function<SituationView, Level> assess) {
    return new Sensitivity(() -> cases(view, level, assess));
  }

  private static List<Case> cases(
      SituationView view, Level level, Function<SituationView, Level> assess) {
    List<Case> cases = new ArrayList<>();
    for (String account : disputed(view)) {
      Level then = assess.apply(view.without(report -> report.id().equals(account)));
      cases.add(new Case(Evidence.report(account), then, then != level));
    }
    for (String source : sources(view)) {
      Level then = assess.apply(view.without(report -> report.source().equals(source)));
      cases.add(new Case(RecordKind.SOURCE.word() + "/" + source, then, then != level));
    }
    return List.copyOf(cases);
  }

  /** Accounts that another account of the same incident contradicts, and those that contradict. */
  private static Set<String> disputed(SituationView view) {
    Set<String> disputed = new LinkedHashSet<>();
    for (SeenIncident incident : view.incidents()) {
      List<Adopted<?>> readings = new ArrayList<>(incident.figures().values());
      incident.happened().ifPresent(readings::add);
      incident.what().ifPresent(readings::add);
      incident.place().ifPresent(readings::add);
      for (Adopted<?> reading : readings) {
        if (reading.contested()) {
          disputed.add(reading.restsOn().get(0));
          reading.dissent().forEach(dissent -> disputed.add(dissent.report()));
        }
      }
      if (!incident.positions().isEmpty()) {
        incident.positions().values().forEach(disputed::addAll);
        incident.attributions().values().forEach(disputed::addAll);
      }
    }
    return disputed;
  }

  private static Set<String> sources(SituationView view) {
    Set<String> sources = new TreeSet<>();
    view.incidents()
        .forEach(
            incident -> incident.accounts().stream().map(Report::source).forEach(sources::add));
    return sources;
  }

  /** Sources without whose accounts the level would be another. */
  public List<Case> sourcesThatDecide() {
    return cases().stream().filter(each -> each.ofSource() && each.changes()).toList();
  }

  /** Disputed accounts without which the level would be another. */
  public List<Case> accountsThatDecide() {
    return cases().stream().filter(each -> !each.ofSource() && each.changes()).toList();
  }
}
