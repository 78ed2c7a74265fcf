package org.tocsin.journal.json;

/** The literals {@code true} and {@code false}. */
public record JsonBoolean(boolean value) implements JsonValue {}
