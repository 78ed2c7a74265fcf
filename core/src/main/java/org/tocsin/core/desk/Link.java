package org.tocsin.core.desk;

import java.util.Optional;
import org.tocsin.core.model.SealedText;

/** A judgement that an account is, or is not, of an incident. */
public record Link(String incident, String report, boolean linked, Optional<SealedText> reason) {}
