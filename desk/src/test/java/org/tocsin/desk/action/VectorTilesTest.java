package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.draw.map.DecodedTile;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VectorTilesTest {

  private DeskFixture desk;

  @BeforeAll
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder, "corridor", "teaching");
  }

  @AfterAll
  void close() {
    desk.close();
  }

  private static List<DecodedTile.Feature> points(Visitor visitor, String day) {
    HttpResponse<byte[]> reply = visitor.bytes("/tiles/points/0/0/0" + day, "identity");
    assertThat(reply.statusCode()).isEqualTo(200);
    return DecodedTile.of(reply.body()).features("points");
  }

  private static long count(List<DecodedTile.Feature> points) {
    return points.stream().mapToLong(each -> (long) each.tags().get("count")).sum();
  }

  /** What the tiles of the picture have. */
  private static long drawn(Visitor visitor, String day) throws IOException {
    long count = 0;
    for (JsonNode cluster :
        new ObjectMapper().readTree(visitor.json("/tiles/0/0/0" + day).body()).get("c")) {
      count += cluster.get(2).asLong();
    }
    return count;
  }

  @Test
  void whoLooksFindsTheIncidentsOfThatDayThatTheyMaySeeAsOnThePicture() throws IOException {
    long most = 0;
    for (String name : List.of(DeskFixture.FOUNDER, "Analyst", "Reader", "Administrator")) {
      Visitor visitor = desk.visitor(name);
      visitor.get("/");
      for (String day : List.of("", "?day=2022-12-04", "?day=2022-12-20", "?day=2000-01-01")) {
        long count = count(points(visitor, day));
        assertThat(count).as(name + day).isEqualTo(drawn(visitor, day));
        most = Math.max(most, count);
      }
      assertThat(count(points(visitor, "?day=2000-01-01"))).isZero();
    }
    assertThat(most).isPositive();
  }

  @Test
  void aSingleIncidentLeadsToItsPageOnTheSameDay() {
    Visitor reader = desk.visitor("Reader");
    String day = "?day=2022-12-04";
    DecodedTile.Feature one =
        points(reader, day).stream()
            .filter(each -> each.tags().containsKey("to"))
            .findFirst()
            .orElseThrow();
    String address = (String) one.tags().get("to");
    assertThat(address).startsWith("/incidents/").endsWith(day);
    assertThat(reader.get(address).status()).isEqualTo(200);
  }

  @Test
  void landIsKeptByTheBrowserWhereItTellsNothingOfWhoLookedAndIncidentsNever() {
    Visitor reader = desk.visitor("Reader");
    HttpResponse<byte[]> world = reader.bytes("/tiles/base/0/0/0", "identity");
    assertThat(DecodedTile.of(world.body()).layers()).containsOnlyKeys("land", "coast", "border");
    assertThat(world.headers().firstValue("content-type"))
        .hasValue("application/vnd.mapbox-vector-tile");
    assertThat(world.headers().firstValue("cache-control")).hasValue("private, max-age=86400");
    for (String tile : List.of("/tiles/base/4/9/6", "/tiles/points/0/0/0")) {
      assertThat(reader.bytes(tile, "identity").headers().firstValue("cache-control"))
          .as(tile)
          .hasValue("no-store");
    }
  }

  @Test
  void tilesArePackedWhereTheBrowserTakesThat() throws IOException {
    Visitor reader = desk.visitor("Reader");
    HttpResponse<byte[]> packed = reader.bytes("/tiles/base/1/1/0", "gzip");
    assertThat(packed.headers().firstValue("content-encoding")).hasValue("gzip");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(in.readAllBytes()).isEqualTo(reader.bytes("/tiles/base/1/1/0", "identity").body());
    }
  }

  @Test
  void whatIsNoTileIsNotThere() {
    Visitor reader = desk.visitor("Reader");
    for (String tile :
        List.of(
            "base/0/0/1",
            "base/9/0/0",
            "points/12/0/0",
            "points/1/2/0",
            "points/1/-1/0",
            "points/a/0/0",
            "points/99999999999/0/0",
            "other/0/0/0")) {
      assertThat(reader.get("/tiles/" + tile).status()).as(tile).isEqualTo(404);
    }
  }

  @Test
  void nobodyWithoutLoggingInGetsAny() {
    Visitor nobody = desk.visitor();
    for (String layer : List.of("base", "points")) {
      assertThat(nobody.json("/tiles/" + layer + "/0/0/0").status()).as(layer).isEqualTo(401);
    }
  }
}
