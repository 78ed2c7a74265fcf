package org.tocsin.core.desk;

import org.tocsin.core.model.SealedText;

/** An analyst's choice of account for a field of an incident, with the reason. */
public record AdoptedReading(String incident, String field, String report, SealedText reason) {}
