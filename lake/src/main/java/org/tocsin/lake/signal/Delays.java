package org.tocsin.lake.signal;

import java.util.Optional;
import org.tocsin.core.detect.ReportingDelay;

/**
 * What is known of how late a provider's events come in.
 *
 * @param learnt whether it is learnt from the lake's releases
 * @param stated as a person states it, for every provider that has releases
 */
public record Delays(boolean learnt, Optional<ReportingDelay> stated) {

  public static final Delays LEARNT = new Delays(true, Optional.empty());

  /** All that is told is taken as complete. */
  public static final Delays NONE = new Delays(false, Optional.empty());

  public static Delays stated(ReportingDelay shares) {
    return new Delays(false, Optional.of(shares));
  }
}
