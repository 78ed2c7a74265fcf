package org.tocsin.intake.casefile;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Agreement;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Label;
import org.tocsin.core.time.Edtf;

/** An agreement, an order or a resolution. See {@link Agreement}. */
public record DraftAgreement(
    Origin origin,
    String id,
    Label name,
    List<String> parties,
    Optional<Edtf> signed,
    Optional<Edtf> inForce,
    Availability available,
    String source,
    List<Agreement.Clause> clauses)
    implements Draft {}
