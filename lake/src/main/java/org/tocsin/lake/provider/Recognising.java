package org.tocsin.lake.provider;

import java.util.Optional;

/** How files are told apart: by the list of providers, or by a mapping that a person gave. */
@FunctionalInterface
public interface Recognising {

  Optional<Form> recognise(Head head);

  /** By the text of a mapping file. */
  static Recognising by(String mapping, String file) {
    return Mapping.read(mapping, file)::recognise;
  }

  static Recognising usual() {
    return Providers::recognise;
  }
}
