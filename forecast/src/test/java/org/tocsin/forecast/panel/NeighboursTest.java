package org.tocsin.forecast.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighboursTest {

  @Test
  void statesThatShareABorderAreNeighboursBothWays() {
    assertThat(Neighbours.of(482, 2015)).containsExactly(471, 483, 484, 490, 625, 626);
    assertThat(Neighbours.of(490, 2015)).contains(482, 626).doesNotContain(625);
    assertThat(Neighbours.of(200, 2015)).containsExactly(205);
  }

  @Test
  void anIslandHasNoneAndNeitherHasANumberThatNoStateHas() {
    assertThat(Neighbours.of(395, 2015)).isEmpty();
    assertThat(Neighbours.of(999, 2015)).isEmpty();
  }

  @Test
  void aStateHasTheNeighboursOfWhatItHeldThen() {
    assertThat(Neighbours.of(625, 2005)).contains(482, 490, 500, 501, 530).doesNotContain(626);
    assertThat(Neighbours.of(625, 2015)).contains(482, 530, 626).doesNotContain(490, 500);
    assertThat(Neighbours.of(345, 1990)).contains(310, 325, 339, 355, 360);
    assertThat(Neighbours.of(345, 2015)).isEmpty();
    assertThat(Neighbours.of(365, 1985)).contains(375, 640, 710, 731);
    assertThat(Neighbours.of(365, 2000)).contains(375, 710, 731).doesNotContain(640);
    assertThat(Neighbours.of(315, 1990)).contains(290, 305, 310);
  }
}
