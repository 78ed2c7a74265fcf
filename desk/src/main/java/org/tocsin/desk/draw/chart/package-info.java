/** Small pictures of what was worked out: steps, silence, series, levels, alarms, scores. */
@NullMarked
package org.tocsin.desk.draw.chart;

import org.jspecify.annotations.NullMarked;
