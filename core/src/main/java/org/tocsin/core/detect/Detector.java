package org.tocsin.core.detect;

/** One way to see change in a series of counts. Listed in {@link Detectors#ALL}. */
public interface Detector {

  /** One word, in lower case; names the column {@code p_<name>}. */
  String name();

  /** What it looks for, in a phrase. */
  String seeks();

  /** Where the method is published. */
  String citation();

  /** A fold over one series, which has seen nothing yet. */
  Fold start();

  /** What a detector keeps of one series. Changes with each period; of one thread at a time. */
  interface Fold {

    /** Judges a period by it and those before. Periods come in order, each once. */
    Verdict step(Period period);

    /** Some periods went by whose counts are not known. */
    void gap();

    /** Another that has seen the same and goes on by itself. */
    Fold copy();
  }
}
