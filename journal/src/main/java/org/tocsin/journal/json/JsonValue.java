package org.tocsin.journal.json;

/**
 * A JSON value as I-JSON (RFC 7493) allows it: no duplicate keys, no lone surrogates, finite
 * numbers.
 */
public sealed interface JsonValue
    permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {}
