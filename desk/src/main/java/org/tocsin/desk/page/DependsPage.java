package org.tocsin.desk.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.assess.Assessment;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.room.Part;

/**
 * What the level of one situation depends on.
 *
 * @param dependsOn accounts and sources without which the level would be another
 */
public record DependsPage(
    String situation, String name, String address, List<LevelPart.Change> dependsOn) {

  /**
   * Worked out once for all who look.
   *
   * @param day that links lead to; empty for today
   */
  public record Worked(String language, Optional<LocalDate> day) implements Part<DependsPage> {
    @Override
    public Class<DependsPage> type() {
      return DependsPage.class;
    }

    @Override
    public Optional<DependsPage> of(DeskRoom room, Look look) {
      Sight sight = Sight.of(room, language, look, day);
      return room.assessment(look.situation(), look.asOf(), look.insider())
          .map(assessment -> DependsPage.of(sight, assessment));
    }
  }

  private static DependsPage of(Sight sight, Assessment assessment) {
    return new DependsPage(
        assessment.view().situation().id(),
        assessment.view().situation().name().in(sight.words().language()),
        sight.link("/situations/" + assessment.view().situation().id()),
        LevelPart.dependsOn(sight.words(), assessment));
  }
}
