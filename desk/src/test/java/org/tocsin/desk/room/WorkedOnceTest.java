package org.tocsin.desk.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkedOnceTest {

  @Test
  void whoAsksWhileItIsWorkedOutWaitsForTheSame() throws Exception {
    WorkedOnce<String, Object> once = new WorkedOnce<>(4);
    AtomicInteger worked = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Object>> asked = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        asked.add(
            threads.submit(
                () ->
                    once.get(
                        "key",
                        () -> {
                          worked.incrementAndGet();
                          begun.countDown();
                          goOn.await();
                          return new Object();
                        })));
      }
      begun.await();
      assertThat(once.now("key")).isEmpty();
      goOn.countDown();
      Object first = asked.get(0).get();
      for (Future<Object> each : asked) {
        assertThat(each.get()).isSameAs(first);
      }
      assertThat(worked).hasValue(1);
      assertThat(once.now("key")).isPresent();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aFailureIsToldAndNotKept() {
    WorkedOnce<String, String> once = new WorkedOnce<>(4);
    assertThatThrownBy(
            () ->
                once.get(
                    "key",
                    () -> {
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
    assertThat(once.now("key")).isEmpty();
    assertThat(once.get("key", () -> "yes")).isEqualTo("yes");
  }

  @Test
  void whatWasAskedForLongestAgoIsForgottenFirst() {
    WorkedOnce<String, String> once = new WorkedOnce<>(2);
    once.get("one", () -> "1");
    once.get("two", () -> "2");
    once.get("one", () -> "another");
    once.get("three", () -> "3");
    assertThat(once.now("one")).isPresent();
    assertThat(once.now("two")).isEmpty();
    assertThat(once.get("one", () -> "another")).isEqualTo("1");
  }

  @Test
  void asMuchIsKeptAsWeighsNoMoreThanIsAllowedButTheLastAlways() {
    WorkedOnce<String, Integer> once = new WorkedOnce<>(10, weight -> weight);
    once.get("four", () -> 4);
    once.get("five", () -> 5);
    once.get("three", () -> 3);
    assertThat(once.now("four")).isEmpty();
    assertThat(once.now("five")).isPresent();
    once.get("fifty", () -> 50);
    assertThat(once.now("fifty")).isPresent();
    assertThat(once.now("five")).isEmpty();
    assertThat(once.now("three")).isEmpty();
    once.get("one", () -> 1);
    assertThat(once.now("fifty")).isEmpty();
    assertThat(once.now("one")).isPresent();
  }
}
