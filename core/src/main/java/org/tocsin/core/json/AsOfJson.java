package org.tocsin.core.json;

import org.tocsin.core.view.SituationView;
import org.tocsin.journal.json.JsonObject;

/** From where an answer was given: every output says it. */
final class AsOfJson {

  private AsOfJson() {}

  static void put(JsonObject.Builder json, SituationView view) {
    json.put("asOf", view.asOf().cutoffText());
    json.put("position", view.position());
    json.put("strict", view.asOf().strict());
    JsonObject.Builder later = JsonObject.builder();
    view.laterJudgementCounts().forEach(later::put);
    json.put("laterJudgements", later.build());
  }
}
