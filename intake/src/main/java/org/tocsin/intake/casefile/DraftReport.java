package org.tocsin.intake.casefile;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Report;
import org.tocsin.core.time.Edtf;

/** One account. See {@link Report}. */
public record DraftReport(
    Origin origin,
    String id,
    String source,
    Edtf happened,
    Availability available,
    Optional<EventKind> what,
    Optional<String> place,
    List<Report.LifelineChange> lifelines,
    List<String> attributedTo,
    Optional<String> positionOf,
    SortedMap<Measure, Figure> figures,
    Credibility credibility,
    List<String> indicators,
    Text statement,
    List<DraftEvidence> evidence)
    implements Draft {}
