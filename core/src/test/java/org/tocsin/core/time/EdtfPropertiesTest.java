package org.tocsin.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EdtfPropertiesTest {

  @Provide
  Arbitrary<Edtf> times() {
    return EdtfSamples.times();
  }

  @Provide
  Arbitrary<EdtfPoint> points() {
    return EdtfSamples.points();
  }

  @Property(seed = "20221203", tries = 3000)
  void readingWhatWasPrintedGivesTheSame(@ForAll("times") Edtf time) {
    assertThat(Edtf.parse(time.toString()).orThrow()).isEqualTo(time);
    assertThat(Edtf.parseLenient(time.toString()).orThrow()).isEqualTo(time);
  }

  @Property(seed = "20221203")
  void aPointBeginsBeforeItEndsAndLastsNoLongerThanItsBounds(@ForAll("points") EdtfPoint point) {
    assertThat(point.from()).isBefore(point.to());
    assertThat(point.availableBy()).contains(point.to());
    assertThat(point.durationRange().orElseThrow().longest().orElseThrow())
        .isLessThanOrEqualTo(Duration.between(point.from(), point.to()));
  }

  @Property(seed = "20221203")
  void relationsAgreeWithOneAnother(@ForAll("times") Edtf a, @ForAll("times") Edtf b) {
    assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a));
    assertThat(a.sameDay(b)).isEqualTo(b.sameDay(a));
    if (a.before(b) == Truth.YES) {
      assertThat(b.before(a)).isEqualTo(Truth.NO);
      assertThat(a.overlaps(b)).isEqualTo(Truth.NO);
      assertThat(a.during(b)).isEqualTo(Truth.NO);
    }
    if (a.during(b) == Truth.YES) {
      assertThat(a.overlaps(b)).isEqualTo(Truth.YES);
    }
    assertThat(a.overlaps(b)).isEqualTo(a.before(b).or(b.before(a)).not());
  }

  @Property(seed = "20221203")
  void beforeIsTransitive(
      @ForAll("times") Edtf a, @ForAll("times") Edtf b, @ForAll("times") Edtf c) {
    if (a.before(b) == Truth.YES && b.before(c) == Truth.YES) {
      assertThat(a.before(c)).isEqualTo(Truth.YES);
    }
  }

  @Property(seed = "20221203")
  void shiftingByCenturiesAndBackGivesTheSame(@ForAll("times") Edtf time) {
    // Four centuries, after which the calendar repeats, so that no 29 February is lost.
    time.shift(Period.ofYears(400))
        .ifPresent(
            moved -> assertThat(moved.shift(Period.ofYears(-400)).orElseThrow()).isEqualTo(time));
  }
}
