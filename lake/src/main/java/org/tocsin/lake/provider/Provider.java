package org.tocsin.lake.provider;

import java.util.Optional;

/** Whose files these are, and how they are read. */
public interface Provider {

  /** As in the journal and the lake; lower case, stable. */
  String id();

  /** One line for people. */
  String title();

  /** Recognised by content. Empty where the file is not of this provider. */
  Optional<Form> recognise(Head head);
}
