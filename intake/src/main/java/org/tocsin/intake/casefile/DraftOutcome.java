package org.tocsin.intake.casefile;

import java.util.SortedMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Measure;
import org.tocsin.core.time.Edtf;

/** What came of it. See {@link org.tocsin.core.model.Outcome}. */
public record DraftOutcome(
    Origin origin,
    String id,
    Edtf happened,
    Availability available,
    EventKind what,
    SortedMap<Measure, Figure> figures,
    String source,
    Text statement)
    implements Draft {}
