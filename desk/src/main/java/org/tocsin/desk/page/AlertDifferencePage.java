package org.tocsin.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.desk.Version;
import org.tocsin.core.model.Sealed;

/**
 * The difference between two drafts of an alert, sentence by sentence.
 *
 * @param versions every draft of every revision, oldest first
 * @param from number of the earlier one among them, from 1
 * @param empty there is but one draft
 */
public record AlertDifferencePage(
    String revision,
    String address,
    List<DraftVersion> versions,
    int from,
    int to,
    List<Change> changes,
    int same,
    boolean empty) {

  public record DraftVersion(int number, String name) {}

  /**
   * @param kind {@code added}, {@code removed}, {@code changed} or {@code evidence}
   */
  public record Change(String kind, String section, String before, String after) {}

  private record Stored(Sealed draft, String name) {}

  /**
   * @param from empty for the one before {@code to}
   * @param to empty for the last draft of this revision
   */
  public static AlertDifferencePage of(
      Sight sight, AlertFile file, Optional<Integer> from, Optional<Integer> to) {
    List<Stored> stored = stored(sight, file);
    int last = to.filter(number -> number >= 1 && number <= stored.size()).orElse(here(stored, file));
    int first =
        from.filter(number -> number >= 1 && number <= stored.size()).orElse(Math.max(1, last - 1));
    List<DraftDifference.Change> all =
        DraftText.read(sight.room(), stored.get(first - 1).draft())
            .flatMap(
                before ->
                    DraftText.read(sight.room(), stored.get(last - 1).draft())
                        .map(after -> DraftDifference.between(before, after, sight.words())))
            .orElse(List.of());
    List<DraftVersion> versions = new ArrayList<>();
    stored.forEach(each -> versions.add(new DraftVersion(versions.size() + 1, each.name())));
    return new AlertDifferencePage(
        file.revision(),
        "/alerts/" + file.revision(),
        versions,
        first,
        last,
        all.stream()
            .filter(change -> !change.kind().equals("same"))
            .map(
                change ->
                    new Change(
                        change.kind(),
                        DraftPart.heading(sight.words(), change.section()),
                        change.before(),
                        change.after()))
            .toList(),
        (int) all.stream().filter(change -> change.kind().equals("same")).count(),
        stored.size() < 2);
  }

  private static int here(List<Stored> stored, AlertFile file) {
    for (int i = stored.size(); i > 0; i--) {
      if (stored.get(i - 1).draft().equals(file.draft())) {
        return i;
      }
    }
    return stored.size();
  }

  private static List<Stored> stored(Sight sight, AlertFile file) {
    List<Stored> stored = new ArrayList<>();
    for (AlertFile revision : AlertCommand.revisions(sight.room().state(), file.alert())) {
      for (Version<AlertFile> version :
          sight.room().state().alertHistory(revision.revision())) {
        Sealed draft = version.value().orElseThrow().draft();
        if (stored.isEmpty() || !stored.get(stored.size() - 1).draft().equals(draft)) {
          stored.add(
              new Stored(
                  draft,
                  revision.revision()
                      + " · "
                      + sight.words().moment(version.recordedAt())
                      + " · "
                      + sight.room().name(version.actor())));
        }
      }
    }
    return stored;
  }
}
