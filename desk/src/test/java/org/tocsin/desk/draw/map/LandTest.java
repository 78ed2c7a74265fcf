package org.tocsin.desk.draw.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LandTest {

  @Test
  void whatIsOnTheFarSideOfTheEarthDoesNotCoverANeighbourhoodAtSea() {
    // Opposite of this point of the Pacific lies Kazakhstan, which would be drawn inside out.
    Plane plane = new Plane(new Around(-124.1, -47.1), 60_000, 400, 300);
    assertThat(Land.near(plane, 0, 0, 800, 600).areas()).isEmpty();
  }
}
