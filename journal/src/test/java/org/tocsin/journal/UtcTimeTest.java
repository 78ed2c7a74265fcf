package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class UtcTimeTest {
  /** The years 0001 to 9999. */
  @Property(seed = "11")
  void every_second_is_read_as_java_reads_it(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
      @ForAll boolean fraction) {
    Instant instant = Instant.ofEpochSecond(second, fraction ? 125_000_000 : 0);
    assertThat(UtcTime.parse(instant.toString())).isEqualTo(instant);
  }

  @Test
  void what_is_no_instant_is_refused_as_java_refuses_it() {
    for (String text :
        new String[] {
          "2026-02-30T00:00:00Z",
          "2026-02-29T00:00:00Z",
          "2026-04-31T00:00:00Z",
          "2026-01-32T00:00:00Z",
          "2026-13-01T00:00:00Z",
          "2026-01-01T25:00:00Z",
          "2026-01-01T00:60:00Z",
          "2026-01-01 00:00:00Z",
          "2o26-01-01T00:00:00Z",
          "2026-01-01T00:00:00",
          ""
        }) {
      assertThatThrownBy(() -> UtcTime.parse(text)).as(text).isInstanceOf(DateTimeException.class);
    }
    assertThat(UtcTime.parse("2024-02-29T24:00:00Z"))
        .isEqualTo(Instant.parse("2024-02-29T24:00:00Z"));
  }
}
