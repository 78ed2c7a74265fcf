package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.page.Terminal;
import org.tocsin.journal.json.JsonObject;

/** How forecasts of one kind are held against what happened; {@link ScoreVerb} lists the kinds. */
interface Scoring {

  /**
   * What was asked.
   *
   * @param target which column of the actuals is foretold, where there is more than one
   */
  record Asked(Path forecasts, Path actuals, Optional<String> target) {}

  /**
   * Whether a file is of this kind.
   *
   * @param columns its header, where it is a CSV file; else empty
   */
  boolean reads(Path forecasts, List<String> columns);

  /**
   * The scores.
   *
   * @throws org.tocsin.cli.Refusal with all that is wrong with either file
   */
  Scores score(Asked asked);

  /** What came of it. */
  interface Scores {

    /** All of it, for programs. */
    JsonObject json();

    /** As a table, for a person. */
    void tell(Terminal out);
  }
}
