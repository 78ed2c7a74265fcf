package org.tocsin.core.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.tocsin.core.gap.Beginning;
import org.tocsin.core.time.Truth;

/** What can come next in an order of steps, against comparing every step with every other. */
class PlacingTest {

  private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");

  @Property(tries = 300)
  void isReadyWhereNothingElseSurelyPrecedesIt(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
    Random random = new Random(seed);
    List<Step> steps = steps(random);
    Placing placing = new Placing(steps);
    List<Integer> placed = new ArrayList<>();
    for (int turn = 0; turn < 4 * steps.size(); turn++) {
      assertThat(placing.ready()).isEqualTo(ready(steps, placed));
      int[] ready = placing.ready();
      if (ready.length > 0 && random.nextInt(4) > 0) {
        int next = ready[random.nextInt(ready.length)];
        placing.place(next);
        placed.add(next);
      } else if (!placed.isEmpty()) {
        placing.takeBack();
        placed.remove(placed.size() - 1);
      }
    }
  }

  private static int[] ready(List<Step> steps, List<Integer> placed) {
    return IntStream.range(0, steps.size())
        .filter(step -> !placed.contains(step))
        .filter(
            step ->
                IntStream.range(0, steps.size())
                    .filter(other -> !placed.contains(other))
                    .noneMatch(
                        other ->
                            steps.get(other).begun().before(steps.get(step).begun()) == Truth.YES))
        .toArray();
  }

  private static List<Step> steps(Random random) {
    return IntStream.range(0, 1 + random.nextInt(9))
        .mapToObj(number -> step(number, begun(random)))
        .sorted(Comparator.comparing((Step step) -> step.begun().earliest().orElse(Instant.MIN)))
        .toList();
  }

  private static Beginning begun(Random random) {
    Instant from = START.plus(random.nextInt(12), ChronoUnit.DAYS);
    Instant to = from.plus(1 + random.nextInt(4), ChronoUnit.DAYS);
    return new Beginning(
        random.nextInt(6) == 0 ? Optional.empty() : Optional.of(from),
        random.nextInt(6) == 0 ? Optional.empty() : Optional.of(to),
        random.nextInt(5) > 0);
  }

  private static Step step(int number, Beginning begun) {
    return new Step("i-" + number, Rung.of(3), true, begun, new TreeSet<>(), List.of(), List.of());
  }
}
