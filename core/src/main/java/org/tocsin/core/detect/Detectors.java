package org.tocsin.core.detect;

import java.util.List;

/** Every detector of a series, in the order of their columns. */
public final class Detectors {

  public static final List<Detector> ALL =
      List.of(new Surprise(), new Shift(), new Silence(), new Onset());

  private Detectors() {}
}
