package org.tocsin.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;

class FoldTest {

  private static DeskState fold(List<Recorded> entries) {
    DeskState state = DeskState.empty();
    for (Recorded recorded : entries) {
      state = state.apply(recorded);
    }
    return state;
  }

  @Property(tries = 4, seed = "20221203", shrinking = ShrinkingMode.OFF)
  void anEarlierStateIsTheFoldOfTheEntriesBeforeIt(@ForAll long seed) {
    SampleDesk desk = RandomCase.desk(seed, 60);
    List<Recorded> entries = desk.entries().all();
    for (int p = 0; p <= entries.size(); p++) {
      assertThat(StateDump.of(desk.state().at(p)))
          .isEqualTo(StateDump.of(fold(entries.subList(0, p))));
    }
  }

  @Property(tries = 6, seed = "20221204", shrinking = ShrinkingMode.OFF)
  void aStateHandedOutIsNotChangedByWhatIsRecordedLater(@ForAll long seed) {
    RandomCase random = new RandomCase(seed);
    List<DeskState> states = new ArrayList<>();
    List<String> dumps = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      random.step();
      states.add(random.desk().state());
      dumps.add(StateDump.of(random.desk().state()));
    }
    for (int i = 0; i < states.size(); i++) {
      assertThat(StateDump.of(states.get(i))).isEqualTo(dumps.get(i));
    }
  }

  @Property(tries = 6, seed = "20221205", shrinking = ShrinkingMode.OFF)
  void openingAgainFoldsToTheSameState(@ForAll long seed) {
    SampleDesk desk = RandomCase.desk(seed, 60);
    assertThat(StateDump.of(Desk.open(desk.entries()).state()))
        .isEqualTo(StateDump.of(desk.state()));
  }

  @Property(tries = 6, seed = "20221206", shrinking = ShrinkingMode.OFF)
  void theIndexByAvailabilityIsABruteForceFilter(@ForAll long seed) {
    SampleDesk desk = RandomCase.desk(seed, 120);
    RandomCase days = new RandomCase(seed + 1, desk);
    for (int i = 0; i < 30; i++) {
      Instant cutoff = Samples.available(days.day().toString()).from();
      DeskState state = desk.state().at(desk.state().position() * i / 30);
      List<String> expected =
          state.idsIn(Samples.SITUATION, RecordKind.REPORT).stream()
              .filter(
                  id ->
                      state.versions(RecordKind.REPORT, id).stream()
                          .flatMap(version -> version.value().stream())
                          .anyMatch(
                              report -> !((Report) report).available().from().isAfter(cutoff)))
              .toList();
      assertThat(state.reportsAvailable(Samples.SITUATION, cutoff))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void applyingToAStateThatIsNotTheNewestThrows() {
    SampleDesk desk = SampleDesk.ready();
    DeskState state = desk.state();
    Recorded next =
        new Recorded(
            state.position(),
            Instant.EPOCH,
            SampleDesk.ANALYST,
            new DeskFact.BackedUp("sha256:00"));
    DeskState stale = state.at(state.position() - 1);
    assertThatThrownBy(() -> stale.apply(next)).isInstanceOf(IllegalStateException.class);
    state.apply(next);
    assertThatThrownBy(() -> state.apply(next)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anEntryThatIsNotTheNextOneThrows() {
    Recorded skipped =
        new Recorded(1, Instant.EPOCH, SampleDesk.ANALYST, new DeskFact.BackedUp("sha256:00"));
    assertThatThrownBy(() -> DeskState.empty().apply(skipped))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("entry 1");
  }

  @Test
  void aPositionThatLiesAheadIsRefused() {
    DeskState state = SampleDesk.ready().state();
    assertThatThrownBy(() -> state.at(state.position() + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> state.at(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
