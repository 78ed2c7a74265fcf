package org.tocsin.notice;

/** Who says something. */
public sealed interface Teller {
  /**
   * A state, force, organised group, institution or publication.
   *
   * @param name by language; never a private person's
   */
  record Named(LocalText name) implements Teller {}

  /** A source whose identity the desk protects. Nothing about it goes into a notice. */
  record Protected() implements Teller {}
}
