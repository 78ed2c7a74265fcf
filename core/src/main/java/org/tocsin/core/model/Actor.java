package org.tocsin.core.model;

/**
 * Who acts: a state, a force, an organised group, an institution, or people of whom no more is
 * known than what an account says they looked like. There is no kind for a people, a faith or an
 * ethnic group: those may be at risk, never to blame.
 */
public record Actor(String id, Label name, Kind kind) {

  public enum Kind {
    STATE,
    FORCE,
    ORGANISED_GROUP,
    INSTITUTION,
    /** Present at an event, not identified; the name says how an account describes them. */
    UNIDENTIFIED
  }
}
