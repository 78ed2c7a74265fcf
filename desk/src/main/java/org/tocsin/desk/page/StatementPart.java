package org.tocsin.desk.page;

/** What a protected source said, after it was asked for by name. */
public record StatementPart(String report, String language, String statement) {}
