package org.tocsin.forecast.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighboursTest {

  @Test
  void statesThatShareABorderAreNeighboursBothWays() {
    assertThat(Neighbours.of(482)).containsExactly(471, 483, 484, 490, 625, 626);
    assertThat(Neighbours.of(625)).contains(482, 626, 530, 651);
    assertThat(Neighbours.of(200)).containsExactly(205);
  }

  @Test
  void anIslandHasNoneAndNeitherHasANumberThatNoStateHas() {
    assertThat(Neighbours.of(395)).isEmpty();
    assertThat(Neighbours.of(999)).isEmpty();
  }

  /** A state that is gone borders on whatever touched what it held. */
  @Test
  void aStateThatIsGoneHasTheNeighboursOfItsParts() {
    assertThat(Neighbours.of(345)).contains(310, 325, 339, 355, 360);
    assertThat(Neighbours.of(315)).contains(290, 305, 310);
    assertThat(Neighbours.of(365)).contains(375, 710, 731).doesNotContain(640, 700);
  }
}
