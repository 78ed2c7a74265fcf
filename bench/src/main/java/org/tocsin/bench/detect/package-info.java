/** Detectors beside R's surveillance: what they find, how often they err, how fast they are. */
@org.jspecify.annotations.NullMarked
package org.tocsin.bench.detect;
