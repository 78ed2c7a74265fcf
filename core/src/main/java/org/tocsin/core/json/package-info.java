/** What is known and judged, as JSON for programs: fixed keys, deterministic bytes. */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.json;
