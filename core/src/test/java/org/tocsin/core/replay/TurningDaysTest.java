package org.tocsin.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.assess.Assessor;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.notice.Level;

class TurningDaysTest {

  private static final Assessor ASSESSOR = new Assessor(LevelTable.standard());
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static Replay.Answer answer(SituationView view) {
    Optional<LevelTable.Line> decided = ASSESSOR.decidedBy(view);
    return new Replay.Answer(decided.map(LevelTable.Line::level).orElse(Level.NONE), decided);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aReplaySaysOfEachDayWhatAnAssessmentAsOfThatDaySays(long seed) {
    SampleDesk desk = RandomCase.desk(seed, 60);
    Replay.Seat seat = new Replay.Seat(OptionalLong.empty(), false);
    Replay replay =
        Replay.of(
                desk.state(),
                Samples.SITUATION,
                seat,
                NOW,
                Optional.of(LocalDate.parse("2022-01-01")),
                Optional.of(LocalDate.parse("2024-06-30")),
                TurningDaysTest::answer)
            .orElseThrow();
    for (Replay.Day day : replay.days()) {
      SituationView view =
          ViewBuilder.of(desk.state(), Samples.SITUATION, seat.endOf(day.day())).orElseThrow();
      assertThat(day.decidedBy()).as(day.day().toString()).isEqualTo(ASSESSOR.decidedBy(view));
    }
  }
}
