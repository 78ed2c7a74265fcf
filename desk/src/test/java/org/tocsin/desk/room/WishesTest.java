package org.tocsin.desk.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.core.view.AsOf;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WishesTest {

  private record Some(boolean takesLong) implements Part<String> {
    @Override
    public Class<String> type() {
      return String.class;
    }

    @Override
    public Optional<String> of(DeskRoom room, Look look) {
      return Optional.empty();
    }
  }

  private final Wishes wishes = new Wishes();

  private static Wishes.Wish wish(String situation, boolean takesLong) {
    AsOf asOf = AsOf.available(Instant.parse("2026-11-24T00:00:00Z"));
    return new Wishes.Wish(new Some(takesLong), new Look(situation, asOf, true));
  }

  private String next() {
    return wishes.next().map(wish -> wish.look().situation()).orElse("none");
  }

  @Test
  void theLastAskedForComesFirstAndEachOnce() {
    for (String each : new String[] {"a", "b", "c", "a"}) {
      wishes.add(wish(each, false));
    }
    assertThat(next()).isEqualTo("a");
    assertThat(next()).isEqualTo("c");
    assertThat(next()).isEqualTo("b");
    assertThat(next()).isEqualTo("none");
  }

  @Test
  void whatTakesLongIsPassedOverWhereAsked() {
    wishes.add(wish("short", false));
    wishes.add(wish("long", true));
    assertThat(wishes.nextShort().map(wish -> wish.look().situation())).contains("short");
    assertThat(wishes.nextShort()).isEmpty();
    assertThat(next()).isEqualTo("long");
  }

  @Test
  void thoseOfLongAgoAreForgotten() {
    IntStream.range(0, 2_500).forEach(i -> wishes.add(wish("s-" + i, false)));
    long kept = IntStream.range(0, 2_500).filter(i -> wishes.next().isPresent()).count();
    assertThat(kept).isEqualTo(2_000);
    wishes.add(wish("s-0", false));
    assertThat(next()).isEqualTo("s-0");
  }

  @Test
  void whoWaitsGetsWhatComes() throws InterruptedException {
    assertThat(wishes.next(1)).isEmpty();
    Thread later = new Thread(() -> wishes.add(wish("late", false)));
    later.start();
    assertThat(wishes.next(60_000)).isPresent();
    later.join();
  }
}
