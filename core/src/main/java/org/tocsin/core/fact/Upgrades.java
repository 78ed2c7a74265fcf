package org.tocsin.core.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * From earlier shapes of records to the present ones. What an earlier shape could not say is left
 * empty, never guessed. Each changes the tree that it is given.
 */
final class Upgrades {

  private Upgrades() {}

  /** Shape 1 knew no ties, no supply points and no course of a lifeline. */
  static ObjectNode situation(ObjectNode body) {
    fresh(body, "ties");
    for (JsonNode place : body.path("places")) {
      fresh(place, "supplies");
    }
    for (JsonNode lifeline : body.path("lifelines")) {
      fresh(lifeline, "line");
    }
    return body;
  }

  /** Shape 1 knew one lifeline at most, as a whole, and no indicators. */
  static ObjectNode report(ObjectNode body) {
    JsonNode lifeline = body.remove("lifeline");
    ArrayNode lifelines = fresh(body, "lifelines");
    if (lifeline != null) {
      lifelines.add(lifeline);
    }
    fresh(body, "indicators");
    return body;
  }

  /** Shape 1 knew of no clause for what area it holds. */
  static ObjectNode agreement(ObjectNode body) {
    for (JsonNode clause : body.path("clauses")) {
      fresh(clause, "area");
    }
    return body;
  }

  /** A part that the earlier shape did not have, empty. */
  private static ArrayNode fresh(JsonNode node, String part) {
    if (!(node instanceof ObjectNode object) || object.has(part)) {
      throw new IllegalArgumentException("not of the first shape: " + part);
    }
    return object.putArray(part);
  }
}
