package org.tocsin.desk.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.workspace.AlertDesk;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.notice.Level;

/**
 * What was worked out of situations, kept until something is recorded of them. Two requests for the
 * same wait for one reckoning. In memory alone.
 */
final class SeenSituations {

  /**
   * Assessments are large, some 100 kB to a few MB; levels are not. Two for each of 200 situations,
   * for those within and for readers, and as many again for other days.
   */
  private static final int MOST_ASSESSMENTS = 800;

  private static final int MOST_LEVELS = 100_000;

  private record Key(String situation, long version, AsOf asOf, boolean insider) {}

  private final WorkedOnce<Key, Optional<Assessment>> assessments =
      new WorkedOnce<>(MOST_ASSESSMENTS);
  private final WorkedOnce<Key, Optional<Level>> levels = new WorkedOnce<>(MOST_LEVELS);
  private final Map<String, Long> versions = new LinkedHashMap<>();
  private long all;

  Optional<Assessment> assessment(DeskState state, String situation, AsOf asOf, boolean insider) {
    return assessments.get(
        key(situation, asOf, insider),
        () -> view(state, situation, asOf, insider).map(AlertDesk::assess));
  }

  Optional<Level> level(DeskState state, String situation, AsOf asOf, boolean insider) {
    Key key = key(situation, asOf, insider);
    if (assessments.has(key)) {
      return assessment(state, situation, asOf, insider).map(Assessment::level);
    }
    return levels.get(
        key,
        () -> view(state, situation, asOf, insider).map(view -> AlertDesk.answer(view).level()));
  }

  private static Optional<SituationView> view(
      DeskState state, String situation, AsOf asOf, boolean insider) {
    return ViewBuilder.of(state, situation, asOf)
        .map(view -> insider ? view : new Reasoning(view).inPublic().view());
  }

  /** Forgets what was worked out of this situation; of every one where none is named. */
  void changed(Optional<String> situation) {
    synchronized (versions) {
      if (situation.isPresent()) {
        versions.merge(situation.get(), 1L, Long::sum);
      } else {
        all++;
        versions.clear();
      }
    }
  }

  private Key key(String situation, AsOf asOf, boolean insider) {
    synchronized (versions) {
      return new Key(situation, (all << 32) + versions.getOrDefault(situation, 0L), asOf, insider);
    }
  }
}
