package org.tocsin.intake.casefile;

import java.util.EnumSet;
import java.util.Set;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.figure.FigureResult;
import org.tocsin.core.model.Measure;

/**
 * A figure in everyday words, by what it is a figure of: more than 200 people are at least 201,
 * more than 2 hours may be 2.1.
 */
public final class FigureWords {
  /** What is measured and not counted. */
  private static final Set<Measure> MEASURED =
      EnumSet.of(Measure.DURATION_HOURS, Measure.AID_HELD_TONNES);

  private FigureWords() {}

  public static FigureResult read(Measure measure, String text) {
    return MEASURED.contains(measure) ? Figure.parseMeasured(text) : Figure.parse(text);
  }
}
