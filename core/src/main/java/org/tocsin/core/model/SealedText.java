package org.tocsin.core.model;

/** Free text, in one language (BCP 47), kept in the vault. */
public record SealedText(String language, Sealed text) {}
