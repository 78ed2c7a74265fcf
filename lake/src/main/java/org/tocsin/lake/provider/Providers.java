package org.tocsin.lake.provider;

import java.util.List;
import java.util.Optional;

/** Every provider, in the order in which they are asked whether a file is theirs. */
public final class Providers {

  public static final List<Provider> ALL =
      List.of(
          new UcdpGed(false),
          new UcdpGed(true),
          Gdelt.second(),
          Gdelt.first(),
          new GdeltMentions(),
          new Acled());

  private Providers() {}

  /** The form of a file, by its content. */
  public static Optional<Form> recognise(Head head) {
    return ALL.stream().flatMap(provider -> provider.recognise(head).stream()).findFirst();
  }
}
