package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.desk.Recorded;
import org.tocsin.core.desk.Version;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.words.Words;

/**
 * Every alert by situation: how far it is, and what it waits for. Overdue ones come first. Of
 * situations whose drafts are still being unsealed there is nothing yet.
 *
 * @param situations those that an alert can be drafted of
 * @param owed how many alerts wait for something
 */
public record AlertsPage(
    Glances.Progress progress,
    List<Group> groups,
    Pager shown,
    List<Choice> situations,
    int owed,
    int overdue,
    boolean mayDraft) {

  public record Group(String situation, String name, String address, List<Row> alerts) {

    boolean overdue() {
      return alerts.stream().anyMatch(Row::overdue);
    }
  }

  /**
   * @param who took the last step
   */
  public record Row(
      String revision,
      String address,
      String purpose,
      String step,
      String stepWord,
      String who,
      String when,
      Optional<Standing> standing,
      List<Owed> owed,
      boolean overdue) {}

  /** Something to choose from. */
  public record Choice(String id, String name) {}

  /**
   * @param drafts as far as they are unsealed
   * @param from how many alerts come before those shown
   */
  public static AlertsPage of(Sight sight, Glances<Drafts> drafts, int from, boolean mayDraft) {
    List<Group> groups = new ArrayList<>();
    Owed.Going going = Owed.Going.now(sight);
    for (Glances.Seen<Drafts> known : drafts.known()) {
      Situation situation = known.situation();
      List<Row> rows =
          sight.room().state().alerts(situation.id()).stream()
              .map(file -> row(sight, file, going, known.part().of(file)))
              .sorted(
                  Comparator.comparing((Row row) -> !row.overdue())
                      .thenComparing(row -> row.owed().isEmpty())
                      .thenComparing(Row::when, Comparator.reverseOrder()))
              .toList();
      if (!rows.isEmpty()) {
        groups.add(
            new Group(
                situation.id(),
                situation.name().in(sight.words().language()),
                sight.link("/situations/" + situation.id()),
                rows));
      }
    }
    groups.sort(Comparator.comparing((Group group) -> !group.overdue()));
    List<Row> all = groups.stream().flatMap(group -> group.alerts().stream()).toList();
    return new AlertsPage(
        drafts.progress(),
        rows(groups, from),
        Pager.of(all.size(), from, sight.link("/alerts")),
        situations(sight),
        (int) all.stream().filter(row -> !row.owed().isEmpty()).count(),
        (int) all.stream().filter(Row::overdue).count(),
        mayDraft);
  }

  /** The rows of one page, with the situations that they are of. */
  private static List<Group> rows(List<Group> groups, int from) {
    List<Group> shown = new ArrayList<>();
    List<Row> all = groups.stream().flatMap(group -> group.alerts().stream()).toList();
    List<Row> rows = Pager.rows(all, from);
    Set<String> ids = rows.stream().map(Row::revision).collect(Collectors.toSet());
    for (Group group : groups) {
      List<Row> own = group.alerts().stream().filter(row -> ids.contains(row.revision())).toList();
      if (!own.isEmpty()) {
        shown.add(new Group(group.situation(), group.name(), group.address(), own));
      }
    }
    return shown;
  }

  static List<Choice> situations(Sight sight) {
    return sight.room().situations().stream()
        .map(each -> new Choice(each.id(), each.name().in(sight.words().language())))
        .toList();
  }

  private static Row row(
      Sight sight, AlertFile file, Owed.Going going, Optional<Drafts.Brief> draft) {
    Words words = sight.words();
    List<Owed> owed = Owed.of(sight, file, going, draft);
    List<Version<AlertFile>> history = sight.room().state().alertHistory(file.revision());
    // The public entry that goes with an issue is in the desk's name.
    Version<AlertFile> last =
        history.stream()
            .filter(version -> !version.actor().equals(Recorded.DESK))
            .reduce((first, second) -> second)
            .orElseThrow();
    boolean open = file.step() != AlertStep.ISSUED && file.step() != AlertStep.ABANDONED;
    return new Row(
        file.revision(),
        "/alerts/" + file.revision(),
        words.of("purpose", file.purpose()),
        file.step().word(),
        words.of("step", file.step()),
        sight.room().name(last.actor()),
        words.moment(last.recordedAt()),
        open ? draft.map(brief -> Standing.of(words, brief.level())) : Optional.empty(),
        owed,
        owed.stream().anyMatch(Owed::overdue));
  }
}
