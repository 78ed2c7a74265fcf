/**
 * YAML files as trees of values that know their lines; what is wrong with a file is a problem,
 * never an exception.
 */
@NullMarked
package org.tocsin.intake.yaml;

import org.jspecify.annotations.NullMarked;
