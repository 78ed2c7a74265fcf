package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.AlertStep;
import org.tocsin.core.desk.Recorded;
import org.tocsin.core.desk.Version;
import org.tocsin.core.model.Situation;
import org.tocsin.desk.words.Words;

/**
 * Every alert by situation: how far it is, and what it waits for. Overdue ones come first.
 *
 * @param situations those that an alert can be drafted of
 * @param owed how many alerts wait for something
 */
public record AlertsPage(
    List<Group> groups, List<Choice> situations, int owed, int overdue, boolean mayDraft) {

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

  public static AlertsPage of(Sight sight, boolean mayDraft) {
    List<Group> groups = new ArrayList<>();
    Owed.Going going = Owed.Going.now(sight);
    for (Situation situation : sight.room().situations()) {
      List<Row> rows =
          sight.room().state().alerts(situation.id()).stream()
              .map(file -> row(sight, file, going))
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
        groups,
        situations(sight),
        (int) all.stream().filter(row -> !row.owed().isEmpty()).count(),
        (int) all.stream().filter(Row::overdue).count(),
        mayDraft);
  }

  static List<Choice> situations(Sight sight) {
    return sight.room().situations().stream()
        .map(each -> new Choice(each.id(), each.name().in(sight.words().language())))
        .toList();
  }

  private static Row row(Sight sight, AlertFile file, Owed.Going going) {
    Words words = sight.words();
    List<Owed> owed = Owed.of(sight, file, going);
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
        open
            ? DraftText.read(sight.room(), file).map(draft -> Standing.of(words, draft.level()))
            : Optional.empty(),
        owed,
        owed.stream().anyMatch(Owed::overdue));
  }
}
