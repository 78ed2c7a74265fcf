package org.tocsin.core.signal;

import java.time.LocalDate;
import java.util.List;

/**
 * From what a signal can be had again.
 *
 * @param method {@link Surveillance#VERSION}
 * @param parameters what the desk had set
 * @param imports vault items of the files that the counts came from
 * @param asOf only what was released, or is taken to have been known, by the end of this day
 * @param lagDays how long after it ended an event is taken to have been known that only a later
 *     release has
 * @param lagged whether that assumption was needed
 * @param position entries the journal had
 * @param open whether the provider lets anyone have the data
 */
public record Provenance(
    String method,
    String parameters,
    List<String> imports,
    LocalDate asOf,
    int lagDays,
    boolean lagged,
    long position,
    boolean open) {

  public Provenance {
    imports = List.copyOf(imports);
  }
}
