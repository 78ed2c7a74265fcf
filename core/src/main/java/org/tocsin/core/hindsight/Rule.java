package org.tocsin.core.hindsight;

import java.math.BigDecimal;
import java.util.Optional;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Measure;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;

/**
 * What counts as having happened: an incident on a rung of the severity ladder or above it by its
 * adopted kind, or with so many killed at the least by its adopted figure, by what the desk knows
 * when it looks back. It begins on the earliest day on which it can have begun, so that doubt about
 * a date is never to a warning's credit.
 *
 * @param rung 1 to 7
 * @param killed people
 * @param horizonDays a warning is right where harm begins on one of so many days after it, and harm
 *     was warned of where a warning came on one of so many days before it
 * @param quietDays harm that begins within so many days of other harm belongs to that, and is not
 *     counted again
 */
public record Rule(int rung, long killed, int horizonDays, int quietDays) {

  /** Major lethal violence or worse within a quarter; a month's quiet ends an episode. */
  public static final Rule STANDARD = new Rule(6, 25, 90, 30);

  public Rule {
    if (rung < 1 || rung > 7 || killed < 1 || horizonDays < 1 || quietDays < 0) {
      throw new IllegalArgumentException("no such rule");
    }
  }

  boolean harms(SeenIncident incident) {
    Optional<BigDecimal> least =
        Optional.ofNullable(incident.figures().get(Measure.KILLED))
            .map(Adopted::value)
            .flatMap(Figure::lowestStated);
    return incident.rung().filter(on -> on >= rung).isPresent()
        || least.filter(dead -> dead.compareTo(BigDecimal.valueOf(killed)) >= 0).isPresent();
  }
}
