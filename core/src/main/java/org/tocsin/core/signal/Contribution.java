package org.tocsin.core.signal;

import java.util.Optional;
import org.tocsin.core.model.GeoPoint;

/**
 * An event that was counted.
 *
 * @param event the provider's id
 */
public record Contribution(String event, Optional<GeoPoint> point) {}
