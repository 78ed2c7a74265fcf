/** What distributions have in common that tests and detectors go by. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.distribution;
