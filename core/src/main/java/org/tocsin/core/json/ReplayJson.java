package org.tocsin.core.json;

import java.util.List;
import org.tocsin.core.replay.Replay;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;

/** A replay as JSON: what {@code replay --json} prints. */
public final class ReplayJson {

  private ReplayJson() {}

  /**
   * @param everyDay all days, not only those on which the level changed
   */
  public static JsonObject of(Replay replay, boolean strict, boolean everyDay) {
    List<JsonValue> days =
        (everyDay ? replay.days() : replay.changes())
            .stream().<JsonValue>map(ReplayJson::day).toList();
    return JsonObject.builder()
        .put("situation", replay.situation())
        .put("strict", strict)
        .put("from", replay.from().toString())
        .put("to", replay.to().toString())
        .put("days", new JsonArray(days))
        .build();
  }

  private static JsonObject day(Replay.Day day) {
    return JsonObject.builder()
        .put("day", day.day().toString())
        .put("level", day.level().name())
        .put("position", day.position())
        .put("laterJudgements", day.laterJudgements())
        .put("decidedBy", day.decidedBy().map(Object::toString).orElse("none"))
        .build();
  }
}
