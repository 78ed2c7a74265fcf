package org.tocsin.core.fact;

/**
 * What the journal holds. A fact kind is never edited: a new version is added beside the old one,
 * and old entries are upgraded as they are read ({@link FactKinds}).
 */
public sealed interface Fact permits RecordFact, JudgementFact, AlertFact, DeskFact {}
