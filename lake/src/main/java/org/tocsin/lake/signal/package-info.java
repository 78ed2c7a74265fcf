/** From the lake's events to signals. */
@org.jspecify.annotations.NullMarked
package org.tocsin.lake.signal;
