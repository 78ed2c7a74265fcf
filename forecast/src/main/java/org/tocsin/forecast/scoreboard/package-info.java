/**
 * Recorded forecasts and alerts held against what happened. Alone in this module it sees the desk's
 * alerts and incidents; nothing that foretells sees it.
 */
@NullMarked
package org.tocsin.forecast.scoreboard;

import org.jspecify.annotations.NullMarked;
