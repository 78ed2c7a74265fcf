package org.tocsin.intake.casefile;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Availability;
import org.tocsin.core.time.Edtf;

/** How much was written about it. See {@link org.tocsin.core.model.Coverage}. */
public record DraftCoverage(
    Origin origin,
    String id,
    Edtf period,
    Availability available,
    String source,
    long articles,
    Optional<Long> outlets,
    List<String> incidents)
    implements Draft {}
