package org.tocsin.core.model;

/**
 * Accounts judged to be of one event. Which accounts, and why, are judgements recorded apart, so
 * that each can be undone.
 *
 * @param name short and neutral, such as a place and a month; no finding
 */
public record Incident(String id, String situation, Label name) implements CaseRecord {}
