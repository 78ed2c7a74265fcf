package org.tocsin.core.standard;

import org.tocsin.core.model.Label;
import org.tocsin.core.time.Edtf;

/**
 * A treaty, or custom as a study writes it down.
 *
 * @param since its own entry into force
 * @param appliedEarlier whether it may have applied before that, as custom may
 */
public record Instrument(
    String id, Label name, String citation, Edtf since, boolean appliedEarlier) {}
