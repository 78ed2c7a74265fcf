package org.tocsin.core.model;

import java.util.Optional;

/** Reads sealed text. */
@FunctionalInterface
public interface Texts {

  /** The text; empty where its key was destroyed. */
  Optional<String> text(Sealed sealed);
}
