package org.tocsin.desk.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentPdfsTest {

  private final RecentPdfs recent = new RecentPdfs(10);
  private final List<String> made = new ArrayList<>();

  private byte[] ask(String key, int length) {
    return recent.of(
        key,
        () -> {
          made.add(key);
          return new byte[length];
        });
  }

  @Test
  void makesAFileOnceAndTheOldestAgainWhenThereIsNoRoom() {
    assertThat(ask("a", 4)).hasSize(4);
    ask("b", 4);
    ask("a", 4);
    assertThat(made).containsExactly("a", "b");
    ask("c", 4);
    ask("a", 4);
    ask("b", 4);
    assertThat(made).containsExactly("a", "b", "c", "b");
  }

  @Test
  void handsOutNoBytesThatSomebodyElseCanChange() {
    ask("a", 4)[0] = 7;
    assertThat(ask("a", 4)).isEqualTo(new byte[4]);
  }
}
