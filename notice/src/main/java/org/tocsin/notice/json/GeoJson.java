package org.tocsin.notice.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonNull;
import org.tocsin.journal.json.JsonNumber;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;
import org.tocsin.journal.json.PrettyJson;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Place;
import org.tocsin.notice.Point;
import org.tocsin.notice.Polygon;

/**
 * Places as GeoJSON (RFC 7946): longitude before latitude, rings against the clock. A place without
 * a point is a feature without geometry, as the standard allows.
 */
public final class GeoJson {
  public static final String MEDIA_TYPE = "application/geo+json";

  private GeoJson() {}

  /** The places and the area of one notice. */
  public static byte[] write(Edition edition, Notice notice) {
    return collection(features(edition, notice));
  }

  /** Those of all notices, replaced ones included, which their property "current" tells apart. */
  public static byte[] write(Edition edition) {
    List<JsonValue> all = new ArrayList<>();
    edition.notices().forEach(notice -> all.addAll(features(edition, notice)));
    return collection(all);
  }

  private static byte[] collection(List<JsonValue> features) {
    return PrettyJson.bytes(
        JsonObject.builder().put("type", "FeatureCollection").put("features", features).build());
  }

  private static List<JsonValue> features(Edition edition, Notice notice) {
    List<JsonValue> features = new ArrayList<>();
    notice
        .area()
        .ifPresent(
            area ->
                features.add(
                    feature(
                        notice.id().text() + "#area",
                        polygon(area),
                        about(edition, notice).put("role", "AREA"))));
    int number = 0;
    for (Place place : notice.places()) {
      number++;
      features.add(
          feature(
              notice.id().text() + "#place-" + number,
              point(place),
              place(edition, notice, place)));
    }
    return features;
  }

  private static JsonObject feature(String id, JsonValue geometry, JsonObject.Builder properties) {
    return JsonObject.builder()
        .put("type", "Feature")
        .put("id", id)
        .put("geometry", geometry)
        .put("properties", properties.build())
        .build();
  }

  private static JsonObject.Builder about(Edition edition, Notice notice) {
    return JsonObject.builder()
        .put("notice", notice.id().text())
        .put("situation", notice.id().situation())
        .put("status", notice.status().name())
        .put("type", notice.type().name())
        .put("level", notice.level().name())
        .put("sent", notice.sent().toString())
        .put("expires", notice.expires().toString())
        .put("current", edition.latest(notice).equals(notice));
  }

  private static JsonObject.Builder place(Edition edition, Notice notice, Place place) {
    JsonObject.Builder properties =
        about(edition, notice)
            .put("role", place.role().name())
            .put("names", NoticeJson.local(place.names()));
    place.precisionKm().ifPresent(km -> properties.put("precisionKm", new JsonNumber(km)));
    return properties;
  }

  private static JsonValue point(Place place) {
    return place
        .point()
        .<JsonValue>map(
            point ->
                JsonObject.builder()
                    .put("type", "Point")
                    .put("coordinates", position(point))
                    .build())
        .orElse(JsonNull.NULL);
  }

  private static JsonObject polygon(Polygon polygon) {
    List<Point> ring = new ArrayList<>(polygon.ring());
    if (polygon.clockwise()) {
      Collections.reverse(ring);
    }
    JsonArray positions = new JsonArray(ring.stream().map(GeoJson::position).toList());
    return JsonObject.builder()
        .put("type", "Polygon")
        .put("coordinates", List.of(positions))
        .build();
  }

  private static JsonValue position(Point point) {
    return new JsonArray(
        List.of(new JsonNumber(point.longitude()), new JsonNumber(point.latitude())));
  }
}
