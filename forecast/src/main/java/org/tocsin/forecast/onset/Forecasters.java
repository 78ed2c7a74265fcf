package org.tocsin.forecast.onset;

import java.util.List;
import java.util.Optional;

/** Every way to foretell onsets; a new one is a class and a line here. */
public final class Forecasters {

  public static final List<Forecaster> ALL = List.of(new BaseRate(), new EwpNet());

  private Forecasters() {}

  public static Optional<Forecaster> named(String name) {
    return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
