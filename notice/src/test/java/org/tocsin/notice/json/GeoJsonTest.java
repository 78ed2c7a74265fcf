package org.tocsin.notice.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.tocsin.notice.SampleNotices;

class GeoJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void positionsAreLongitudeThenLatitude() throws Exception {
    JsonNode place =
        MAPPER
            .readTree(GeoJson.write(SampleNotices.edition(), SampleNotices.exercise()))
            .at("/features/0");
    assertThat(place.at("/geometry/type").asText()).isEqualTo("Point");
    assertThat(place.at("/geometry/coordinates/0").asDouble()).isEqualTo(46.75);
    assertThat(place.at("/geometry/coordinates/1").asDouble()).isEqualTo(39.77);
    assertThat(place.at("/properties/status").asText()).isEqualTo("EXERCISE");
  }

  @Test
  void ringsAreClosedAndRunAgainstTheClock() throws Exception {
    assertThat(SampleNotices.first().area().orElseThrow().clockwise())
        .as("the sample runs the wrong way, or this test shows nothing")
        .isTrue();
    JsonNode ring =
        MAPPER
            .readTree(GeoJson.write(SampleNotices.edition(), SampleNotices.first()))
            .at("/features/0/geometry/coordinates/0");
    assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
    double twiceArea = 0;
    for (int i = 1; i < ring.size(); i++) {
      twiceArea +=
          ring.get(i - 1).get(0).asDouble() * ring.get(i).get(1).asDouble()
              - ring.get(i).get(0).asDouble() * ring.get(i - 1).get(1).asDouble();
    }
    assertThat(twiceArea).isPositive();
  }

  @Test
  void aPlaceWithoutAPointIsAFeatureWithoutGeometry() throws Exception {
    JsonNode features =
        MAPPER
            .readTree(GeoJson.write(SampleNotices.edition(), SampleNotices.exercise()))
            .get("features");
    assertThat(features.get(2).get("geometry").isNull()).isTrue();
    assertThat(features.get(1).at("/properties/precisionKm").isMissingNode())
        .as("an unknown precision is left out")
        .isTrue();
  }

  @Test
  void theWholeSitesFileTellsCurrentFromReplaced() throws Exception {
    JsonNode features = MAPPER.readTree(GeoJson.write(SampleNotices.edition())).get("features");
    for (JsonNode feature : features) {
      boolean replaced = feature.at("/properties/notice").asText().equals("corridor-001");
      assertThat(feature.at("/properties/current").asBoolean()).isEqualTo(!replaced);
    }
  }
}
