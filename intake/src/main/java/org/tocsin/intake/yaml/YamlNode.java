package org.tocsin.intake.yaml;

/** A value of a YAML file and where it begins. Sealed: text, a list, or keys with values. */
public sealed interface YamlNode permits YamlScalar, YamlSequence, YamlMapping {
  /** Counted from 1. */
  int line();

  /** Counted from 1, in characters. */
  int column();
}
