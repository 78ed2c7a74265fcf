package org.tocsin.intake.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Response;
import org.tocsin.core.time.Edtf;

/** What somebody did about it. See {@link Response}. */
public record DraftResponse(
    Origin origin,
    String id,
    Label by,
    Response.Instrument instrument,
    List<String> to,
    Edtf happened,
    Availability available,
    String source,
    List<String> incidents,
    Optional<Label> asked,
    Optional<LocalDate> askedBy,
    List<Response.Compliance> compliance,
    Text statement)
    implements Draft {}
