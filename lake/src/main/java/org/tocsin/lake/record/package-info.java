/** Bytes of an event file, cut into records and fields without losing where each one lies. */
@org.jspecify.annotations.NullMarked
package org.tocsin.lake.record;
